using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.StepUps;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.StepUps;

/// <summary>What is offered to a member, and what becomes of one that they pick: items of their plan, its preparation first.</summary>
internal sealed class MemberStepUps(
    CoachDbContext db, StepUpCatalogues catalogues, ICaseGaps caseGaps, WorkingTimes workingTimes, ProductClock clock, TimeProvider time)
{
    public StepUpCatalogue Catalogue => catalogues.Present;

    public DateOnly Today(Member member) => member.Calendar().DayOf(clock.GetUtcNow());

    public StepUp? Find(string? id) => catalogues.Present.StepUps.FirstOrDefault(stepUp => stepUp.Id == id);

    /// <summary>All that can be offered, the best fitting first.</summary>
    public async Task<IReadOnlyList<StepUpOffer>> Offers(Member member, CancellationToken cancellationToken)
    {
        var picked = await db.PickedStepUps.Of(member).Select(pick => pick.StepUpId).ToListAsync(cancellationToken);

        return StepUpOffers.Ranked(catalogues.Present.StepUps, await caseGaps.Read(member, cancellationToken), picked.ToHashSet());
    }

    /// <summary>Puts the steps into the plan, one a week from the next week on. The caller saves.</summary>
    public async Task<PickOutcome> Pick(Member member, StepUp stepUp, CancellationToken cancellationToken)
    {
        if (await db.Plans.Of(member).SingleOrDefaultAsync(plan => plan.ArchivedAt == null, cancellationToken) is not { } plan)
        {
            return new PickOutcome.NoPlan();
        }

        if (await db.PickedStepUps.Of(member).AnyAsync(pick => pick.StepUpId == stepUp.Id, cancellationToken))
        {
            return new PickOutcome.AlreadyPicked();
        }

        var now = time.GetUtcNow();
        var working = await workingTimes.Of(member, cancellationToken);
        var weeks = StepUpOffers.Weeks(stepUp.Steps.Count, Today(member), day => working.IsWorking(day));
        var line = await db.PlanItems.Of(member).Where(item => item.PlanId == plan.Id).MaxAsync(item => (int?)item.Line, cancellationToken) ?? 0;

        if (weeks.Count == 0)
        {
            return new PickOutcome.NoWeek();
        }

        db.PlanItems.AddRange(stepUp.Steps.Select((step, index) => new PlanItem
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(now.AddMilliseconds(index)),
            MemberId = member.Id,
            PlanId = plan.Id,
            Kind = PlanItemKind.Task,
            Title = $"{stepUp.Title}: {step}",
            Details = stepUp.Title,
            WeekStartsOn = weeks[Math.Min(index, weeks.Count - 1)],
            Line = line + 1 + index,
            IsOwn = true,
        }));
        db.PickedStepUps.Add(new PickedStepUp
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(now),
            MemberId = member.Id,
            StepUpId = stepUp.Id,
            PickedOn = Today(member),
        });

        return new PickOutcome.Planned(weeks[0], weeks[^1]);
    }
}

/// <summary>What became of a pick.</summary>
internal abstract record PickOutcome
{
    private PickOutcome()
    {
    }

    /// <param name="First">The Monday of the first step's week.</param>
    /// <param name="Last">That of the last one's.</param>
    public sealed record Planned(DateOnly First, DateOnly Last) : PickOutcome;

    public sealed record AlreadyPicked : PickOutcome;

    public sealed record NoPlan : PickOutcome;

    /// <summary>No week is worked within two years.</summary>
    public sealed record NoWeek : PickOutcome;
}
