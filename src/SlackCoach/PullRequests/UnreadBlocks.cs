using System.Globalization;
using SlackCoach.GitHub;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.PullRequests;

/// <summary>Repositories that are not as they should be, in blocks.</summary>
internal static class UnreadBlocks
{
    private const int MostUnread = 15;
    private const int NamesPerLine = 25;

    /// <summary>Names every repository that could not be read, or is called otherwise by now.</summary>
    public static IEnumerable<Block> Build(PullRequestOverview overview, DateTimeOffset now)
    {
        foreach (var (index, renamed) in overview.Renamed.Chunk(NamesPerLine).Index())
        {
            yield return new SectionBlock
            {
                BlockId = Text($"{PullRequestBlocks.Prefix}renamed:{index}"),
                Text = (Markdown)("Renamed: " + Mrkdwn.Escape(string.Join(", ", renamed.Select(one => $"{one.Was} is now {one.Is}"))) + "."),
            };
        }

        if (overview.Unread.Count == 0)
        {
            yield break;
        }

        var lines = overview.Unread.Take(MostUnread).Select(repository => Line(repository, now));

        yield return new SectionBlock { BlockId = PullRequestBlocks.Prefix + "unread", Text = (Markdown)$"*Not everything could be read*\n{string.Join('\n', lines)}" };

        // Each is named, however many they are.
        foreach (var (index, names) in overview.Unread.Skip(MostUnread).Select(repository => repository.Name).Chunk(NamesPerLine).Index())
        {
            yield return new SectionBlock { BlockId = Text($"{PullRequestBlocks.Prefix}unread:{index}"), Text = (Markdown)("Nor could these: " + Mrkdwn.Escape(string.Join(", ", names))) };
        }
    }

    private static string Line(UnreadRepository repository, DateTimeOffset now) =>
        $"• {Mrkdwn.Escape(repository.Name)}: {(repository.IsOwn ? WhyOwnUnread(repository.Reason) : WhyUnread(repository.Reason))}; "
        + (repository.LastReadAt is { } at ? $"what is shown of it was read {PullRequestBlocks.Ago(at, now)}" : "nothing is shown of it");

    private static string WhyUnread(RepositoryFailure? reason) => reason switch
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

    /// <summary>Why a member's own connection does not read what they chose.</summary>
    public static string WhyOwnUnread(RepositoryFailure? reason) => reason switch
    {
        RepositoryFailure.NotFound => "GitHub knows nothing of that name, or does not let you see it",
        RepositoryFailure.Forbidden => "GitHub does not let your connection read it",
        RepositoryFailure.Unauthorized => "you are not connected to GitHub, so it is no longer read: `/plan connect`, or take it out in `/plan repos`",
        RepositoryFailure.RateLimited => "GitHub asks your connection to wait",
        RepositoryFailure.TooMany => Text($"it stands for more than {OwnRefresh.MostOfOneChoice} repositories; name those you need, a topic or a team in `/plan repos`"),
        _ => WhyUnread(reason),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
