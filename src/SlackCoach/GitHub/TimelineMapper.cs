using SlackCoach.Domain.PullRequests;

namespace SlackCoach.GitHub;

/// <summary>Turns GitHub's timeline into what happened, in the product's words. Kinds that are not known, and what lacks its time, are passed over.</summary>
internal static class TimelineMapper
{
    public static IReadOnlyList<PullRequestEvent> Map(PullRequestNode node) => PushTimes.Settle(
        [.. (node.TimelineItems?.Present ?? []).Select(item => Map(item, node.BaseRefName)).OfType<PullRequestEvent>()],
        node.UpdatedAt.ToUniversalTime());

    private static PullRequestEvent? Map(TimelineNode item, string? baseBranch) => (item, item.CreatedAt?.ToUniversalTime()) switch
    {
        // One that is still being written has no time, and is shown to its writer alone.
        ({ TypeName: "PullRequestReview", SubmittedAt: { } at }, _) =>
            new Reviewed(at.ToUniversalTime(), item.Author?.Login, PullRequestMapper.ToState(item.State))
            {
                ByBot = item.Author?.IsBot == true,
                Commit = item.Commit?.Oid,
            },
        ({ TypeName: "PullRequestCommit", Pushed: { Oid: { } oid, CommittedDate: { } at } commit }, _) =>
            new Pushed(at.ToUniversalTime(), commit.Author?.User?.Login)
            {
                ByBot = commit.Author is { User: null, Name: { } name } && name.EndsWith("[bot]", StringComparison.OrdinalIgnoreCase),
                Commit = oid,
                MergesBase = IsMergeOf(baseBranch, commit.MessageHeadline),
            },
        ({ TypeName: "IssueComment" }, { } at) => new Commented(at, item.Author?.Login) { ByBot = item.Author?.IsBot == true },
        ({ TypeName: "HeadRefForcePushedEvent" }, { } at) => new Pushed(at, item.Actor?.Login) { ByBot = IsByBot(item) },
        ({ TypeName: "ReviewRequestedEvent" }, { } at) =>
            new ReviewAsked(at, item.Actor?.Login, item.RequestedReviewer?.Slug ?? item.RequestedReviewer?.Login, item.RequestedReviewer?.Slug is not null)
            {
                ByBot = IsByBot(item),
            },
        ({ TypeName: "ReviewDismissedEvent" }, { } at) =>
            new ReviewDismissed(at, item.Actor?.Login, item.Review?.Author?.Login, PullRequestMapper.ToState(item.PreviousReviewState))
            {
                ByBot = IsByBot(item),
                ReviewedAt = item.Review?.SubmittedAt?.ToUniversalTime(),
            },
        ({ TypeName: "ReadyForReviewEvent" }, { } at) => new MarkedReady(at, item.Actor?.Login) { ByBot = IsByBot(item) },
        ({ TypeName: "ConvertToDraftEvent" }, { } at) => new TurnedToDraft(at, item.Actor?.Login) { ByBot = IsByBot(item) },
        _ => null,
    };

    /// <summary>Whether a commit merges the base branch, by the message that Git and GitHub's "Update branch" give it. The commit's parents would
    /// tell for certain, at 26 times the points: a list more for each thing that happened.</summary>
    private static bool IsMergeOf(string? baseBranch, string? headline)
    {
        if (baseBranch is null || headline is null)
        {
            return false;
        }

        return headline.Split('\'') is [var words, var branch, ..] && words switch
        {
            "Merge branch " => branch == baseBranch,
            "Merge remote-tracking branch " => branch.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && branch[(slash + 1)..] == baseBranch,
            _ => false,
        };
    }

    private static bool IsByBot(TimelineNode item) => item.Actor?.IsBot == true;
}
