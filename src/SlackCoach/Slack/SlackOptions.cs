namespace SlackCoach.Slack;

/// <summary>How SlackCoach talks to Slack: section <c>Slack</c>.</summary>
internal sealed class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>Where Slack's Web API is. Plain http is taken on this machine only, for the sandbox.</summary>
    public string BaseUrl { get; set; } = "https://slack.com/api/";

    /// <summary>The bot's token (<c>xoxb-…</c>) of the one workspace.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>What Slack signs its requests with ("Basic Information" of the app's pages).</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>An app-level token (<c>xapp-…</c>), which would mean Socket Mode; not offered yet.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>For installing into several workspaces by OAuth.</summary>
    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    public string StateSecret { get; set; } = "";

    /// <summary>How long one HTTP request to Slack may take. With the waits of <see cref="RateLimitPatience"/> it stays below the
    /// outbox's lease of 60 seconds.</summary>
    public TimeSpan HttpTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a call may wait altogether because Slack asked it to, in at most two waits. Whoever is asked to wait longer
    /// gets a <see cref="SlackRateLimitException"/> and comes back later.</summary>
    public TimeSpan RateLimitPatience { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a command, click or submission may work before it is stopped and answered with an apology; Slack gives
    /// 3 seconds.</summary>
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(2.5);

    /// <summary>How Slack sees the app, which decides how fast the history of channels is read.</summary>
    public HistoryMode HistoryBudget { get; set; } = HistoryMode.Internal;

    /// <summary><see cref="BaseUrl"/>, ending in a slash.</summary>
    public Uri BaseAddress => new(BaseUrl.EndsWith('/') ? BaseUrl : BaseUrl + "/", UriKind.Absolute);
}
