using SlackCoach.Domain.Routines;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Which days a member works: what is planned by days asks here.</summary>
internal sealed class WorkedDays(WorkingTimes workingTimes)
{
    public async Task<HabitDays> Of(Member member, CancellationToken cancellationToken)
    {
        var working = await workingTimes.Of(member, cancellationToken);

        return new HabitDays(member.WeekStartsOn, member.WorkingDays, day => working.IsWorking(day));
    }
}
