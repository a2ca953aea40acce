using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Routines;

/// <summary>Puts a habit off: it is reminded of once more, at a time when a reminder is welcome.</summary>
internal sealed class SnoozeHabit(CoachDbContext db, HabitTurns turns, MemberSnoozing snoozing, ProductClock clock, TimeProvider time)
{
    /// <summary>Records it in the place of an earlier wish; the caller saves.</summary>
    /// <param name="member">Whose habit it is.</param>
    /// <param name="entry">The habit, and the day whose turn is put off.</param>
    /// <param name="until">Until when, as typed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SnoozeOutcome> Execute(Member member, EntryReference entry, string until, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = member.Calendar().DayOf(now);

        if (entry.Kind != ListEntryKind.Habit)
        {
            return new SnoozeOutcome.NoHabit();
        }

        if (entry.On < today.AddDays(-MemberHabits.DaysLate))
        {
            return new SnoozeOutcome.TooLongAgo(entry.On);
        }

        if (await turns.Find(member, entry, cancellationToken) is not { } habit || habit.TurnOn(entry.On, today) is not { } turn)
        {
            return new SnoozeOutcome.Gone();
        }

        if (turn.State is OccurrenceState.Done or OccurrenceState.Skipped)
        {
            return new SnoozeOutcome.AlreadySettled(habit.Row.Title, turn.State);
        }

        var rules = await snoozing.Rules(member, cancellationToken);

        if (rules.Read(until, now) is not { } untilAt)
        {
            return new SnoozeOutcome.Unreadable(until);
        }

        var row = await db.Snoozes.Of(member).SingleOrDefaultAsync(snooze => snooze.HabitId == habit.Row.Id, cancellationToken);

        if (row is null)
        {
            db.Snoozes.Add(new Snooze
            {
                WorkspaceId = member.WorkspaceId,
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                MemberId = member.Id,
                HabitId = habit.Row.Id,
                On = entry.On,
                UntilAt = untilAt,
            });
        }
        else
        {
            (row.On, row.UntilAt, row.IsQueued) = (entry.On, untilAt, false);
        }

        return new SnoozeOutcome.Snoozed(habit.Row.Title, TimeZoneInfo.ConvertTime(untilAt, member.Calendar().Zone), today);
    }
}

/// <summary>What came of putting a habit off.</summary>
internal abstract record SnoozeOutcome
{
    /// <param name="Title">The habit.</param>
    /// <param name="Until">When it is reminded of, in the member's zone.</param>
    /// <param name="Today">The member's day.</param>
    internal sealed record Snoozed(string Title, DateTimeOffset Until, DateOnly Today) : SnoozeOutcome;

    internal sealed record AlreadySettled(string Title, OccurrenceState State) : SnoozeOutcome;

    internal sealed record Unreadable(string Typed) : SnoozeOutcome;

    internal sealed record NoHabit : SnoozeOutcome;

    /// <summary>A reminder would come for what can no longer be recorded.</summary>
    internal sealed record TooLongAgo(DateOnly On) : SnoozeOutcome;

    internal sealed record Gone : SnoozeOutcome;
}
