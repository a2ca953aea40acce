using SlackCoach.Clock;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Routines;

/// <summary>Takes a press on "Skip it". Messages that show the habit are updated.</summary>
internal sealed class EntrySkipHandler(People people, SkipHabit skipHabit, OutboxWriter outbox, ProductClock clock) : IBlockActionHandler
{
    public string ActionId => EntryBlocks.SkipAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { Refusal: null } member
            || EntryReference.TryParse(request.Action.Value) is not { } entry)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var today = member.Calendar().DayOf(now);
        member.Acted(now);
        var outcome = await skipHabit.Execute(member, entry, reason: null, cancellationToken);
        await outbox.Add(outbox.Whisper(member, request, today, SkipReply.Build(outcome, today)), cancellationToken);
    }
}
