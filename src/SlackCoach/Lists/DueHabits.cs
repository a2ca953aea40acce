using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Routines;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <param name="Habit">The habit.</param>
/// <param name="Turn">The turn it is about.</param>
/// <param name="Reference">What its buttons mean: today, or the day of a turn that was put off and is over by now.</param>
internal sealed record DueHabit(Habit Habit, Occurrence Turn, EntryReference Reference);

/// <summary>Finds what a reminder is about, at the moment it goes out: what is done or skipped by then is not nudged.</summary>
internal sealed class DueHabits(CoachDbContext db, MemberHabits habits, ProductClock clock)
{
    /// <summary>The habits that are due today at times of their own, and those whose snooze has ended; such a snooze is removed. The caller saves.</summary>
    public async Task<IReadOnlyList<DueHabit>> Take(Member member, Func<TimeOnly, bool> isDueAt, CancellationToken cancellationToken)
    {
        var today = member.Calendar().DayOf(clock.GetUtcNow());
        var ended = await db.Snoozes.Of(member).Where(snooze => snooze.IsQueued).ToListAsync(cancellationToken);
        var snoozed = ended.ToDictionary(snooze => snooze.HabitId, snooze => snooze.On);
        db.Snoozes.RemoveRange(ended);

        return [.. (await habits.Present(member, today, cancellationToken))
            .Select(habit => snoozed.TryGetValue(habit.Row.Id, out var on) ? PutOff(habit, on, today)
                : habit.Row.NudgeTimeOfDay is { } time && isDueAt(time) && habit is { SnoozedUntilAt: null, IsResting: false } ? Due(habit, today)
                : null)
            .OfType<DueHabit>()];
    }

    private static DueHabit? Due(MemberHabit habit, DateOnly today) =>
        habit.TurnOn(today, today) is { State: OccurrenceState.Open } turn && habit.Row.Cadence.IsNudgedOn(today, turn.Done, habit.Days)
            ? new DueHabit(habit.Row, turn, new EntryReference(ListEntryKind.Habit, habit.Row.Id, today))
            : null;

    private static DueHabit? PutOff(MemberHabit habit, DateOnly on, DateOnly today)
    {
        if (habit.TurnOn(on, today) is not { State: OccurrenceState.Open or OccurrenceState.Missed or OccurrenceState.Excused } turn
            || on < today.AddDays(-MemberHabits.DaysLate))
        {
            return null;
        }

        return new DueHabit(habit.Row, turn, new EntryReference(ListEntryKind.Habit, habit.Row.Id, turn.Period.Contains(today) ? today : on));
    }
}
