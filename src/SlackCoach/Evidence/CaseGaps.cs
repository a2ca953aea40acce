using SlackCoach.Domain.Evidence;
using SlackCoach.Lists;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>Tells what a case lacks that holds everything, private pieces included.</summary>
internal sealed class CaseGaps(CaseReader reader) : ICaseGaps
{
    public async Task<IReadOnlyList<CaseGap>> Read(Member member, CancellationToken cancellationToken) =>
        (await reader.Read(member, new CaseSpan(null, WithPrivate: true), cancellationToken)).Gaps;
}
