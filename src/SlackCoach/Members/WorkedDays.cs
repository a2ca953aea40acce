using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Which days a member works: what is planned by days asks here.</summary>
internal sealed class WorkedDays(WorkingTimes workingTimes)
{
    public async Task<HabitDays> Of(Member member, CancellationToken cancellationToken) =>
        Of(member, await workingTimes.Of(member, cancellationToken));

    public static HabitDays Of(Member member, WorkingTime working) => new(member.WeekStartsOn, member.WorkingDays, day => working.IsWorking(day));
}
