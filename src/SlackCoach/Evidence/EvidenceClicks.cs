using SlackCoach.Commands;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>Finds who pressed and what the button is about, and answers in the message's place.</summary>
internal sealed class EvidenceClick(People people, MemberEvidence evidence, OutboxWriter outbox)
{
    private static readonly Message Gone = Reply.Plain("That piece is not among your evidence any more. Nothing was changed; /plan win shows what is.");

    /// <summary>Who pressed; null when that was answered, or is nobody.</summary>
    public async Task<Member?> Member(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { } member)
        {
            return null;
        }

        member.Acted(evidence.Now);

        if (member.Refusal is { } refusal)
        {
            await Whisper(member, request, StartMessage.Refused(refusal), cancellationToken);
            return null;
        }

        return member;
    }

    /// <summary>The piece that is kept and that the button is about; null when that was answered.</summary>
    public async Task<(Member Member, EvidenceItem Item)?> Kept(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(request.Action.Value?.Split(':')[0], "N", out var id) || await Member(request, cancellationToken) is not { } member)
        {
            return null;
        }

        if (await evidence.Find(member, id, cancellationToken) is { State: EvidenceState.Kept } item)
        {
            return (member, item);
        }

        await Whisper(member, request, Gone, cancellationToken);

        return null;
    }

    public Task Whisper(Member member, BlockActionRequest request, Message message, CancellationToken cancellationToken) =>
        outbox.Add(outbox.Whisper(member, request, evidence.Today(member), message), cancellationToken);

    public Task Replace(Member member, BlockActionRequest request, Message message, CancellationToken cancellationToken) =>
        outbox.Add(outbox.Replacement(member, request, evidence.Today(member), message), cancellationToken);
}

/// <summary>Takes a press on "Make private" or "Not private".</summary>
internal sealed class EvidencePrivacyHandler(EvidenceClick click, MemberEvidence evidence, IEnumerable<IEvidenceKept> keepers) : IBlockActionHandler
{
    public string ActionId => EvidenceMessages.PrivacyAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await click.Kept(request, cancellationToken) is var (member, item))
        {
            item.IsPrivate = request.Action.Value!.EndsWith(EvidenceMessages.Private, StringComparison.Ordinal);

            if (item.IsPrivate)
            {
                await keepers.TakeBack(member, item.Text, request.TriggerId, cancellationToken);
            }

            await click.Replace(
                member,
                request,
                EvidenceMessages.Piece(item, await evidence.Rubric(member, cancellationToken), item.IsPrivate ? "Private from now on" : "Not private any more"),
                cancellationToken);
        }
    }
}

/// <summary>Takes a press on "Remove".</summary>
internal sealed class EvidenceRemoveHandler(EvidenceClick click, IEnumerable<IEvidenceKept> keepers) : IBlockActionHandler
{
    public string ActionId => EvidenceMessages.RemoveAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await click.Kept(request, cancellationToken) is var (member, item))
        {
            var text = item.Text;
            KeepEvidence.Remove(item);
            await keepers.TakeBack(member, text, request.TriggerId, cancellationToken);
            await click.Replace(member, request, EvidenceMessages.Removed(text), cancellationToken);
        }
    }
}

/// <summary>Takes a press on "Edit or tag".</summary>
internal sealed class EvidenceEditHandler(EvidenceClick click, MemberEvidence evidence, FormOpening forms, Secrets secrets) : IBlockActionHandler
{
    public string ActionId => EvidenceMessages.EditAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await click.Kept(request, cancellationToken) is not var (member, item))
        {
            return;
        }

        var origin = EvidenceOrigin.Of(item.Id, request, secrets);
        forms.OpenAfterReply(
            request.TeamId, member, request.TriggerId, EvidenceModal.Build(origin, item.ToPiece(), await evidence.Rubric(member, cancellationToken)));
    }
}
