using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.Sandbox.GitHub;

namespace SlackCoach.Tests.GitHub;

/// <summary>The product's GitHub floor as the app composes it, against the stand-in over loopback or a handler of the test's own.</summary>
internal sealed class GitHubSetup : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    // A length that no wait in these tests has: so the clock can tell it from them.
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromMilliseconds(14_321);

    private readonly WebApplication? _server;
    private readonly ServiceProvider _services;

    private GitHubSetup(WebApplication? server, StandInGitHub github, InstantDelays clock, ServiceProvider services)
    {
        _server = server;
        _services = services;
        GitHub = github;
        Clock = clock;
        github.Hanging += () => clock.Advance(AttemptTimeout);
    }

    public StandInGitHub GitHub { get; }

    public InstantDelays Clock { get; }

    public IReadOnlyList<string> Logged => _services.GetRequiredService<LogLines>().All;

    public IPullRequestSource Source => _services.GetRequiredService<IPullRequestSource>();

    public T Service<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Starts the stand-in on a free port.</summary>
    public static async Task<GitHubSetup> Open(Dictionary<string, string?>? settings = null, string basePath = "", string baseUrlPath = "/")
    {
        var clock = new InstantDelays(Start, AttemptTimeout);
        var github = new StandInGitHub(clock.GetUtcNow) { Token = "secret-token" };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.MapGitHub(github, basePath);
        await server.StartAsync();
        var address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        return new GitHubSetup(server, github, clock, Compose(clock, address + baseUrlPath, settings, handler: null));
    }

    /// <summary>Answers every request by a function of its body instead.</summary>
    public static GitHubSetup With(Func<string, HttpResponseMessage> answer, Dictionary<string, string?>? settings = null) =>
        WithLate(body => Task.FromResult(answer(body)), settings);

    /// <summary>Answers every request by a function of its body instead, when the function is ready to.</summary>
    public static GitHubSetup WithLate(Func<string, Task<HttpResponseMessage>> answer, Dictionary<string, string?>? settings = null)
    {
        var clock = new InstantDelays(Start, AttemptTimeout);
        var services = Compose(clock, "https://github.example/", settings, new FakeHandler(answer));

        return new GitHubSetup(server: null, new StandInGitHub(clock.GetUtcNow), clock, services);
    }

    public Task<IReadOnlyList<RepositoryReading>> Read(params string[] repositories) =>
        Source.ReadOpen([.. repositories.Select(RepositoryName.Parse)], CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private static ServiceProvider Compose(
        InstantDelays clock, string baseUrl, Dictionary<string, string?>? settings, FakeHandler? handler)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["GitHub:BaseUrl"] = baseUrl,
                ["GitHub:Token"] = "secret-token",
                ["GitHub:AttemptTimeout"] = AttemptTimeout.ToString(),
            })
            .AddInMemoryCollection(settings)
            .Build();

        var lines = new LogLines();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(lines)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(lines))
            .AddGitHub();

        if (handler is not null)
        {
            services.AddHttpClient<GraphQLClient>().ConfigurePrimaryHttpMessageHandler(() => handler);
        }

        var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();

        return provider;
    }

    private sealed class FakeHandler(Func<string, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            await answer(await request.Content!.ReadAsStringAsync(cancellationToken));
    }
}
