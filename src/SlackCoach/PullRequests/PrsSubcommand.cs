using System.Globalization;
using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Lists;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;

namespace SlackCoach.PullRequests;

/// <summary>Answers <c>/plan prs</c> and <c>/plan prs all [PAGE]</c> from what was last read.</summary>
internal sealed class PrsSubcommand(MemberPullRequests pullRequests, ProductClock clock) : IPlanSubcommand
{
    private const int PerPage = 20;

    public string Name => "prs";

    public string Usage => "prs [all [PAGE]]";

    public string Summary => "the open pull requests of your repositories, as last read";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var words = request.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var wantsAll = words is [var first, ..] && first.Equals("all", StringComparison.OrdinalIgnoreCase);
        var page = 1;

        if ((words.Length > 0 && !wantsAll) || words.Length > 2
            || (words.Length == 2 && (!int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out page) || page < 1)))
        {
            return Reply.Plain("I know /plan prs, /plan prs all and, for a further page, /plan prs all 2.");
        }

        if (await pullRequests.Read(request.Member, cancellationToken) is not { } overview)
        {
            return Reply.Formatted("You watch no repositories. Choose some with `/plan settings`.");
        }

        if (overview.ReadAt is null && overview.Unread.All(repository => repository.Reason is null))
        {
            return Reply.Formatted("Your repositories have not been read yet; that takes a minute. Then try `/plan prs` again.");
        }

        return wantsAll ? All(overview, page) : First(overview);
    }

    private Message First(PullRequestOverview overview) =>
        Page(overview, "Open pull requests", [.. overview.Digest.Listed.Take(DigestMessage.Shown)], null);

    private Message All(PullRequestOverview overview, int page)
    {
        var listed = overview.Digest.Listed;
        var pages = Math.Max(1, (listed.Count + PerPage - 1) / PerPage);

        if (page > pages)
        {
            var there = pages == 1 ? "There is 1 page" : string.Create(CultureInfo.InvariantCulture, $"There are {pages} pages");
            return Reply.Plain(string.Create(CultureInfo.InvariantCulture, $"{there}; this would be page {page}."));
        }

        var next = page < pages ? string.Create(CultureInfo.InvariantCulture, $" Next: `/plan prs all {page + 1}`.") : string.Empty;

        return Page(
            overview,
            string.Create(CultureInfo.InvariantCulture, $"Open pull requests, page {page} of {pages}"),
            [.. listed.Skip((page - 1) * PerPage).Take(PerPage)],
            next);
    }

    private Message Page(PullRequestOverview overview, string title, List<Domain.PullRequests.PullRequest> shown, string? next)
    {
        var now = clock.GetUtcNow();
        var account = PullRequestBlocks.Account(overview, shown.Count, inThread: 0, pointsToAll: next is null) + next;

        return new Message
        {
            Text = $"{title}. {account}",
            Blocks =
            [
                new HeaderBlock { Text = title },
                .. shown.Count == 0 ? [] : new[] { PullRequestBlocks.List(shown, now) },
                .. PullRequestBlocks.Unread(overview, now),
                TodayBlocks.Note(account),
                .. overview.ReadAt is { } readAt ? new[] { TodayBlocks.Note($"Read: {PullRequestBlocks.Ago(readAt, now)}.") } : [],
            ],
        };
    }
}
