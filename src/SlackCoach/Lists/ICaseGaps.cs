using SlackCoach.Domain.Evidence;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>Tells what a member's case lacks; the feature that keeps evidence plugs it in.</summary>
internal interface ICaseGaps
{
    Task<IReadOnlyList<CaseGap>> Read(Member member, CancellationToken cancellationToken);
}
