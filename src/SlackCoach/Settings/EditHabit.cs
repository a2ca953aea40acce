using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Settings;

/// <summary>Changes a habit from today on; what was kept before stays as it was.</summary>
internal sealed class EditHabit(CoachDbContext db, HabitNudges habitNudges, OutboxWriter outbox, ProductClock clock, TimeProvider time)
{
    public Task<Habit?> Find(Member member, Guid id, CancellationToken cancellationToken) =>
        db.Habits.Of(member).SingleOrDefaultAsync(habit => habit.Id == id && habit.EndsOn == null, cancellationToken);

    /// <summary>Takes the choices over and confirms them in the direct message; the caller saves.</summary>
    public async Task Execute(Member member, Habit habit, HabitChoices choices, string requestId, CancellationToken cancellationToken)
    {
        var today = member.Calendar().DayOf(clock.GetUtcNow());
        habit.Title = choices.Title;
        habit.NudgeTimeOfDay = choices.NudgeTimeOfDay;

        if (choices.Cadence != habit.Cadence)
        {
            ChangeCadence(habit, choices, today);
        }

        if (choices.Stops)
        {
            habit.EndsOn = today.AddDays(-1);
            db.Snoozes.RemoveRange(await db.Snoozes.Of(member).Where(snooze => snooze.HabitId == habit.Id).ToListAsync(cancellationToken));
        }

        await habitNudges.Sync(member, cancellationToken);

        if (habit is { EndsOn: null, NudgeTimeOfDay: { } timeOfDay })
        {
            // Who saves it wants it.
            await habitNudges.Resume(member, timeOfDay, cancellationToken);
        }

        await outbox.Add(outbox.Written(member, "habit", requestId, today, HabitMessages.Saved(habit)), cancellationToken);
    }

    private void ChangeCadence(Habit habit, HabitChoices choices, DateOnly today)
    {
        var since = habit.CadenceSince ?? habit.StartsOn;

        if (since < today)
        {
            db.PastCadences.Add(new PastCadence
            {
                WorkspaceId = habit.WorkspaceId,
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                MemberId = habit.MemberId,
                HabitId = habit.Id,
                Cadence = habit.Cadence,
                StartsOn = since,
                EndsOn = today.AddDays(-1),
            });
        }

        (habit.Cadence, habit.CadenceSince) = (choices.Cadence, since < today ? today : since);
    }
}
