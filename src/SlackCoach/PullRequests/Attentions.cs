using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>Reads and sets a member's marks on pull requests.</summary>
internal sealed class Attentions(CoachDbContext db, TimeProvider time)
{
    /// <summary>The member's marks, by pull request.</summary>
    public async Task<Func<PullRequest, Attention?>> Of(Member member, CancellationToken cancellationToken)
    {
        // Those that the caller has just set count.
        await db.PullRequestMarks.Of(member).LoadAsync(cancellationToken);
        var marks = db.PullRequestMarks.Local.Where(mark => mark.MemberId == member.Id).ToDictionary(mark => (mark.Repository, mark.Number));

        return pullRequest => marks.GetValueOrDefault((Key(pullRequest.Repository), pullRequest.Number)) is { } mark ? Read(mark) : null;
    }

    /// <summary>The member's row for a pull request, a new one where there is none; the caller saves.</summary>
    public async Task<PullRequestMark> Row(Member member, PullRequestReference reference, DateOnly today, CancellationToken cancellationToken)
    {
        var repository = Key(reference.Repository);
        var row = await db.PullRequestMarks.Of(member)
            .SingleOrDefaultAsync(mark => mark.Repository == repository && mark.Number == reference.Number, cancellationToken);

        if (row is null)
        {
            row = new PullRequestMark
            {
                WorkspaceId = member.WorkspaceId,
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                MemberId = member.Id,
                Repository = repository,
                Number = reference.Number,
                SeenUntilAt = reference.SeenUntil,
                MarkedOn = today,
            };
            db.PullRequestMarks.Add(row);
        }

        // A message that is older than what they saw last takes nothing back.
        row.SeenUntilAt = row.SeenUntilAt > reference.SeenUntil ? row.SeenUntilAt : reference.SeenUntil;
        row.MarkedOn = today;

        return row;
    }

    private static Attention Read(PullRequestMark mark) => new()
    {
        Looked = mark.LookedAt is { } lookedAt ? new Look(lookedAt, mark.SeenUntilAt) : null,
        Snoozed = mark.SnoozedAt is { } snoozedAt ? new PullRequestSnooze(snoozedAt, mark.SeenUntilAt, mark.SnoozedUntilAt) : null,
        IsMuted = mark.MutedAt is not null,
    };

    private static string Key(RepositoryName repository) => repository.ToString().ToLowerInvariant();
}
