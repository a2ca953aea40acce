using System.Globalization;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.PullRequests;

/// <summary>Pull requests in blocks. Titles and names are foreign text, so they stand in rich text, where nothing pings or formats.</summary>
internal static class PullRequestBlocks
{
    private const int LongestTitle = 150;
    private const int LongestName = 80;
    private const int LongestLabel = 75;

    /// <summary>Every block about pull requests has an id that begins so: what is below is replaced as a whole when it changes.</summary>
    public const string Prefix = "pr:";

    public const string LookedAtAction = "pr_looked_at";
    public const string MoreAction = "pr_more";

    public const string UntilSomebodyActs = "somebody";
    public const string Mute = "mute";
    public const string Why = "why";

    /// <summary>Pull requests with what can be done with each, and the title of a section above its first.</summary>
    /// <param name="placed">In the order they are shown.</param>
    /// <param name="before">The section of the one before the first; null at the beginning.</param>
    /// <param name="day">How long the reader works in a day.</param>
    public static IEnumerable<Block> List(IEnumerable<PlacedPullRequest> placed, TurnSection? before, TimeSpan day)
    {
        foreach (var one in placed)
        {
            var reference = PullRequestReference.Of(one.PullRequest);
            var title = one.Placement.Section == before ? null : InWords(one.Placement.Section);
            before = one.Placement.Section;

            yield return new RichTextBlock { BlockId = $"{Prefix}text:{reference}", Elements = [Entry(one, title, day)] };
            yield return Choices(one.PullRequest, reference);
        }
    }

    /// <summary>The pull request whose choices a block shows; null where it shows none.</summary>
    public static PullRequestReference? ReferenceOf(string? blockId) =>
        blockId?.StartsWith(Prefix, StringComparison.Ordinal) == true ? PullRequestReference.TryParse(blockId[Prefix.Length..]) : null;

    /// <summary>What a section is called.</summary>
    public static string InWords(TurnSection section) => section switch
    {
        TurnSection.ReviewNow => "Review now",
        TurnSection.LookAgain => "Look again",
        TurnSection.ReadyToMerge => "Ready to merge",
        TurnSection.MineToAct => "Yours, for you to act",
        TurnSection.MineWaiting => "Yours, waiting for others",
        TurnSection.WaitingForAuthor => "Waiting for the author",
        TurnSection.Rest => "To sift",
        TurnSection.Hidden => "Hidden",
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "No such section"),
    };

    /// <summary>Names a pull request: its title, shortened, or a word in its place.</summary>
    public static string TitleOf(PullRequest pullRequest) =>
        string.IsNullOrWhiteSpace(pullRequest.Title) ? "(no title)" : SlackText.Shorten(SlackText.Clean(pullRequest.Title), LongestTitle);

    public static string Ago(DateTimeOffset at, DateTimeOffset now) =>
        PullRequestWords.Age(at, now) is var age && age == "just now" ? age : $"{age} ago";

    /// <summary>What is listed, what is hidden and why: together all that is open.</summary>
    public static string Account(PullRequestOverview overview, int shown, int inThread, bool pointsToAll = true)
    {
        var digest = overview.Digest;
        var rest = digest.Listed.Count - shown - inThread;
        var where = new List<string> { Text($"{shown} listed here") };

        if (inThread > 0)
        {
            where.Add(Text($"{inThread} in the thread"));
        }

        if (rest > 0)
        {
            where.Add(Text($"{rest} {(pointsToAll ? "more by `/plan prs all`" : "on other pages")}"));
        }

        var hidden = digest.Hidden.OrderBy(h => h.Key).Select(h => h.Key switch
        {
            HiddenReason.Draft => Count(h.Value, "draft", "drafts"),
            HiddenReason.Bot => Count(h.Value, "by a bot", "by bots"),
            HiddenReason.Label => Text($"{h.Value} by label"),
            HiddenReason.Title => Text($"{h.Value} by title"),
            HiddenReason.BaseBranch => Text($"{h.Value} by branch"),
            HiddenReason.Author => Text($"{h.Value} by author"),
            HiddenReason.Size => Text($"{h.Value} by size"),
            HiddenReason.Checks => Text($"{h.Value} by checks"),
            HiddenReason.Age => Text($"{h.Value} by age"),
            HiddenReason.Muted => Text($"{h.Value} muted"),
            HiddenReason.Snoozed => Text($"{h.Value} put off"),
            HiddenReason.LookedAt => Text($"{h.Value} looked at"),
            _ => Text($"{h.Value} for another reason"),
        }).ToList();
        where.Add(hidden.Count == 0 ? "none hidden" : Text($"{digest.Hidden.Values.Sum()} hidden ({string.Join(", ", hidden)})"));

        if (overview.Withheld > 0)
        {
            where.Add(Text($"{overview.Withheld} that GitHub did not hand out"));
        }

        return $"{Count(digest.Total + overview.Withheld, "open pull request", "open pull requests")} in {Count(overview.Repositories, "repository", "repositories")}: {string.Join(", ", where)}.";
    }

    private static RichTextSection Entry(PlacedPullRequest placed, string? title, TimeSpan day)
    {
        var (pullRequest, placement) = placed;
        var author = pullRequest.Author is { } login ? SlackText.Shorten(login, LongestName) : "a deleted account";
        var draft = pullRequest.IsDraft ? "draft, " : string.Empty;
        var facts = string.Join(", ",
            $"by {author}",
            $"ready for {WorkingAge.InWords(placement.Age, day)}",
            PullRequestWords.Review(pullRequest.Decision, pullRequest.Reviews),
            PullRequestWords.Checks(pullRequest.Checks),
            PullRequestWords.Size(pullRequest.Additions, pullRequest.Deletions));

        return new RichTextSection
        {
            Elements =
            [
                .. title is null ? [] : new[] { new RichTextText { Text = title + "\n", Style = new RichTextStyle { Bold = true } } },
                new RichTextLink { Url = pullRequest.Url, Text = TitleOf(pullRequest) },
                new RichTextText { Text = string.Create(CultureInfo.InvariantCulture, $"\n{pullRequest.Repository} #{pullRequest.Number}: {draft}{facts}") },
            ],
        };
    }

    private static ActionsBlock Choices(PullRequest pullRequest, PullRequestReference reference) => new()
    {
        BlockId = Prefix + reference,
        Elements =
        [
            new Button
            {
                ActionId = LookedAtAction,
                Text = "Looked at",
                Value = reference.ToString(),
                AccessibilityLabel = SlackText.Shorten($"Looked at {pullRequest.Repository} #{pullRequest.Number}", LongestLabel),
            },
            new OverflowMenu
            {
                ActionId = MoreAction,
                Options =
                [
                    new Option { Text = "Put off until tomorrow", Value = "tomorrow" },
                    new Option { Text = "Put off until next week", Value = "next week" },
                    new Option { Text = "Put off until somebody acts", Value = UntilSomebodyActs },
                    new Option { Text = "Mute it", Value = Mute },
                    new Option { Text = "Why is it here?", Value = Why },
                ],
            },
        ],
    };

    private static string Count(int count, string one, string many) => Text($"{count} {(count == 1 ? one : many)}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
