using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.Members;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>What is known of the repositories a member watches.</summary>
/// <param name="Digest">Their open pull requests, sorted.</param>
/// <param name="Repositories">How many repositories that is.</param>
/// <param name="Unread">Those that could not be read at the last try, with what is known of them.</param>
/// <param name="Withheld">Open pull requests that GitHub named without their facts.</param>
/// <param name="ReadAt">When the oldest of the others was read; null when none ever was.</param>
internal sealed record PullRequestOverview(
    PullRequestDigest Digest, int Repositories, IReadOnlyList<UnreadRepository> Unread, int Withheld, DateTimeOffset? ReadAt);

/// <param name="Name">The repository.</param>
/// <param name="Reason">Why it could not be read; null when it was not tried yet.</param>
/// <param name="LastReadAt">Of when the pull requests are that are shown of it; null when it never was read.</param>
internal sealed record UnreadRepository(string Name, RepositoryFailure? Reason, DateTimeOffset? LastReadAt);

/// <summary>Reads the rows of a member's repositories; never GitHub.</summary>
internal sealed class MemberPullRequests(CoachDbContext db, Watching watching)
{
    /// <summary>Null when the member watches nothing.</summary>
    public async Task<PullRequestOverview?> Read(Member member, CancellationToken cancellationToken)
    {
        var sources = await watching.Of(member, cancellationToken);

        if (sources.Count == 0)
        {
            return null;
        }

        var rows = await db.Repositories.In(member.WorkspaceId).AsNoTracking()
            .Where(r => sources.Contains(r.Source)).OrderBy(r => r.Name).ToListAsync(cancellationToken);
        var repositories = rows.DistinctBy(row => RepositoryName.Parse(row.Name)).ToList();
        var ids = repositories.ConvertAll(repository => repository.Id);
        var details = await db.PullRequests.In(member.WorkspaceId)
            .Where(row => ids.Contains(row.RepositoryId)).Select(row => row.Details).ToListAsync(cancellationToken);
        var read = repositories.Where(r => !RepositoryName.Parse(r.Name).IsPattern).ToList();

        return new PullRequestOverview(
            DigestRules.Build(details.Select(PullRequestJson.Read), new DigestFilter()),
            read.Count,
            [.. repositories.Where(r => r.Failure is not null || r.ReadAt is null).Select(r => new UnreadRepository(r.Name, r.Failure, r.ReadAt))],
            read.Sum(r => r.Withheld),
            read.Where(r => r.Failure is null).Min(r => r.ReadAt));
    }
}
