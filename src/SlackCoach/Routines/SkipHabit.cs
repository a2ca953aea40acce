using SlackCoach.Clock;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Routines;

/// <summary>Leaves a habit's turn out on purpose: strength and streak stay as they are. Doing it again changes nothing.</summary>
internal sealed class SkipHabit(HabitTurns turns, ProductClock clock)
{
    /// <summary>Records it for a day of the member's; the caller saves.</summary>
    public async Task<SkipOutcome> Execute(Member member, EntryReference entry, string? reason, CancellationToken cancellationToken)
    {
        var today = member.Calendar().DayOf(clock.GetUtcNow());

        if (entry.Kind != ListEntryKind.Habit)
        {
            return new SkipOutcome.NoHabit();
        }

        if (entry.On < today.AddDays(-MemberHabits.DaysLate) || entry.On > today)
        {
            return new SkipOutcome.TooLongAgo(entry.On);
        }

        if (await turns.Find(member, entry, cancellationToken) is not { } habit)
        {
            return new SkipOutcome.Gone();
        }

        if (habit.TurnOn(entry.On, today) is not { } turn)
        {
            return new SkipOutcome.NotDue(new CompletionOutcome.NotDue(habit.Row.Title, habit.Row.Cadence, entry.On, habit.Row.StartsOn));
        }

        if (turn.State is OccurrenceState.Done or OccurrenceState.Skipped)
        {
            return new SkipOutcome.AlreadySettled(habit.Row.Title, turn.State);
        }

        await turns.Mark(member, habit, entry, MarkKind.Skipped, reason, cancellationToken);

        return new SkipOutcome.Skipped(habit.Row.Title, turn, entry.On, reason);
    }
}

/// <summary>What came of skipping.</summary>
internal abstract record SkipOutcome
{
    internal sealed record Skipped(string Title, Occurrence Turn, DateOnly On, string? Reason) : SkipOutcome;

    internal sealed record AlreadySettled(string Title, OccurrenceState State) : SkipOutcome;

    internal sealed record NotDue(CompletionOutcome.NotDue Why) : SkipOutcome;

    /// <summary>An item of the plan, which has no turns.</summary>
    internal sealed record NoHabit : SkipOutcome;

    internal sealed record TooLongAgo(DateOnly On) : SkipOutcome;

    internal sealed record Gone : SkipOutcome;
}
