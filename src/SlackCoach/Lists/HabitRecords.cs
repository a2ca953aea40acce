using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Routines;
using SlackCoach.Members;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <param name="Title">The habit.</param>
/// <param name="Cadence">How often it comes round.</param>
/// <param name="Record">How well it was kept.</param>
internal sealed record KeptHabit(string Title, Cadence Cadence, HabitRecord Record);

/// <summary>Reads how well a member kept the habits they have. Days that are off count for nothing.</summary>
internal sealed class HabitRecords(CoachDbContext db, WorkingTimes workingTimes)
{
    public async Task<IReadOnlyList<KeptHabit>> Read(Member member, DateOnly today, CancellationToken cancellationToken)
    {
        var habits = await db.Habits.Of(member).AsNoTracking()
            .Where(habit => habit.EndsOn == null || habit.EndsOn >= today).ToListAsync(cancellationToken);
        var ids = habits.ConvertAll(habit => habit.Id);
        var done = (await db.HabitCompletions.Of(member).Where(completion => ids.Contains(completion.HabitId))
            .Select(completion => new { completion.HabitId, completion.PeriodStartsOn }).ToListAsync(cancellationToken))
            .ToLookup(completion => completion.HabitId, completion => completion.PeriodStartsOn);
        var working = await workingTimes.Of(member, cancellationToken);

        return [.. habits
            .OrderBy(habit => habit.Cadence).ThenBy(habit => habit.Key == HabitKey.None).ThenBy(habit => habit.Key).ThenBy(habit => habit.Id)
            .Select(habit => new KeptHabit(
                habit.Title,
                habit.Cadence,
                HabitRecord.Of(habit.Cadence, habit.StartsOn, today, day => IsEligible(day, habit), done[habit.Id].ToHashSet())))];

        // Who has a part of the day off misses nothing on it, and what they do on it counts.
        bool IsEligible(DateOnly day, Habit habit) =>
            working.CanBeMissed(day, habit.Id) || (working.IsWorking(day, habit.Id) && done[habit.Id].Contains(day));
    }
}
