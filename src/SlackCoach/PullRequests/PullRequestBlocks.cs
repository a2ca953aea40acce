using System.Globalization;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.PullRequests;

/// <summary>Pull requests in blocks. Titles and names are foreign text, so they stand in rich text, where nothing pings or formats.</summary>
internal static class PullRequestBlocks
{
    private const int LongestTitle = 150;
    private const int LongestName = 80;
    private const int MostUnread = 15;
    private const int NamesPerLine = 25;

    public static RichTextBlock List(IEnumerable<PullRequest> pullRequests, DateTimeOffset now) => new()
    {
        Elements = [.. pullRequests.Select(pullRequest => Entry(pullRequest, now))],
    };

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
            _ => Text($"{h.Value} for another reason"),
        }).ToList();
        where.Add(hidden.Count == 0 ? "none hidden" : Text($"{digest.Hidden.Values.Sum()} hidden ({string.Join(", ", hidden)})"));

        if (overview.Withheld > 0)
        {
            where.Add(Text($"{overview.Withheld} that GitHub did not hand out"));
        }

        return $"{Count(digest.Total + overview.Withheld, "open pull request", "open pull requests")} in {Count(overview.Repositories, "repository", "repositories")}: {string.Join(", ", where)}.";
    }

    /// <summary>Names every repository that could not be read.</summary>
    public static IEnumerable<Block> Unread(PullRequestOverview overview, DateTimeOffset now)
    {
        if (overview.Unread.Count == 0)
        {
            yield break;
        }

        var lines = overview.Unread.Take(MostUnread).Select(repository => Line(repository, now));

        yield return new SectionBlock { Text = (Markdown)$"*Not everything could be read*\n{string.Join('\n', lines)}" };

        // Each is named, however many they are.
        foreach (var names in overview.Unread.Skip(MostUnread).Select(repository => repository.Name).Chunk(NamesPerLine))
        {
            yield return new SectionBlock { Text = (Markdown)("Nor could these: " + Mrkdwn.Escape(string.Join(", ", names))) };
        }
    }

    private static string Line(UnreadRepository repository, DateTimeOffset now) =>
        $"• {Mrkdwn.Escape(repository.Name)}: {Why(repository.Reason)}; "
        + (repository.LastReadAt is { } at ? $"what is shown of it was read {Ago(at, now)}" : "nothing is shown of it");

    private static RichTextSection Entry(PullRequest pullRequest, DateTimeOffset now)
    {
        var title = string.IsNullOrWhiteSpace(pullRequest.Title) ? "(no title)" : SlackText.Shorten(SlackText.Clean(pullRequest.Title), LongestTitle);
        var author = pullRequest.Author is { } login ? SlackText.Shorten(login, LongestName) : "a deleted account";
        var draft = pullRequest.IsDraft ? "draft, " : string.Empty;
        var facts = string.Join(", ",
            $"by {author}",
            PullRequestWords.Age(pullRequest.ReadyAt, now) is var age && age == "just now" ? "ready just now" : $"ready for {age}",
            PullRequestWords.Review(pullRequest.Decision, pullRequest.Reviews),
            PullRequestWords.Checks(pullRequest.Checks),
            PullRequestWords.Size(pullRequest.Additions, pullRequest.Deletions));

        return new RichTextSection
        {
            Elements =
            [
                new RichTextLink { Url = pullRequest.Url, Text = title, Style = new RichTextStyle { Bold = true } },
                new RichTextText { Text = string.Create(CultureInfo.InvariantCulture, $"\n{pullRequest.Repository} #{pullRequest.Number}: {draft}{facts}\n") },
            ],
        };
    }

    private static string Why(RepositoryFailure? reason) => reason switch
    {
        null => "it was not read yet",
        RepositoryFailure.NotFound => "GitHub knows no such repository, or SlackCoach may not see it",
        RepositoryFailure.Forbidden => "SlackCoach may not read it",
        RepositoryFailure.Unauthorized => "GitHub does not accept SlackCoach's token",
        RepositoryFailure.RateLimited => "GitHub asks SlackCoach to wait",
        RepositoryFailure.TimedOut => "GitHub took too long",
        RepositoryFailure.Unavailable => "GitHub did not answer",
        _ => "GitHub's answer made no sense",
    };

    private static string Count(int count, string one, string many) => Text($"{count} {(count == 1 ? one : many)}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
