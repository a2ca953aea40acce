using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Evidence;
using SlackCoach.Lists;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>Proposes what happened as evidence, each thing once, whatever became of it. The caller saves.</summary>
internal sealed class ProposeEvidence(CoachDbContext db, MemberEvidence evidence, Happened happened, TimeProvider time)
{
    private const int DaysLookedBack = 14;

    // What nobody decided about for so long is let go: it may be what others wrote.
    private const int DaysKept = 56;

    /// <summary>What waits for the member's word, the latest first; what has happened since the last look is added.</summary>
    public async Task<List<EvidenceItem>> Execute(Member member, CancellationToken cancellationToken)
    {
        var found = Proposals.Of(await happened.Read(member, evidence.Today(member).AddDays(-DaysLookedBack), cancellationToken));
        var sources = found.Select(proposal => proposal.Source).ToList();
        var known = sources.Count == 0 ? [] : await db.EvidenceItems.Of(member)
            .Where(item => item.Source != null && sources.Contains(item.Source)).Select(item => item.Source!).ToListAsync(cancellationToken);
        var added = found.ExceptBy(known, proposal => proposal.Source).Select(proposal => Proposed(member, proposal)).ToList();
        db.EvidenceItems.AddRange(added);
        var waiting = await db.EvidenceItems.Of(member).Where(item => item.State == EvidenceState.Proposed).ToListAsync(cancellationToken);

        var oldest = evidence.Today(member).AddDays(-DaysKept);
        waiting.Where(item => item.On < oldest).ToList().ForEach(KeepEvidence.Remove);

        return [.. waiting.Where(item => item.State == EvidenceState.Proposed).Concat(added).OrderByDescending(item => item.On).ThenBy(item => item.Source, StringComparer.Ordinal)];
    }

    public async Task Accept(Member member, EvidenceItem item, CancellationToken cancellationToken)
    {
        item.Number = await evidence.NextNumber(member, cancellationToken);
        item.State = EvidenceState.Kept;
    }

    private EvidenceItem Proposed(Member member, Proposal proposal) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        MemberId = member.Id,
        State = EvidenceState.Proposed,
        Kind = proposal.Kind,
        On = proposal.On,
        Text = proposal.Text,
        Link = proposal.Link,
        Tags = "",
        // What a talk came to was written for oneself, and a thread's title holds words of others, who may be in a private channel.
        IsPrivate = proposal.Kind is EvidenceKind.OneOnOne or EvidenceKind.Thread,
        Source = proposal.Source,
        CreatedAt = time.GetUtcNow(),
    };
}
