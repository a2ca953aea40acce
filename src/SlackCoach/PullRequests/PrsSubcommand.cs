using System.Globalization;
using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>Answers <c>/plan prs</c>, <c>all [PAGE]</c>, <c>why LINK</c> and <c>week</c> from what was last read.</summary>
internal sealed class PrsSubcommand(MemberPullRequests pullRequests, WeekOfPullRequests week, MemberGitHub memberGitHub, ProductClock clock) : IPlanSubcommand
{
    private const int PerPage = 20;

    public string Name => "prs";

    public string Usage => "prs [all [PAGE] | why LINK | week]";

    public string Summary => "the open pull requests of your repositories, why one is where it is, what you reviewed";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var words = request.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        if (words is [var subject, ..] && subject.ToLowerInvariant() is "why" or "week")
        {
            return await Answer(request.Member, subject, words[1..], cancellationToken);
        }

        var wantsAll = words is [var first, ..] && first.Equals("all", StringComparison.OrdinalIgnoreCase);
        var page = 1;

        if ((words.Length > 0 && !wantsAll) || words.Length > 2
            || (words.Length == 2 && (!int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out page) || page < 1)))
        {
            return Reply.Plain("I know /plan prs, /plan prs all and, for a further page, /plan prs all 2; /plan prs why, with a link to a pull request; and /plan prs week.");
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

    /// <summary>The first page, with what has just happened above it where something did.</summary>
    public Message First(PullRequestOverview overview, string? news = null)
    {
        var page = Page(overview, "Open pull requests", [.. overview.Listed.Take(DigestMessage.Shown)], null, null);

        return news is null ? page : page with { Text = Mrkdwn.Escape(news), Blocks = [new SectionBlock { Text = (PlainText)news }, .. page.Blocks!] };
    }

    private async Task<Message> Answer(Member member, string subject, string[] words, CancellationToken cancellationToken)
    {
        if (subject.Equals("week", StringComparison.OrdinalIgnoreCase))
        {
            return await week.Build(member, (await memberGitHub.Of(member, cancellationToken))?.Login, cancellationToken);
        }

        if (words is not [var link] || PullRequestLink.TryParse(link) is not var (repository, number))
        {
            return Reply.Plain("Which pull request? Give me its link, or owner/name#12, behind /plan prs why.");
        }

        return await pullRequests.Find(member, repository, number, cancellationToken) is { } placed
            ? WhyMessage.Build(placed)
            : Reply.Plain(string.Create(
                CultureInfo.InvariantCulture,
                $"I know no open pull request {repository} #{number}: it is closed, was not read yet, or is in no repository that you watch."));
    }

    private Message All(PullRequestOverview overview, int page)
    {
        var listed = overview.Listed;
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
            page == 1 ? null : listed[((page - 1) * PerPage) - 1].Placement.Section,
            next);
    }

    private static string Unknown(PullRequestOverview overview) =>
        overview.Login is null ? " I do not know who you are on GitHub, so I cannot tell whose turn it is: `/plan connect` tells me." : string.Empty;

    private Message Page(PullRequestOverview overview, string title, List<PlacedPullRequest> shown, TurnSection? before, string? next)
    {
        var now = clock.GetUtcNow();
        var account = PullRequestBlocks.Account(overview, shown.Count, inThread: 0, pointsToAll: next is null) + next;

        return new Message
        {
            Text = $"{title}. {account}",
            Blocks =
            [
                new HeaderBlock { Text = title },
                .. PullRequestBlocks.List(shown, before, overview.Day),
                .. UnreadBlocks.Build(overview, now),
                TodayBlocks.Note(account),
                .. overview.ReadAt is { } readAt ? new[] { TodayBlocks.Note($"Read: {PullRequestBlocks.Ago(readAt, now)}.{Unknown(overview)}") } : [],
            ],
        };
    }
}
