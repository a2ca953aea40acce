using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>The days off that a member's present plan names, or that the member named when it was imported.</summary>
internal sealed class PlannedDaysOff(CoachDbContext db)
{
    public async Task<HashSet<DateOnly>> Read(Member member, CancellationToken cancellationToken)
    {
        var entries = await db.PlanItems.Of(member)
            .Where(item => item.DaysOff != null)
            .Where(item => db.Plans.Any(plan => plan.WorkspaceId == item.WorkspaceId && plan.Id == item.PlanId && plan.ArchivedAt == null))
            .Select(item => item.OffOn)
            .ToListAsync(cancellationToken);

        return [.. entries.SelectMany(on => on)];
    }
}
