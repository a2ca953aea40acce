using SlackCoach.Domain.Routines;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Which days a member works: what is planned by days asks here.</summary>
internal sealed class WorkedDays(MemberDays memberDays)
{
    public async Task<HabitDays> Of(Member member, CancellationToken cancellationToken) =>
        (await memberDays.Read(member, cancellationToken))(Guid.Empty);
}
