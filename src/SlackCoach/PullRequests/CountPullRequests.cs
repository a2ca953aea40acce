using Microsoft.EntityFrameworkCore;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <inheritdoc cref="IPullRequestCounting"/>
internal sealed class CountPullRequests(CoachDbContext db, Watching watching, MemberPullRequests pullRequests) : IPullRequestCounting
{
    public async Task<PullRequestCount?> Count(Member member, CancellationToken cancellationToken)
    {
        if (await watching.Repositories(member, cancellationToken) is not { } watched)
        {
            return null;
        }

        var failing = UnreadRepositories.Of(watched).Count(repository => repository.Reason is not null);

        if (watched.Rows.Count == 0)
        {
            return new PullRequestCount(0, 0, null, failing);
        }

        var isByOwnRules = member.PullRequestFilter is not null || await db.PullRequestMarks.Of(member).AnyAsync(cancellationToken);
        // By the usual rules nothing but the rows' own columns is needed.
        var (listed, hidden) = isByOwnRules ? await CountByRules(member, cancellationToken) : await CountRows(member, watched, cancellationToken);

        return new PullRequestCount(
            listed, hidden, watched.Rows.Any(row => row.ReadAt is null) ? null : watched.Rows.Min(row => row.ReadAt), failing)
        {
            IsByOwnRules = isByOwnRules,
        };
    }

    private async Task<(int Listed, int Hidden)> CountByRules(Member member, CancellationToken cancellationToken) =>
        await pullRequests.Read(member, cancellationToken) is { Digest: var digest } ? (digest.Listed.Count, digest.Hidden.Values.Sum()) : (0, 0);

    private async Task<(int Listed, int Hidden)> CountRows(Member member, WatchedRepositories watched, CancellationToken cancellationToken)
    {
        var ids = watched.Rows.Select(row => row.Id).ToList();
        var counts = await db.PullRequests.In(member.WorkspaceId)
            .Where(pullRequest => ids.Contains(pullRequest.RepositoryId))
            .GroupBy(pullRequest => pullRequest.HiddenBy == null)
            .Select(group => new { IsListed = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);

        return (counts.Where(count => count.IsListed).Sum(count => count.Count), counts.Where(count => !count.IsListed).Sum(count => count.Count));
    }
}
