using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Evidence;
using SlackCoach.Domain.Plans;
using SlackCoach.Members;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>Puts a member's case together, from local data only.</summary>
internal sealed class CaseReader(
    CoachDbContext db, MemberEvidence evidence, KeepFeedback feedback, ProposeEvidence propose, MemberGitHub memberGitHub)
{
    /// <summary>The case of those days. What happened and was not proposed yet is proposed; the caller saves.</summary>
    public async Task<CasePacket> Read(Member member, CaseSpan span, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.Of(member).AsNoTracking().SingleOrDefaultAsync(row => row.ArchivedAt == null, cancellationToken);
        var milestones = plan is null ? [] : await db.PlanItems.Of(member).AsNoTracking()
            .Where(item => item.PlanId == plan.Id && item.Kind == PlanItemKind.Milestone)
            .OrderBy(item => item.WeekStartsOn == null).ThenBy(item => item.WeekStartsOn).ThenBy(item => item.Line)
            .ToListAsync(cancellationToken);

        return CasePacket.Of(new CaseFacts
        {
            PlanTitle = plan?.Title,
            TargetOn = plan?.TargetOn,
            SinceOn = span.SinceOn,
            UntilOn = evidence.Today(member),
            Rubric = await evidence.Rubric(member, cancellationToken),
            Pieces = [.. (await evidence.Kept(member, since: null, cancellationToken)).Select(item => item.ToPiece())],
            Feedback = [.. (await feedback.All(member, cancellationToken)).Select(item => item.ToFeedback())],
            Milestones = [.. milestones.Select(item => new CaseMilestone(PlanItemTitle.OfMilestone(item.Title), item.WeekStartsOn, item.CompletedOn))],
            WithPrivate = span.WithPrivate,
            Undecided = (await propose.Execute(member, cancellationToken)).Count,
            KnowsGitHub = await memberGitHub.Of(member, cancellationToken) is not null,
        });
    }
}
