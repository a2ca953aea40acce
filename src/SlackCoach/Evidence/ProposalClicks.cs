using SlackCoach.Commands;
using SlackCoach.Lists;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>Decides on a proposal, and shows it wherever the proposal stands.</summary>
internal sealed class ProposalClick(
    CoachDbContext db, EvidenceClick click, MemberEvidence evidence, ProposeEvidence propose, PostedBlocks posted)
{
    public async Task Decide(BlockActionRequest request, Func<Member, EvidenceItem, Task> decide, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(request.Action.Value, "N", out var id) || await click.Member(request, cancellationToken) is not { } member)
        {
            return;
        }

        if (await evidence.Find(member, id, cancellationToken) is not { State: EvidenceState.Proposed } item)
        {
            await click.Whisper(member, request, Reply.Plain("You decided that already. Nothing was changed; /plan win shows what is kept."), cancellationToken);
            return;
        }

        var text = item.Text;
        await decide(member, item);
        var decided = ProposalMessages.Decided(item, text);
        await posted.Replace(member, ProposalMessages.Replacing(id, decided), request.TriggerId, evidence.Today(member), cancellationToken);

        if (request.IsEphemeral)
        {
            await db.SaveChangesAsync(cancellationToken);
            var waiting = await propose.Execute(member, cancellationToken);
            await click.Replace(
                member, request, ProposalMessages.List(waiting, await evidence.Rubric(member, cancellationToken), decided), cancellationToken);
        }
    }
}

/// <summary>Takes a press on "Keep it".</summary>
internal sealed class ProposalAcceptHandler(ProposalClick click, ProposeEvidence propose) : IBlockActionHandler
{
    public string ActionId => ProposalMessages.AcceptAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) =>
        click.Decide(request, (member, item) => propose.Accept(member, item, cancellationToken), cancellationToken);
}

/// <summary>Takes a press on "Not this".</summary>
internal sealed class ProposalDismissHandler(ProposalClick click) : IBlockActionHandler
{
    public string ActionId => ProposalMessages.DismissAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) => click.Decide(
        request,
        (_, item) =>
        {
            KeepEvidence.Remove(item);
            return Task.CompletedTask;
        },
        cancellationToken);
}
