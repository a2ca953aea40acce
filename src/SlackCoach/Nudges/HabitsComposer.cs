using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Nudges;
using SlackCoach.Lists;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Nudges;

/// <summary>Composes the reminder of habits that have a time of their own, or whose snooze has ended; nothing when all of them are done by then.</summary>
internal sealed class HabitsComposer(CoachDbContext db, DueHabits dueHabits, HabitDetails habitDetails, ProductClock clock) : IMessageComposer
{
    public string Name => nameof(NudgeKind.Habits);

    public bool IsOfItsDay => true;

    public bool IsUnasked => true;

    public bool LocksMember => true;

    public async Task<Composition?> Compose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        var times = Times(row);
        var due = await dueHabits.Take(member, times.Contains, cancellationToken);

        if (due.Count == 0)
        {
            return null;
        }

        var nudges = times.Count == 0 ? [] : await db.Nudges.Of(member)
            .Where(nudge => nudge.Kind == NudgeKind.Habits && times.Contains(nudge.TimeOfDay)).ToListAsync(cancellationToken);
        nudges.ForEach(nudge => nudge.LastSaidOn = row.On);

        var doubted = nudges is [{ IsDoubted: true } only] ? only : null;
        var details = await habitDetails.Show(member, doubted is null ? [.. due.Select(habit => habit.Habit.Key)] : [], cancellationToken);

        return new Composition(NudgeMessages.Habits(due, details, DueAtWhenLate(row, member, times), doubted));
    }

    /// <summary>The times that the reminder was planned for; none for a snooze.</summary>
    private static List<TimeOnly> Times(OutboxMessage row) =>
        [.. row.Subject!.Split(' ').Select(text => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : (TimeOnly?)null)
            .OfType<TimeOnly>()];

    private string? DueAtWhenLate(OutboxMessage row, Member member, List<TimeOnly> times) =>
        times.Count > 0 && clock.GetUtcNow() - member.Calendar().At(row.On, times[^1]) > NudgeDue.LateAfter
            ? times[^1].ToString("HH:mm", CultureInfo.InvariantCulture)
            : null;
}
