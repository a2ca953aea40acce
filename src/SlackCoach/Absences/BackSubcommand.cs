using Microsoft.EntityFrameworkCore;
using SlackCoach.Commands;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Scheduling;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Absences;

/// <summary>Answers <c>/plan back [HABIT]</c>.</summary>
internal sealed class BackSubcommand(
    CoachDbContext db,
    EndAbsences endAbsences,
    AwayHabit habits,
    TodayReader today,
    WorkingTimes workingTimes,
    Membership membership,
    AfterReply afterReply) : IPlanSubcommand
{
    public string Name => "back";

    public string Usage => "back [HABIT]";

    public string Summary => "ends time off that is running, so that today is a working day again";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var member = request.Member;
        Guid? habitId = null;

        if (request.Arguments.Length > 0)
        {
            var (habit, problem) = await habits.Find(member, request.Arguments, cancellationToken);

            if (habit is null)
            {
                return Reply.Plain($"{problem} Nothing was changed.");
            }

            habitId = habit.SubjectId;
        }

        var ended = await endAbsences.Execute(member, habitId, cancellationToken);

        if (ended.Count == 0)
        {
            return Reply.Plain("You have no time off today that could end. Nothing was changed.");
        }

        if (ended.All(absence => absence.HabitId is not null))
        {
            var ids = ended.Select(absence => absence.HabitId).ToList();
            var titles = await db.Habits.Of(member).Where(habit => ids.Contains(habit.Id)).Select(habit => habit.Title).ToListAsync(cancellationToken);

            return Reply.Plain($"Back in your routine from today on: {string.Join(", ", titles)}.");
        }

        // The list is read from what is saved.
        await db.SaveChangesAsync(cancellationToken);

        var list = await today.Show(member, cancellationToken);
        var isWorking = (await workingTimes.Of(member, cancellationToken)).IsWorking(list.Today);
        var day = isWorking ? "today is a working day again" : "your time off has ended";

        if (isWorking && await membership.CatchUp(member, cancellationToken))
        {
            afterReply.Enqueue((services, stop) => services.GetRequiredService<JobWake>().Signal(Tick.Key, stop));

            return Reply.Plain($"Welcome back: {day}. What waits for you comes in a moment. (A slip? /plan away sets it again.)");
        }

        return Reply.Plain($"Welcome back: {day}. {WaitingWords.For(list)} /plan today shows it. (A slip? /plan away sets it again.)");
    }
}
