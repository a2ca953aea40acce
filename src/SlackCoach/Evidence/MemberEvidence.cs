using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Evidence;
using SlackCoach.Domain.Plans;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>A member's evidence and what it is tied to, as it is kept.</summary>
internal sealed class MemberEvidence(CoachDbContext db, ProductClock clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today(Member member) => member.Calendar().DayOf(Now);

    /// <summary>What was kept, from a day on, the newest first.</summary>
    public async Task<List<EvidenceItem>> Kept(Member member, DateOnly? since, CancellationToken cancellationToken)
    {
        var kept = await db.EvidenceItems.Of(member)
            .Where(item => item.State == EvidenceState.Kept && (since == null || item.On >= since)).ToListAsync(cancellationToken);

        return [.. kept.OrderByDescending(item => item.On).ThenByDescending(item => item.Number)];
    }

    public Task<EvidenceItem?> Find(Member member, Guid id, CancellationToken cancellationToken) =>
        db.EvidenceItems.Of(member).SingleOrDefaultAsync(item => item.Id == id, cancellationToken);

    public Task<EvidenceItem?> Numbered(Member member, int number, CancellationToken cancellationToken) =>
        db.EvidenceItems.Of(member).SingleOrDefaultAsync(item => item.Number == number && item.State == EvidenceState.Kept, cancellationToken);

    public async Task<int> NextNumber(Member member, CancellationToken cancellationToken) =>
        (await db.EvidenceItems.Of(member).MaxAsync(item => item.Number, cancellationToken) ?? 0) + 1;

    /// <summary>What the member's evidence is tied to: the directions or their company's competencies, and the problems of their present plan.</summary>
    public async Task<Rubric> Rubric(Member member, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.Of(member).AsNoTracking().SingleOrDefaultAsync(row => row.ArchivedAt == null, cancellationToken);
        var passages = plan is null ? [] : await db.PlanPassages.In(member.WorkspaceId).AsNoTracking()
            .Where(passage => passage.PlanId == plan.Id).OrderBy(passage => passage.FirstLine).ToListAsync(cancellationToken);

        var own = await db.OwnRubrics.Of(member).SingleOrDefaultAsync(cancellationToken);

        return Domain.Evidence.Rubric.Of(
            PlanProblems.Of(passages.Select(passage => new ContextPassage(passage.Heading, passage.Text, passage.FirstLine, passage.LastLine))),
            Company(own)?.At(own!.Level));
    }

    /// <summary>The rubric of the company, as it was read last; null where there is none.</summary>
    public static CompanyRubric? Company(OwnRubric? own) => own?.Text is { } text ? RubricReader.Read(text, own.SourceName).Rubric : null;
}
