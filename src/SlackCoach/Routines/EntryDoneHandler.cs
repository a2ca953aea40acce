using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Routines;

/// <summary>Takes a press on "Done" or "Sifted". Messages that show the entry are updated; an answer only the member sees is replaced.</summary>
internal sealed class EntryDoneHandler(
    People people, CompleteEntry completeEntry, TodayReader today, OutboxWriter outbox, ProductClock clock) : IBlockActionHandler
{
    public string ActionId => EntryBlocks.DoneAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { } member
            || EntryReference.TryParse(request.Action.Value) is not { } entry)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var day = member.Calendar().DayOf(now);
        member.Acted(now);

        if (member.Refusal is { } refusal)
        {
            await outbox.Add(outbox.Whisper(member, request, day, StartMessage.Refused(refusal)), cancellationToken);
            return;
        }

        var outcome = await completeEntry.Execute(member, entry, cancellationToken);

        if (outcome is CompletionOutcome.AlreadyCompleted && request.View is { IsHome: true })
        {
            // The tab says so itself.
            return;
        }

        if (outcome is not CompletionOutcome.Completed { IsToday: true })
        {
            await outbox.Add(outbox.Whisper(member, request, day, CompletionReply.Build(outcome, day)), cancellationToken);
        }
        else if (request.IsEphemeral)
        {
            await completeEntry.SaveChanges(cancellationToken);
            await outbox.Add(outbox.Replacement(member, request, day, TodayMessage.Build(await today.Show(member, cancellationToken), now, CompletionReply.Sentence(outcome, day))), cancellationToken);
        }
    }
}
