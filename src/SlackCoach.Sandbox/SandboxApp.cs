using SlackCoach.Sandbox.GitHub;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.Page;
using SlackCoach.Sandbox.SampleWorkspace;

namespace SlackCoach.Sandbox;

/// <summary>The whole sandbox: the stand-ins, their page, and the app that they speak to.</summary>
internal sealed class SandboxApp : IAsyncDisposable
{
    /// <summary>The repositories that the app is told to read.</summary>
    public const string Repositories = "harborline/*";

    private readonly string? _temporaryDirectory;

    private SandboxApp(StandInHost host, IAppUnderTest app, string? temporaryDirectory)
    {
        Host = host;
        App = app;
        _temporaryDirectory = temporaryDirectory;
    }

    public StandInHost Host { get; }

    public IAppUnderTest App { get; }

    /// <summary>Where the page is.</summary>
    public Uri PageUrl => Host.BaseUrl;

    /// <summary>Starts the stand-ins and the page, then the app, and lets them meet.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SandboxApp> StartAsync(SandboxOptions options)
    {
        var time = TimeProvider.System;
        var page = new PageSession { IsStarting = true };
        // An app that somebody else started goes by the system's clock.
        var startAt = options.StartAt ?? KeptClock.Read(options.DataDirectory) ?? (options.App is null ? SandboxOptions.BeforeTheSamplePlan : time.GetUtcNow());
        var host = await StandInHost.StartAsync(new StandInHostOptions
        {
            Port = options.Port,
            Time = time,
            Populate = slack =>
            {
                slack.ShownNow = () => startAt;
                Harborline.Populate(slack);
            },
            MapMore = (routes, started) =>
            {
                routes.MapPage(started, page);
                var github = new StandInGitHub(() => started.Slack.ShownNow());
                new SampleRepositories(startAt).AddTo(github);
                routes.MapGitHub(github, "/github");
                routes.MapSampleReading();
            },
        });

        var temporary = options.DataDirectory is null && options.App is null ? Directory.CreateTempSubdirectory("slackcoach-").FullName
            : null;
        var app = await StartApp(options, startAt, host, temporary, time);
        host.Slack.ShownNow = () => app.Now;
        host.Delivery.AppBaseUrl = app.BaseUrl;
        (page.App, page.IsStarting) = (app, false);
        return new SandboxApp(host, app, temporary);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Host.DisposeAsync();

        if (_temporaryDirectory is not null)
        {
            Directory.Delete(_temporaryDirectory, recursive: true);
        }
    }

    /// <summary>The settings that an app of its own process needs to speak to this sandbox.</summary>
    public IEnumerable<string> SettingsForExternalApp() => AppSettings.For(Host, "data/sandbox.db", Repositories, null).Values
        .Where(pair => !pair.Key.StartsWith("DataProtection", StringComparison.Ordinal))
        .Select(pair => $"{pair.Key.Replace(":", "__", StringComparison.Ordinal)}={pair.Value}");

    private static async Task<IAppUnderTest> StartApp(SandboxOptions options, DateTimeOffset startAt, StandInHost host, string? temporary, TimeProvider time)
    {
        if (options.App is { } external)
        {
            return new ExternalApp(external, time);
        }

        var directory = Directory.CreateDirectory(temporary ?? options.DataDirectory!).FullName;
        var app = await AppHost.StartAsync(AppSettings.For(host, Path.Combine(directory, "slackcoach.db"), Repositories, startAt), time);

        if (options.DataDirectory is not null)
        {
            KeptClock.Keep(app, directory);
        }

        return app;
    }
}
