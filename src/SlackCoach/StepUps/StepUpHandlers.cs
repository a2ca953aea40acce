using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Domain.StepUps;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage.Rows;

namespace SlackCoach.StepUps;

/// <summary>Finds who pressed, and answers them where the message stood.</summary>
internal sealed class StepUpClick(People people, MemberStepUps stepUps, OutboxWriter outbox)
{
    /// <summary>Does it for who pressed, unless SlackCoach is off for them.</summary>
    public async Task Do(BlockActionRequest request, Func<Member, Task<Message>> show, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { } member)
        {
            return;
        }

        if (member.Refusal is { } refusal)
        {
            await Whisper(member, request, StartMessage.Refused(refusal), cancellationToken);
            return;
        }

        await outbox.Add(outbox.Replacement(member, request, stepUps.Today(member), await show(member)), cancellationToken);
    }

    /// <summary>Does it with the way to grow that the button names; one that has left the catalogue is said to have.</summary>
    public Task DoWith(BlockActionRequest request, Func<Member, StepUp, Task<Message>> show, CancellationToken cancellationToken) => Do(
        request,
        member => stepUps.Find(request.Action.Value) is { } stepUp
            ? show(member, stepUp)
            : Task.FromResult(Reply.Plain("That is not in the catalogue any more. Nothing was changed; /plan stepup shows what is.")),
        cancellationToken);

    private Task Whisper(Member member, BlockActionRequest request, Message message, CancellationToken cancellationToken) =>
        outbox.Add(outbox.Whisper(member, request, stepUps.Today(member), message), cancellationToken);
}

/// <summary>Takes a press on "Show its steps".</summary>
internal sealed class ShowStepUpHandler(StepUpClick click) : IBlockActionHandler
{
    public string ActionId => StepUpMessages.ShowAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) =>
        click.DoWith(request, (_, stepUp) => Task.FromResult(StepUpMessages.Whole(stepUp)), cancellationToken);
}

/// <summary>Takes a press on "Others" or "Back".</summary>
internal sealed class OtherStepUpsHandler(StepUpClick click, MemberStepUps stepUps) : IBlockActionHandler
{
    public string ActionId => StepUpMessages.OthersAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) => click.Do(
        request,
        async member => StepUpMessages.Offers(
            await stepUps.Offers(member, cancellationToken),
            int.TryParse(request.Action.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : 0,
            stepUps.Catalogue.Problems),
        cancellationToken);
}

/// <summary>Takes a press on "Pick it": its steps become items of the plan, once.</summary>
internal sealed class PickStepUpHandler(StepUpClick click, MemberStepUps stepUps) : IBlockActionHandler
{
    public string ActionId => StepUpMessages.PickAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) => click.DoWith(
        request,
        async (member, stepUp) => await stepUps.Pick(member, stepUp, cancellationToken) switch
        {
            PickOutcome.Planned(var first, var last) => StepUpMessages.Picked(stepUp, first, last),
            PickOutcome.AlreadyPicked => Reply.Plain($"You picked “{stepUp.Title}” already, and its steps are in your plan. Nothing was changed."),
            PickOutcome.NoPlan => Reply.Plain("You have no plan here yet that it could go into: send me one as a Markdown file in our direct message, or type /plan import. Nothing was changed."),
            _ => Reply.Plain("You are away for longer than I look ahead, so there is no week to put it into. Nothing was changed."),
        },
        cancellationToken);
}
