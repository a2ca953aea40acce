using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Slack;

namespace SlackCoach.Tests.Slack;

/// <summary>The real messenger against a server of this machine.</summary>
internal sealed class MessengerFixture : IAsyncDisposable
{
    public static readonly TimeSpan HttpTimeout = TimeSpan.FromSeconds(10);

    private readonly ServiceProvider _services;

    private MessengerFixture(LoopbackServer slack, ServiceProvider services)
    {
        Slack = slack;
        _services = services;
        Messenger = services.GetRequiredService<ISlackMessenger>();
    }

    public LoopbackServer Slack { get; }

    public ISlackMessenger Messenger { get; }

    public InstantTimeProvider Time => (InstantTimeProvider)_services.GetRequiredService<TimeProvider>();

    public static Task<MessengerFixture> Start(params Func<Microsoft.AspNetCore.Http.HttpContext, Task>[] script) => Start([], script);

    public static async Task<MessengerFixture> Start(
        (string Key, string Value)[] settings, params Func<Microsoft.AspNetCore.Http.HttpContext, Task>[] script)
    {
        var slack = await LoopbackServer.Start(script);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Slack:BaseUrl"] = slack.Address + "api/",
            ["Slack:BotToken"] = "xoxb-test",
            ["Slack:SigningSecret"] = "secret",
        }).AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
        services.AddSingleton<TimeProvider>(new InstantTimeProvider(new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero), HttpTimeout));
        services.AddSlack();

        return new MessengerFixture(slack, services.BuildServiceProvider());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
