using Microsoft.Extensions.Options;

namespace SlackCoach.Slack;

/// <summary>How Slack sees the app, which decides how fast it lets history be read.</summary>
internal enum HistoryMode
{
    /// <summary>Built by the company for its own workspace.</summary>
    Internal,

    /// <summary>Distributed through Slack's Marketplace.</summary>
    Marketplace,

    /// <summary>Distributed otherwise, since Slack's change of May 2025: one call a minute, of 15 messages.</summary>
    Distributed,
}

/// <summary>How much of Slack's history may be read at a time, and how long that takes.</summary>
/// <remarks>Source: docs.slack.dev, "Rate limits" and "Rate limit changes for non-Marketplace apps". <c>conversations.history</c> and
/// <c>conversations.replies</c> count apart, each for a workspace: tier 3, at least 50 calls a minute, or in mode
/// <see cref="HistoryMode.Distributed"/> one.</remarks>
internal sealed class HistoryBudget(IOptions<SlackOptions> options)
{
    private const int TierThreePerMinute = 50;
    private const int LargePage = 200;
    private const int SmallPage = 15;

    public HistoryMode Mode => options.Value.HistoryBudget;

    /// <summary>How many messages a page has at most.</summary>
    public int PageSize => Mode == HistoryMode.Distributed ? SmallPage : LargePage;

    /// <summary>How long to wait from one call of a method to its next.</summary>
    public TimeSpan Interval => TimeSpan.FromMinutes(1) / (Mode == HistoryMode.Distributed ? 1 : TierThreePerMinute);

    /// <summary>How long it takes to read, when the first page is had at once.</summary>
    /// <param name="historyPages">How many pages of channels.</param>
    /// <param name="replyPages">How many pages of threads, which are read meanwhile.</param>
    public TimeSpan TimeFor(int historyPages, int replyPages = 0) => Interval * Math.Max(0, Math.Max(historyPages, replyPages) - 1);

    /// <summary>How many pages hold so many messages.</summary>
    public int PagesFor(int messages) => (messages + PageSize - 1) / PageSize;

    /// <summary>The time in words, rounded up: "less than a minute", "about 3 minutes", "about 2 hours".</summary>
    public static string Describe(TimeSpan time) => time.TotalMinutes switch
    {
        < 1 => "less than a minute",
        <= 90 and var minutes => Count((int)Math.Ceiling(minutes), "minute"),
        var minutes when minutes <= 36 * 60 => Count((int)Math.Ceiling(minutes / 60), "hour"),
        var minutes => Count((int)Math.Ceiling(minutes / (24 * 60)), "day"),
    };

    private static string Count(int count, string unit) => count == 1
        ? $"about {(unit == "hour" ? "an" : "a")} {unit}"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"about {count} {unit}s");
}
