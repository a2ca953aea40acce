using Microsoft.EntityFrameworkCore;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Outbox;

/// <summary>Has a message composed when its time has come, and keeps it, so that every further attempt says the same.</summary>
internal sealed partial class OutboxComposition(
    CoachDbContext db, IEnumerable<IMessageComposer> composers, FailureReferences references, ILogger<OutboxComposition> logger)
{
    /// <summary>Writes <see cref="OutboxMessage.Payload"/> and the rows of its thread, and saves them.</summary>
    /// <returns>False when there is nothing to say any more.</returns>
    public async Task<bool> Compose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        if (await TryCompose(row, member, cancellationToken) is not { } composition)
        {
            return false;
        }

        row.Payload = OutboxWriter.Json(composition.Message);
        db.Outbox.AddRange(composition.Thread.Select((message, index) => ThreadRow(row, index + 1, message)));
        await db.SaveChangesAsync(cancellationToken);

        return true;
    }

    private async Task<Composition?> TryCompose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        try
        {
            return await composers.Single(composer => composer.Name == row.Composer).Compose(row, member, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Silence would read as "all clear": the member is told instead.
            db.ChangeTracker.Entries().Where(entry => entry.Entity != row && entry.Entity != member).ToList()
                .ForEach(entry => entry.State = EntityState.Detached);
            var reference = references.Next();
            Log.CompositionFailed(logger, exception, row.Key, reference);

            return new Composition(new Message
            {
                Text = $"Your message of today could not be put together. Nothing of yours is lost; `/plan today` still works. Reference: {reference}",
            });
        }
    }

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
        [LoggerMessage(Level = LogLevel.Error, Message = "Composing {Key} failed (reference {Reference})")]
        public static partial void CompositionFailed(ILogger logger, Exception exception, string key, string reference);
    }
}
