using SlackCoach.Clock;
using SlackCoach.Sandbox.GitHub;

namespace SlackCoach.Sandbox.Hosting;

/// <summary>The SlackCoach that the sandbox speaks to.</summary>
internal interface IAppUnderTest : IAsyncDisposable
{
    Uri BaseUrl { get; }

    /// <summary>Whether the sandbox holds the app's clock: only when it runs in the same process.</summary>
    bool ClockCanMove { get; }

    /// <summary>The app's product clock, or the system's where the sandbox does not hold it.</summary>
    DateTimeOffset Now { get; }

    /// <exception cref="InvalidOperationException">The clock cannot be moved from here.</exception>
    Task MoveClockTo(DateTimeOffset instant);
}

/// <summary>What the sandbox tells the app; each is a configuration key of the app.</summary>
internal sealed record AppSettings(IReadOnlyDictionary<string, string?> Values)
{
    public static AppSettings For(StandInHost host, string databasePath, string repositories, DateTimeOffset? startAt)
    {
        var values = new Dictionary<string, string?>
        {
            ["Slack:BaseUrl"] = host.SlackApi.AbsoluteUri,
            ["Slack:BotToken"] = host.Slack.App.BotToken,
            ["Slack:SigningSecret"] = host.Slack.App.SigningSecret,
            ["GitHub:BaseUrl"] = host.GitHubApi.AbsoluteUri,
            ["GitHub:Token"] = "sandbox-github-token",
            ["GitHub:Repositories:0"] = repositories,
            ["GitHub:App:ClientId"] = StandInAccounts.ClientId,
            ["GitHub:App:ClientSecret"] = StandInAccounts.ClientSecret,
            ["GitHub:WebhookSecret"] = WebhookSender.Secret,
            // The sample's feed lies on this machine.
            ["Fetch:TrustedHosts:0"] = host.BaseUrl.Authority,
            ["ConnectionStrings:SlackCoach"] = $"Data Source={databasePath}",
            ["DataProtection:KeyPath"] = Path.Combine(Path.GetDirectoryName(databasePath)!, "keys"),
        };

        if (startAt is { } instant)
        {
            values["Clock:StartAt"] = instant.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        }

        return new AppSettings(values);
    }
}

/// <summary>The app in the sandbox's own process, on a loopback port of its own.</summary>
internal sealed class InProcessApp(WebApplication web, ProductClock clock, Uri baseUrl) : IAppUnderTest
{
    public Uri BaseUrl { get; } = baseUrl;

    public bool ClockCanMove => true;

    public DateTimeOffset Now => clock.GetUtcNow();

    public IServiceProvider Services => web.Services;

    public Task MoveClockTo(DateTimeOffset instant) => clock.MoveTo(instant);

    public async ValueTask DisposeAsync()
    {
        await web.StopAsync();
        await web.DisposeAsync();
    }
}

/// <summary>An app that somebody else started, reached over HTTP alone.</summary>
internal sealed class ExternalApp(Uri baseUrl, TimeProvider time) : IAppUnderTest
{
    public Uri BaseUrl { get; } = baseUrl;

    public bool ClockCanMove => false;

    public DateTimeOffset Now => time.GetUtcNow();

    public Task MoveClockTo(DateTimeOffset instant) =>
        throw new InvalidOperationException("The clock of an app of its own process cannot be moved.");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
