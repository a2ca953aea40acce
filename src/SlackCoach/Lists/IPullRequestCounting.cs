using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>Counts the open pull requests that a member watches, by the member's own rules and marks. Local data only.</summary>
internal interface IPullRequestCounting
{
    /// <summary>Null when the member watches nothing.</summary>
    Task<PullRequestCount?> Count(Member member, CancellationToken cancellationToken);
}
