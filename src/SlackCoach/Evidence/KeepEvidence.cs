using SlackCoach.Domain.Evidence;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>Keeps evidence, changes it, and lets go of it. The caller saves.</summary>
internal sealed class KeepEvidence(CoachDbContext db, MemberEvidence evidence, TimeProvider time)
{
    /// <summary>Keeps something new.</summary>
    /// <param name="member">Whose it is.</param>
    /// <param name="draft">What it says.</param>
    /// <param name="kind">What sort of thing it is.</param>
    /// <param name="on">The member's day on which it happened.</param>
    /// <param name="rubric">What its tags may name.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<EvidenceItem> Execute(
        Member member, EvidenceDraft draft, EvidenceKind kind, DateOnly on, Rubric rubric, CancellationToken cancellationToken)
    {
        var item = new EvidenceItem
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            MemberId = member.Id,
            Number = await evidence.NextNumber(member, cancellationToken),
            State = EvidenceState.Kept,
            Kind = kind,
            On = on,
            Text = draft.Text,
            Tags = "",
            CreatedAt = time.GetUtcNow(),
        };
        Change(item, draft, rubric);
        db.EvidenceItems.Add(item);

        return item;
    }

    /// <summary>Has a piece say something else.</summary>
    public static void Change(EvidenceItem item, EvidenceDraft draft, Rubric rubric)
    {
        item.Text = draft.Text;
        item.Link = draft.Link?.AbsoluteUri;
        item.BenefitTo = draft.BenefitTo;
        item.Tags = string.Join(' ', rubric.Resolve(draft.Tags));
        item.IsPrivate = draft.IsPrivate;
    }

    /// <summary>Lets go of a piece: nothing of it stays but its number and what it was proposed for.</summary>
    public static void Remove(EvidenceItem item)
    {
        item.State = EvidenceState.Dismissed;
        (item.Text, item.Link, item.BenefitTo, item.Tags) = ("", null, null, "");
    }
}
