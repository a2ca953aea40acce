using SlackCoach.Commands;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Finds the document that a button is about, and answers beside or in the place of the message that it stands in.</summary>
internal sealed class PickClick(
    CoachDbContext db, People people, MemberReading reading, PickDocuments picks, OutboxWriter outbox)
{
    /// <summary>Who clicked, on which document, and what else the button carries; null when it was answered or is none of ours.</summary>
    public async Task<(Member Member, Guid DocumentId, string? More)?> Find(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { } member
            || request.Action.Value?.Split('|', 2) is not [var id, .. var more]
            || !Guid.TryParseExact(id, "N", out var documentId))
        {
            return null;
        }

        member.Acted(reading.Now);

        if (member.Refusal is { } refusal)
        {
            await outbox.Add(outbox.Whisper(member, request, reading.Today(member), StartMessage.Refused(refusal)), cancellationToken);
            return null;
        }

        return (member, documentId, more is [var rest] ? rest : null);
    }

    /// <summary>Says what came of it: a posted message is changed already, one that only the member sees is replaced.</summary>
    public async Task Answer(Member member, BlockActionRequest request, FinishOutcome outcome, CancellationToken cancellationToken)
    {
        var today = reading.Today(member);

        if (outcome is not FinishOutcome.Finished)
        {
            await outbox.Add(outbox.Whisper(member, request, today, Reply.Plain(FinishReply.Sentence(outcome))), cancellationToken);
        }
        else if (request.IsEphemeral)
        {
            await db.SaveChangesAsync(cancellationToken);
            var chosen = await picks.Choose(member, cancellationToken);
            var open = await reading.StillToRead(member, cancellationToken);
            await outbox.Add(
                outbox.Replacement(member, request, today, PicksMessage.Build(chosen, open.Count, FinishReply.Sentence(outcome))), cancellationToken);
        }
    }
}

/// <summary>Takes a press on "Read": asks for the takeaway.</summary>
internal sealed class ReadPickHandler(PickClick click, MemberReading reading, FormOpening forms, Secrets secrets) : IBlockActionHandler
{
    public string ActionId => PickBlocks.ReadAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await click.Find(request, cancellationToken) is not var (member, id, takeaway))
        {
            return;
        }

        var item = await reading.Find(member, id, cancellationToken);

        if (item is null || !item.ToDocument().IsOpen)
        {
            await click.Answer(member, request, FinishOutcome.Ended(item), cancellationToken);
            return;
        }

        var origin = new TakeawayOrigin(id, request is { IsEphemeral: true, ResponseUrl: { } url } ? secrets.Protect(url) : null);
        forms.OpenAfterReply(request.TeamId, member, request.TriggerId, TakeawayModal.Build(item, takeaway, origin));
    }
}

/// <summary>Takes a press on "Another".</summary>
internal sealed class AnotherPickHandler(PickClick click, FinishDocument finish) : IBlockActionHandler
{
    public string ActionId => PickBlocks.AnotherAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await click.Find(request, cancellationToken) is var (member, id, _))
        {
            await click.Answer(member, request, await finish.PassOver(member, id, cancellationToken), cancellationToken);
        }
    }
}

/// <summary>Takes a press on "Drop".</summary>
internal sealed class DropPickHandler(PickClick click, FinishDocument finish) : IBlockActionHandler
{
    public string ActionId => PickBlocks.DropAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await click.Find(request, cancellationToken) is var (member, id, _))
        {
            await click.Answer(member, request, await finish.Drop(member, id, cancellationToken), cancellationToken);
        }
    }
}

/// <summary>Takes a press on "Open". The browser follows the link by itself; Slack tells of it all the same.</summary>
internal sealed class OpenPickHandler : IBlockActionHandler
{
    public string ActionId => PickBlocks.OpenAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) => Task.CompletedTask;
}
