using SlackCoach.Domain.Routines;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Which days count for a member's habits.</summary>
internal sealed class MemberDays(PlannedDaysOff daysOff)
{
    /// <summary>The days of each habit; asks once for all of them.</summary>
    public async Task<Func<Guid, HabitDays>> Read(Member member, CancellationToken cancellationToken)
    {
        var off = await daysOff.Read(member, cancellationToken);
        var calendar = member.Calendar();
        var days = new HabitDays(member.WeekStartsOn, member.WorkingDays, day => calendar.IsWorkingDay(day) && !off.Contains(day));

        return _ => days;
    }
}
