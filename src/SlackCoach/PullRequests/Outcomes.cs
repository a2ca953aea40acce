using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.Members;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>Asks GitHub what became of what members did there: whether a pull request was merged, how many comments a review holds.</summary>
internal sealed class Outcomes(CoachDbContext db, MemberGitHub memberGitHub, OwnTokens ownTokens, IPullRequestSource source, ProductClock clock)
{
    /// <summary>For so long after a deed GitHub is asked.</summary>
    public static readonly TimeSpan AsksFor = TimeSpan.FromDays(90);

    // Of each member, in one go.
    private const int MostAtOnce = 50;

    // It was not told, or the pull request is still open, and only not watched any more.
    private static readonly TimeSpan AsksAgainAfter = TimeSpan.FromHours(12);

    /// <summary>Asks what is due in a workspace, and keeps the answers.</summary>
    public async Task Ask(Guid workspaceId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await db.PullRequestDeeds.In(workspaceId).Where(deed => deed.AskAt <= now).Select(deed => deed.MemberId).Distinct().ToListAsync(cancellationToken);

        if (due.Count == 0)
        {
            return;
        }

        var tokens = await ownTokens.In(workspaceId, cancellationToken);

        foreach (var member in await db.Members.In(workspaceId).Where(member => due.Contains(member.Id)).ToListAsync(cancellationToken))
        {
            var deeds = await db.PullRequestDeeds.Of(member).Where(deed => deed.AskAt <= now).OrderBy(deed => deed.AskAt).Take(MostAtOnce).ToListAsync(cancellationToken);
            var told = await Ask(member, deeds, tokens.TryGetValue(member.Id, out var own) ? own.Token : null, cancellationToken);
            deeds.ForEach(deed => Keep(deed, told.GetValueOrDefault(deed.Url), now));

            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another node has asked, too.
            }

            db.ChangeTracker.Clear();
        }
    }

    private async Task<IReadOnlyDictionary<string, PullRequestOutcome>> Ask(Member member, List<PullRequestDeed> deeds, OwnToken? own, CancellationToken cancellationToken)
    {
        if (await memberGitHub.Of(member, cancellationToken) is not { Login: var login })
        {
            return new Dictionary<string, PullRequestOutcome>();
        }

        var asked = deeds.DistinctBy(deed => deed.Url).Select(deed => (RepositoryName.Parse(deed.Repository), deed.Url)).ToList();

        // What a member may read they are told with their own token; the workspace's may see less.
        return own is null ? await source.Outcomes(asked, login, cancellationToken) : await source.With(own).Outcomes(asked, login, cancellationToken);
    }

    private static void Keep(PullRequestDeed deed, PullRequestOutcome? outcome, DateTimeOffset now)
    {
        (deed.MergedAt, deed.ClosedAt) = deed.Kind == PullRequestDeedKind.Opened && outcome is not null ? (outcome.MergedAt, outcome.ClosedAt) : (null, null);
        deed.Comments = deed.Kind == PullRequestDeedKind.Reviewed && outcome?.Reviews.Where(review => review.At == deed.At).ToList() is [var review, ..] ? review.Comments : null;

        var isToldAll = outcome is not null && (deed.Kind == PullRequestDeedKind.Reviewed || deed.ClosedAt is not null);
        deed.AskAt = isToldAll || now - deed.At > AsksFor ? null : now + AsksAgainAfter;
    }
}
