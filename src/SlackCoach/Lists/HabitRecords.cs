using SlackCoach.Domain.Routines;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <param name="Title">The habit.</param>
/// <param name="Cadence">How often it comes round.</param>
/// <param name="Record">How well it was kept.</param>
internal sealed record KeptHabit(string Title, Cadence Cadence, HabitRecord Record);

/// <summary>Reads how well a member kept the habits they have.</summary>
internal sealed class HabitRecords(MemberHabits habits)
{
    public async Task<IReadOnlyList<KeptHabit>> Read(Member member, DateOnly today, CancellationToken cancellationToken) =>
        [.. (await habits.PresentWithAll(member, today, cancellationToken))
            .Select(habit => new KeptHabit(habit.Row.Title, habit.Row.Cadence, HabitRecord.Of(habit.History, today, habit.Days)))];
}
