using SlackCoach.Scheduling;
using SlackCoach.Slack;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace SlackCoach.Outbox;

/// <summary>Has a message composed when its time has come, and keeps it, so that every further attempt says the same.</summary>
internal sealed partial class OutboxComposition(
    CoachDbContext db, OutboxLease lease, IEnumerable<IMessageComposer> composers, JobWake wake, TimeProvider time, ILogger<OutboxComposition> logger)
{
    private const int MostAttempts = 5;

    public async Task Compose(Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        if (await lease.TryTake(workspaceId, id, cancellationToken) is not { } row)
        {
            return;
        }

        var member = await db.Members.In(workspaceId).SingleAsync(m => m.Id == row.MemberId, cancellationToken);

        try
        {
            Keep(row, await composers.Single(composer => composer.Name == row.Composer).Compose(row, member, cancellationToken));
        }
        catch (Exception exception) when (IsTransient(exception) && row.Attempts < MostAttempts)
        {
            Discard(row);
            Log.Again(logger, exception, row.Key, row.Attempts);
            lease.Postpone(row);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Silence would read as "all clear": the member is told instead.
            Discard(row);
            var reference = FailureReferences.Next();
            Log.Failed(logger, exception, row.Key, reference);
            Keep(row, new Composition(Apology(reference)));
        }

        await db.SaveChangesAsync(cancellationToken);
        await wake.Signal(RelayJob.Key, cancellationToken);
    }

    private void Keep(OutboxMessage row, Composition? composition)
    {
        if (composition is null)
        {
            row.State = OutboxState.Dropped;
            return;
        }

        var (first, further) = MessageFitter.Fit(composition.Message) switch { var parts => (parts[0], parts.Skip(1)) };
        row.Payload = OutboxWriter.Json(first);
        row.NotBeforeAt = time.GetUtcNow();
        row.Attempts = 0;
        db.Outbox.AddRange(further.Concat(composition.Thread.SelectMany(message => MessageFitter.Fit(message)))
            .Select((message, index) => ThreadRow(row, index + 1, message)));
    }

    /// <summary>Forgets what a composer changed before it failed.</summary>
    private void Discard(OutboxMessage row)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.Entity != row).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }

    private static bool IsTransient(Exception exception) =>
        exception is HttpRequestException or TimeoutException or SlackUnknownOutcomeException or SlackRateLimitException or IOException;

    private static Message Apology(string reference) => new()
    {
        Text = $"A message for you could not be put together. Nothing of yours is lost, and `/plan today` works as before. Reference: {reference}",
    };

    private static OutboxMessage ThreadRow(OutboxMessage parent, int part, Message message) => new()
    {
        WorkspaceId = parent.WorkspaceId,
        Id = Guid.CreateVersion7(parent.CreatedAt.AddMilliseconds(part)),
        MemberId = parent.MemberId,
        Key = OutboxKey.Part(parent.Key, part),
        On = parent.On,
        Payload = OutboxWriter.Json(message),
        ThreadOf = parent.Id,
        CreatedAt = parent.CreatedAt,
        NotBeforeAt = parent.CreatedAt,
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Composing {Key} failed (attempt {Attempt}); it is tried again")]
        public static partial void Again(ILogger logger, Exception exception, string key, int attempt);

        [LoggerMessage(Level = LogLevel.Error, Message = "Composing {Key} failed, and the member was told. Reference: {Reference}")]
        public static partial void Failed(ILogger logger, Exception exception, string key, string reference);
    }
}
