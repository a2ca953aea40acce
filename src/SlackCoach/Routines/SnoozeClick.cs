using SlackCoach.Clock;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Routines;

/// <summary>Puts a habit off by a choice below its reminder: a time in words, or a date.</summary>
internal sealed class SnoozeClick(People people, SnoozeHabit snoozeHabit, OutboxWriter outbox, ProductClock clock)
{
    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { Refusal: null } member
            || EntryBlocks.ReferenceOfChoices(request.Action.BlockId) is not { } entry
            || request.Action.SelectedValue is not { } until)
        {
            return;
        }

        var now = clock.GetUtcNow();
        member.Acted(now);
        var outcome = await snoozeHabit.Execute(member, entry, until, cancellationToken);
        await outbox.Add(outbox.Whisper(member, request, member.Calendar().DayOf(now), SnoozeReply.Build(outcome)), cancellationToken);
    }
}

/// <summary>Takes a choice of "Remind me later".</summary>
internal sealed class EntrySnoozeHandler(SnoozeClick click) : IBlockActionHandler
{
    public string ActionId => EntryBlocks.SnoozeAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) => click.Handle(request, cancellationToken);
}

/// <summary>Takes a date to be reminded on.</summary>
internal sealed class EntrySnoozeOnHandler(SnoozeClick click) : IBlockActionHandler
{
    public string ActionId => EntryBlocks.SnoozeOnAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) => click.Handle(request, cancellationToken);
}
