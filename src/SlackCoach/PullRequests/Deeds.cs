using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Members;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>Keeps what a member did on GitHub, as the refreshes see it: reviews given, pull requests opened.</summary>
internal sealed class Deeds(CoachDbContext db, MemberGitHub memberGitHub, ProductClock clock, TimeProvider time)
{
    // What is older was done before anybody asked.
    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(14);

    /// <summary>Adds those that are not kept yet; the caller saves.</summary>
    /// <param name="member">Who did them.</param>
    /// <param name="open">The open pull requests that they watch, hidden or not.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task Keep(Member member, IReadOnlyCollection<PullRequest> open, CancellationToken cancellationToken)
    {
        if (await memberGitHub.Of(member, cancellationToken) is not { Login: var login })
        {
            return;
        }

        await AskAfterTheGone(member, open, cancellationToken);

        var since = clock.GetUtcNow() - LooksBack;
        var found = open.SelectMany(pullRequest => Of(pullRequest, login)).Where(deed => deed.At >= since).ToList();

        if (found.Count == 0)
        {
            return;
        }

        var known = (await db.PullRequestDeeds.Of(member).Where(deed => deed.At >= since)
                .Select(deed => new { deed.Repository, deed.Number, deed.At }).ToListAsync(cancellationToken))
            .Select(deed => (deed.Repository, deed.Number, deed.At)).ToHashSet();

        db.PullRequestDeeds.AddRange(found
            .Where(deed => known.Add((deed.PullRequest.Repository.ToString(), deed.PullRequest.Number, deed.At)))
            .Select(deed => new PullRequestDeed
            {
                WorkspaceId = member.WorkspaceId,
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                MemberId = member.Id,
                Kind = deed.Kind,
                Repository = deed.PullRequest.Repository.ToString(),
                Number = deed.PullRequest.Number,
                Title = deed.PullRequest.Title,
                Url = deed.PullRequest.Url,
                At = deed.At,
                AskAt = deed.Kind == PullRequestDeedKind.Reviewed ? clock.GetUtcNow() : null,
            }));
    }

    /// <summary>GitHub is asked what became of the member's own pull requests that are not among the open ones any more.</summary>
    private async Task AskAfterTheGone(Member member, IReadOnlyCollection<PullRequest> open, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Outcomes.AsksFor;
        var unknown = await db.PullRequestDeeds.Of(member)
            .Where(deed => deed.At >= since && deed.Kind == PullRequestDeedKind.Opened && deed.ClosedAt == null && deed.AskAt == null).ToListAsync(cancellationToken);
        var present = open.Select(pullRequest => (pullRequest.Repository.ToString(), pullRequest.Number)).ToHashSet();

        foreach (var deed in unknown.Where(deed => !present.Contains((deed.Repository, deed.Number))))
        {
            deed.AskAt = clock.GetUtcNow();
        }
    }

    private static IEnumerable<(PullRequestDeedKind Kind, PullRequest PullRequest, DateTimeOffset At)> Of(PullRequest pullRequest, string login)
    {
        if (Is(pullRequest.Author))
        {
            yield return (PullRequestDeedKind.Opened, pullRequest, pullRequest.CreatedAt);
            yield break;
        }

        foreach (var review in pullRequest.Timeline.OfType<Reviewed>().Where(review => Is(review.Actor)))
        {
            yield return (PullRequestDeedKind.Reviewed, pullRequest, review.At);
        }

        bool Is(string? name) => string.Equals(name, login, StringComparison.OrdinalIgnoreCase);
    }
}
