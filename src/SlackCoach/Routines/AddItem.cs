using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.OneOnOnes;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Routines;

/// <summary>Adds an item of the member's own to the present week of their plan. A plan that is imported later takes it over.</summary>
internal sealed class AddItem(CoachDbContext db, ProductClock clock, TimeProvider time)
{
    /// <summary>Adds it; the caller saves.</summary>
    public async Task<Message> Execute(Member member, AdditionReading.Understood addition, CancellationToken cancellationToken)
    {
        var title = OneOnOneTitle.Shown(addition.Title);

        if (await db.Plans.Of(member).SingleOrDefaultAsync(plan => plan.ArchivedAt == null, cancellationToken) is not { } plan)
        {
            return AddReply.NoPlan(title);
        }

        var monday = IsoWeek.MondayOf(member.Calendar().DayOf(clock.GetUtcNow()));
        var lines = db.PlanItems.Of(member).Where(item => item.PlanId == plan.Id);

        if (await lines.Where(item => item.WeekStartsOn == monday && item.Title == title).AnyAsync(cancellationToken))
        {
            return AddReply.ItemAlreadyThere(title);
        }

        db.PlanItems.Add(new PlanItem
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            MemberId = member.Id,
            PlanId = plan.Id,
            Kind = PlanItemKind.Task,
            Title = title,
            WeekStartsOn = monday,
            Line = (await lines.MaxAsync(item => (int?)item.Line, cancellationToken) ?? 0) + 1,
            IsOwn = true,
        });

        return AddReply.ItemAdded(title, monday);
    }
}
