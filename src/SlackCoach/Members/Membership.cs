using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlackCoach.Clock;
using SlackCoach.Domain.Nudges;
using SlackCoach.Domain.Routines;
using SlackCoach.GitHub;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Makes a person a member, with the nudges and repositories that hold until they choose others.</summary>
internal sealed class Membership(CoachDbContext db, IOptions<GitHubOptions> github, ProductClock clock, TimeProvider time)
{
    public static readonly TimeOnly DefaultDigestTime = new(9, 0);

    /// <summary>Does nothing for somebody who is one already. Nothing is saved.</summary>
    public async Task Join(Member member, CancellationToken cancellationToken)
    {
        if (member.JoinedAt is not null)
        {
            return;
        }

        var now = time.GetUtcNow();
        member.JoinedAt = now;

        if (!await db.Nudges.Of(member).AnyAsync(cancellationToken))
        {
            var nudge = new Nudge
            {
                WorkspaceId = member.WorkspaceId,
                Id = Guid.CreateVersion7(now),
                MemberId = member.Id,
                Kind = NudgeKind.MorningDigest,
                TimeOfDay = DefaultDigestTime,
                Days = member.WorkingDays,
            };
            Schedule(nudge, member);
            db.Nudges.Add(nudge);
        }

        await Watch(member, [.. github.Value.Repositories], cancellationToken);
    }

    /// <summary>Sets a nudge's next occurrence after now.</summary>
    public void Schedule(Nudge nudge, Member member) =>
        nudge.NextDueAt = new NudgeSchedule(nudge.TimeOfDay, nudge.Days).NextAfter(clock.GetUtcNow(), member.Calendar())?.At;

    /// <summary>Sets which of the configured repositories a member watches; watching any brings the habit of sifting through them.</summary>
    public async Task Watch(Member member, IReadOnlyCollection<string> sources, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var chosen = await db.RepositoryChoices.Of(member).ToListAsync(cancellationToken);
        db.RepositoryChoices.RemoveRange(chosen.Where(choice => !sources.Contains(choice.Source)));
        db.RepositoryChoices.AddRange(sources.Except(chosen.Select(choice => choice.Source)).Select(source => new RepositoryChoice
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(now),
            MemberId = member.Id,
            Source = source,
        }));

        var today = member.Calendar().DayOf(clock.GetUtcNow());
        var habit = db.Habits.Local.SingleOrDefault(h => h.MemberId == member.Id && h.Key == HabitKey.PullRequests && h.EndsOn is null)
            ?? await db.Habits.Of(member).FirstOrDefaultAsync(h => h.Key == HabitKey.PullRequests && h.EndsOn == null, cancellationToken);

        if (sources.Count > 0 && habit is null)
        {
            db.Habits.Add(new Habit
            {
                WorkspaceId = member.WorkspaceId,
                Id = Guid.CreateVersion7(now),
                MemberId = member.Id,
                Title = "Sift through the open pull requests",
                Cadence = Cadence.EveryWorkingDay,
                Key = HabitKey.PullRequests,
                StartsOn = today,
            });
        }
    }
}
