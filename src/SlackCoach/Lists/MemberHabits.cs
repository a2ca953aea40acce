using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.Members;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <param name="Row">The habit.</param>
/// <param name="History">What is known of it.</param>
/// <param name="Days">Which days count for it.</param>
/// <param name="IsResting">Whether the member is away from this habit alone today.</param>
/// <param name="SnoozedUntilAt">Until when the member has put it off; null where they have not.</param>
internal sealed record MemberHabit(Habit Row, HabitHistory History, HabitDays Days, DateTimeOffset? SnoozedUntilAt, bool IsResting)
{
    /// <summary>The turn that a day belongs to; null where it has none then.</summary>
    public Occurrence? TurnOn(DateOnly day, DateOnly today) => History.At(day, today, Days);
}

/// <summary>Reads a member's habits with what was done of them.</summary>
internal sealed class MemberHabits(CoachDbContext db, WorkingTimes workingTimes)
{
    /// <summary>How late something can be recorded: 7 days, inclusive.</summary>
    public const int DaysLate = 7;

    /// <summary>The habits that are kept up, the most frequent first, with what is needed to tell the turns of the last <see cref="DaysLate"/> days.</summary>
    public async Task<IReadOnlyList<MemberHabit>> Present(Member member, DateOnly today, CancellationToken cancellationToken)
    {
        var habits = await db.Habits.Of(member).AsNoTracking()
            .Where(habit => habit.EndsOn == null || habit.EndsOn >= today).ToListAsync(cancellationToken);
        var earliest = habits.Select(habit => Earliest(habit, today.AddDays(-DaysLate), member)).DefaultIfEmpty(today).Min();

        return await WithHistory(member, habits, earliest, today, cancellationToken);
    }

    /// <summary>The same habits with everything that was ever done of them.</summary>
    public async Task<IReadOnlyList<MemberHabit>> PresentWithAll(Member member, DateOnly today, CancellationToken cancellationToken)
    {
        var habits = await db.Habits.Of(member).AsNoTracking()
            .Where(habit => habit.EndsOn == null || habit.EndsOn >= today).ToListAsync(cancellationToken);

        return await WithHistory(member, habits, DateOnly.MinValue, today, cancellationToken);
    }

    /// <summary>One habit, also one that has ended, with what is needed to tell the turn of a day; null where the member has no such habit.</summary>
    public async Task<MemberHabit?> Find(Member member, Guid id, DateOnly day, DateOnly today, CancellationToken cancellationToken) =>
        await db.Habits.Of(member).SingleOrDefaultAsync(habit => habit.Id == id, cancellationToken) is { } habit
            ? (await WithHistory(member, [habit], Earliest(habit, day, member), today, cancellationToken))[0]
            : null;

    /// <summary>The first day of the turn that a day belongs to; where another cadence held then, any day.</summary>
    private static DateOnly Earliest(Habit habit, DateOnly day, Member member) =>
        habit.CadenceSince > day ? DateOnly.MinValue : habit.Cadence.PeriodOf(day, member.WeekStartsOn).From;

    private async Task<IReadOnlyList<MemberHabit>> WithHistory(
        Member member, List<Habit> habits, DateOnly earliest, DateOnly today, CancellationToken cancellationToken)
    {
        if (habits.Count == 0)
        {
            return [];
        }

        var ids = habits.ConvertAll(habit => habit.Id);
        var marks = (await db.HabitMarks.Of(member)
            .Where(mark => mark.On >= earliest && ids.Contains(mark.HabitId))
            .Select(mark => new { mark.HabitId, mark.On, mark.Kind })
            .ToListAsync(cancellationToken)).ToLookup(mark => (mark.HabitId, mark.Kind), mark => mark.On);
        var past = habits.Exists(habit => habit.CadenceSince is not null)
            ? (await db.PastCadences.Of(member).AsNoTracking().ToListAsync(cancellationToken)).ToLookup(cadence => cadence.HabitId)
            : Array.Empty<PastCadence>().ToLookup(cadence => cadence.HabitId);
        var snoozed = await db.Snoozes.Of(member).ToDictionaryAsync(snooze => snooze.HabitId, snooze => (DateTimeOffset?)snooze.UntilAt, cancellationToken);
        var working = await workingTimes.Of(member, cancellationToken);

        return [.. habits
            .OrderBy(habit => habit.Cadence.DaysApart).ThenBy(habit => habit.Key == HabitKey.None).ThenBy(habit => habit.Key).ThenBy(habit => habit.Id)
            .Select(habit => new MemberHabit(
                habit,
                new HabitHistory(Terms(habit, past[habit.Id]), marks[(habit.Id, MarkKind.Done)].ToHashSet(), marks[(habit.Id, MarkKind.Skipped)].ToHashSet()),
                DaysOf(member, habit, working, marks[(habit.Id, MarkKind.Done)].ToHashSet(), today),
                snoozed.GetValueOrDefault(habit.Id),
                IsResting: working.IsAway(today, habit.Id) && !working.IsAway(today)))];
    }

    private static List<HabitTerm> Terms(Habit habit, IEnumerable<PastCadence> past) =>
    [
        .. past.OrderBy(cadence => cadence.StartsOn).Select(cadence => new HabitTerm(cadence.Cadence, cadence.StartsOn, cadence.EndsOn)),
        new HabitTerm(habit.Cadence, habit.CadenceSince ?? habit.StartsOn, habit.EndsOn),
    ];

    // Who has a part of a day off misses nothing on it; what they do on it counts, and until it is over it is there to be done.
    private static HabitDays DaysOf(Member member, Habit habit, WorkingTime working, HashSet<DateOnly> doneOn, DateOnly today) => new(
        member.WeekStartsOn,
        member.WorkingDays,
        day => working.CanBeMissed(day, habit.Id) || ((day == today || doneOn.Contains(day)) && working.IsWorking(day, habit.Id)));
}
