using Microsoft.EntityFrameworkCore;
using SlackCoach.Slack.Events;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Slack.Inbox;

/// <summary>Handles stored events: what their handlers change and the note that they are handled are saved together.</summary>
internal sealed partial class EventHandling(
    CoachDbContext db, WriteTurn writeTurn, EventDispatch dispatch, EventApology apology, AfterReply after, TimeProvider time, ILogger<EventHandling> logger)
{
    private const int MaxAttempts = 6;

    /// <summary>Whether something is to be sent of what was handled.</summary>
    public bool HasSomethingToSend { get; private set; }

    /// <summary>Handles one; what fails is put off, and given up after some attempts.</summary>
    public async Task Handle(Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await HandleAll(workspaceId, [id], cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var reference = FailureReferences.Next();
            Log.EventFailed(logger, exception, id, reference);
            await Postpone(workspaceId, id, reference, cancellationToken);
        }
    }

    /// <summary>Handles several in one transaction, in their order.</summary>
    /// <returns>False when one failed, and with it all: they are still there, to be handled one by one, each in a scope of its own.</returns>
    public async Task<bool> TryHandleTogether(Guid workspaceId, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        try
        {
            await HandleAll(workspaceId, ids, cancellationToken);
            return true;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever fails again by itself is logged then.
            Log.NotTogether(logger, ids.Count);
            return false;
        }
    }

    private async Task HandleAll(Guid workspaceId, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        await using var transaction = await writeTurn.Begin(db, cancellationToken);
        var taken = await Take(workspaceId, ids, cancellationToken);

        if (taken is [])
        {
            return;
        }

        foreach (var row in taken)
        {
            var (context, slackEvent) = EventParser.Parse(row.Payload!);
            await dispatch.Dispatch(slackEvent, context, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            HasSomethingToSend |= db.ChangeTracker.Entries<OutboxMessage>().Any();
            db.ChangeTracker.Clear();
        }

        await WithIds(workspaceId, taken.ConvertAll(row => row.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(e => e.Payload, (string?)null).SetProperty(e => e.NextAttemptAt, (DateTimeOffset?)null), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await after.Release();
    }

    /// <summary>Those that are still to be handled and that no other node has, in their order.</summary>
    private async Task<List<InboxEvent>> Take(Guid workspaceId, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = WithIds(workspaceId, ids).Where(e => e.NextAttemptAt <= now);

        // The update locks the rows until the transaction ends; a node that comes second finds them handled.
        var count = await due.ExecuteUpdateAsync(set => set.SetProperty(e => e.Attempts, e => e.Attempts + 1), cancellationToken);

        return count == 0 ? [] : await due.AsNoTracking().OrderBy(e => e.NextAttemptAt).ThenBy(e => e.Id).ToListAsync(cancellationToken);
    }

    private IQueryable<InboxEvent> WithIds(Guid workspaceId, IReadOnlyList<Guid> ids) => ids is [var only]
        ? db.InboxEvents.In(workspaceId).Where(e => e.Id == only)
        : db.InboxEvents.In(workspaceId).Where(e => ids.Contains(e.Id));

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
            HasSomethingToSend = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Event {Id} could not be handled (reference {Reference})")]
        public static partial void EventFailed(ILogger logger, Exception exception, Guid id, string reference);

        [LoggerMessage(Level = LogLevel.Information, Message = "{Count} events could not be handled together; each is tried by itself")]
        public static partial void NotTogether(ILogger logger, int count);
    }
}
