using Microsoft.EntityFrameworkCore;
using SlackCoach.Slack.Events;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Slack.Inbox;

/// <summary>Handles one stored event: what its handlers change and the note that it is handled are saved together.</summary>
internal sealed partial class EventHandling(
    CoachDbContext db, WriteTurn writeTurn, IServiceProvider handlers, EventApology apology, AfterReply after, TimeProvider time, ILogger<EventHandling> logger)
{
    private const int MaxAttempts = 6;

    public async Task Handle(Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await writeTurn.Begin(db, cancellationToken);
            var row = await Take(workspaceId, id, cancellationToken);

            if (row is not null)
            {
                var (context, slackEvent) = EventParser.Parse(row.Payload!);
                await Dispatch(slackEvent, context, cancellationToken);
                row.Payload = null;
                row.NextAttemptAt = null;
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                await after.Release();
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var reference = FailureReferences.Next();
            Log.EventFailed(logger, exception, id, reference);
            await Postpone(workspaceId, id, reference, cancellationToken);
        }
    }

    /// <summary>The row, when it is still to be handled and no other node has it.</summary>
    private async Task<InboxEvent?> Take(Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();

        // The update locks the row until the transaction ends; a node that comes second finds it handled.
        var isTaken = 1 == await db.InboxEvents.In(workspaceId)
            .Where(e => e.Id == id && e.NextAttemptAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Attempts, e => e.Attempts + 1), cancellationToken);

        return isTaken ? await db.InboxEvents.In(workspaceId).SingleAsync(e => e.Id == id, cancellationToken) : null;
    }

    private Task Dispatch(SlackEvent? slackEvent, EventContext context, CancellationToken cancellationToken) => slackEvent switch
    {
        MessageEvent message => DispatchTo(message, context, cancellationToken),
        AppHomeOpenedEvent opened => DispatchTo(opened, context, cancellationToken),
        UserChangeEvent userChange => DispatchTo(userChange, context, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task DispatchTo<T>(T slackEvent, EventContext context, CancellationToken cancellationToken)
        where T : SlackEvent
    {
        foreach (var handler in handlers.GetServices<IEventHandler<T>>())
        {
            await handler.Handle(slackEvent, context, cancellationToken);
        }
    }

    private async Task Postpone(Guid workspaceId, Guid id, string reference, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var row = await db.InboxEvents.In(workspaceId).AsNoTracking().SingleAsync(e => e.Id == id, cancellationToken);
        // What failed took its count of attempts back with it.
        var attempts = 1 + row.Attempts;
        var isGivenUp = attempts >= MaxAttempts;
        DateTimeOffset? next = isGivenUp ? null : time.GetUtcNow() + TimeSpan.FromSeconds(5 * Math.Pow(2, attempts));

        // Another node may have handled it in the meantime, and then it stays handled.
        var isPostponed = 1 == await db.InboxEvents.In(workspaceId)
            .Where(e => e.Id == id && e.NextAttemptAt != null && e.Attempts == attempts - 1)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(e => e.Attempts, attempts)
                    .SetProperty(e => e.NextAttemptAt, next)
                    .SetProperty(e => e.Payload, e => isGivenUp ? null : e.Payload),
                cancellationToken);

        if (isPostponed && isGivenUp && row.Payload is { } payload)
        {
            await apology.Write(payload, reference, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Event {Id} could not be handled (reference {Reference})")]
        public static partial void EventFailed(ILogger logger, Exception exception, Guid id, string reference);
    }
}
