using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.OneOnOnes;
using SlackCoach.Domain.Routines;
using SlackCoach.Members;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Routines;

/// <summary>Adds a habit of the member's own. A plan that is imported later leaves it as it is.</summary>
internal sealed class AddHabit(CoachDbContext db, WorkedDays workedDays, HabitNudges habitNudges, ProductClock clock, TimeProvider time)
{
    /// <summary>Adds it; the caller saves.</summary>
    /// <returns>The answer, with what was understood and its first turn.</returns>
    public async Task<Message> Execute(Member member, AdditionReading.Understood addition, CancellationToken cancellationToken)
    {
        var today = member.Calendar().DayOf(clock.GetUtcNow());
        var from = addition.From ?? today;
        var title = OneOnOneTitle.Shown(addition.Title);
        var present = await db.Habits.Of(member).Where(habit => habit.EndsOn == null || habit.EndsOn >= today).ToListAsync(cancellationToken);

        if (present.Find(habit => string.Equals(habit.Title, title, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            return AddReply.AlreadyThere(same);
        }

        var days = await workedDays.Of(member, cancellationToken);
        var habit = new Habit
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            MemberId = member.Id,
            Title = title,
            Cadence = addition.From is null ? addition.Cadence!.SoonestFrom(from, days) : addition.Cadence!.StartingOn(from),
            Key = present.Exists(other => other.Key == addition.Key) ? HabitKey.None : addition.Key,
            StartsOn = from,
            // In quiet hours it would never come.
            NudgeTimeOfDay = IsQuiet(member, addition.TimeOfDay) ? null : addition.TimeOfDay,
            IsOwn = true,
        };
        db.Habits.Add(habit);

        if (habit.NudgeTimeOfDay is not null)
        {
            await habitNudges.Sync(member, cancellationToken);
        }

        var firstTurn = habit.Cadence.FirstTurnFrom(from, days);
        var isTooLateToday = firstTurn == today && habit.NudgeTimeOfDay is { } timeOfDay && member.Calendar().At(today, timeOfDay) <= clock.GetUtcNow();

        return AddReply.Added(habit, firstTurn, isTooLateToday, IsQuiet(member, addition.TimeOfDay) ? addition.TimeOfDay : null);
    }

    private static bool IsQuiet(Member member, TimeOnly? timeOfDay) => timeOfDay is { } time && member.Quiet()?.Cover(time) == true;
}
