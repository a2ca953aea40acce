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

/// <summary>Reads how well a member kept the habits they have. Days that the plan names as off count for nothing.</summary>
internal sealed class HabitRecords(CoachDbContext db, PlannedDaysOff daysOff)
{
    public async Task<IReadOnlyList<KeptHabit>> Read(Member member, DateOnly today, CancellationToken cancellationToken)
    {
        var habits = await db.Habits.Of(member).AsNoTracking()
            .Where(habit => habit.EndsOn == null || habit.EndsOn >= today).ToListAsync(cancellationToken);

        if (habits.Count == 0)
        {
            return [];
        }

        var ids = habits.ConvertAll(habit => habit.Id);
        var done = (await db.HabitCompletions.Of(member).Where(completion => ids.Contains(completion.HabitId))
            .Select(completion => new { completion.HabitId, completion.PeriodStartsOn }).ToListAsync(cancellationToken))
            .ToLookup(completion => completion.HabitId, completion => completion.PeriodStartsOn);
        var calendar = member.Calendar();
        var off = await daysOff.Read(member, cancellationToken);

        return [.. habits
            .OrderBy(habit => habit.Cadence).ThenBy(habit => habit.Key == HabitKey.None).ThenBy(habit => habit.Key).ThenBy(habit => habit.Id)
            .Select(habit => new KeptHabit(
                habit.Title,
                habit.Cadence,
                HabitRecord.Of(habit.Cadence, habit.StartsOn, today, day => calendar.IsWorkingDay(day) && !off.Contains(day), done[habit.Id].ToHashSet())))];
    }
}
