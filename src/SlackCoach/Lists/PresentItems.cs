using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>Finds the item of the present plan that an item means, also one of a plan that was replaced since the message was sent.</summary>
internal sealed class PresentItems(CoachDbContext db)
{
    /// <summary>Null when the present plan has no such item any more.</summary>
    public async Task<PlanItem?> Find(Member member, Guid id, CancellationToken cancellationToken)
    {
        var item = await db.PlanItems.Of(member).SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        var planId = await db.Plans.Of(member).Where(plan => plan.ArchivedAt == null)
            .Select(plan => (Guid?)plan.Id).SingleOrDefaultAsync(cancellationToken);

        if (item is null || item.PlanId == planId)
        {
            return item;
        }

        var twins = await db.PlanItems.Of(member)
            .Where(twin => twin.PlanId == planId && twin.Kind == item.Kind)
            .OrderBy(twin => twin.WeekStartsOn).ThenBy(twin => twin.Line)
            .ToListAsync(cancellationToken);
        twins.RemoveAll(twin => !string.Equals(twin.Title, item.Title, StringComparison.OrdinalIgnoreCase));

        return twins.Find(twin => twin.WeekStartsOn == item.WeekStartsOn) ?? twins.FirstOrDefault();
    }
}
