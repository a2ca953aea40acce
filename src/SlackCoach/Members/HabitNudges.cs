using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Keeps one nudge for each time of the day that habits of a member have for their own: what is due together comes together.</summary>
internal sealed class HabitNudges(CoachDbContext db, Membership membership, TimeProvider time)
{
    /// <summary>Has the reminder at a time come again, if it is paused; the caller saves.</summary>
    public async Task Resume(Member member, TimeOnly timeOfDay, CancellationToken cancellationToken)
    {
        if (await db.Nudges.Of(member).SingleOrDefaultAsync(
                nudge => nudge.Kind == NudgeKind.Habits && nudge.TimeOfDay == timeOfDay && nudge.PausedAt != null, cancellationToken) is { } paused)
        {
            paused.Welcome();
            await membership.Schedule(paused, member, cancellationToken);
        }
    }

    /// <summary>Adds the nudges that are missing and removes those that no habit has any more; the caller saves.</summary>
    public async Task Sync(Member member, CancellationToken cancellationToken)
    {
        // What is changed and not saved yet counts.
        await db.Habits.Of(member).Where(habit => habit.EndsOn == null).LoadAsync(cancellationToken);
        var wanted = db.Habits.Local.Where(habit => habit.MemberId == member.Id && habit is { EndsOn: null, NudgeTimeOfDay: not null })
            .Select(habit => habit.NudgeTimeOfDay!.Value).ToHashSet();
        var present = await db.Nudges.Of(member).Where(nudge => nudge.Kind == NudgeKind.Habits).ToListAsync(cancellationToken);

        db.Nudges.RemoveRange(present.Where(nudge => !wanted.Contains(nudge.TimeOfDay)));

        foreach (var timeOfDay in wanted.Except(present.Select(nudge => nudge.TimeOfDay)))
        {
            var nudge = new Nudge
            {
                WorkspaceId = member.WorkspaceId,
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                MemberId = member.Id,
                Kind = NudgeKind.Habits,
                TimeOfDay = timeOfDay,
                Days = member.WorkingDays,
            };
            await membership.Schedule(nudge, member, cancellationToken);
            db.Nudges.Add(nudge);
        }

        foreach (var nudge in present.Where(nudge => wanted.Contains(nudge.TimeOfDay) && nudge.Days != member.WorkingDays))
        {
            nudge.Days = member.WorkingDays;

            if (nudge.PausedAt is not null)
            {
                continue;
            }

            await membership.Schedule(nudge, member, cancellationToken);
        }
    }
}
