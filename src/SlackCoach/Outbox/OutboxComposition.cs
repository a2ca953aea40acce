using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Scheduling;
using SlackCoach.Slack;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Outbox;

/// <summary>Has a message composed when its time has come, and keeps it, so that every further attempt says the same.</summary>
internal sealed partial class OutboxComposition(
    CoachDbContext db,
    WriteTurn writeTurn,
    OutboxLease lease,
    MessageDays days,
    Disturbance disturbance,
    IEnumerable<IMessageComposer> composers,
    JobWake wake,
    TimeProvider time,
    ILogger<OutboxComposition> logger)
{
    private const int MostAttempts = 5;

    public async Task Compose(Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        if (await lease.TryTake(workspaceId, id, cancellationToken) is not { } row)
        {
            return;
        }

        var (attempt, isLast, leasedUntil) = (row.Attempts, lease.IsLastAttempt(row), row.NotBeforeAt);
        var member = await db.Members.In(workspaceId).SingleAsync(m => m.Id == row.MemberId, cancellationToken);

        try
        {
            await Compose(row, member, cancellationToken);
        }
        catch (DbUpdateConcurrencyException exception) when (exception.Entries.Any(entry => entry.Entity == row))
        {
            Log.LeaseLost(logger, exception, row.Key);
            return;
        }
        catch (Exception exception) when (IsTransient(exception) && attempt < MostAttempts && !isLast)
        {
            Log.Again(logger, exception, row.Key, attempt);
            lease.Postpone(await Anew(row, leasedUntil, cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Silence would read as "all clear": the member is told instead.
            var reference = FailureReferences.Next();
            Log.Failed(logger, exception, row.Key, reference);
            await GiveUp(await Anew(row, leasedUntil, cancellationToken), reference, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        await wake.Signal(AnswerJob.Key, cancellationToken);
        await wake.Signal(RelayJob.Key, cancellationToken);
    }

    private async Task Compose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        if (days.IsMissed(row, member))
        {
            // It waited until its day was over; today's own message tells what is true today.
            Keep(row, null);
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        var composer = composers.Single(composer => composer.Name == row.Composer);

        if (composer.IsUnasked && await disturbance.Until(member, cancellationToken) is { } until)
        {
            // Asked again in between: they may end it earlier.
            lease.Postpone(row, Disturbance.Wait(until, time.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        await composer.Prepare(row, member, cancellationToken);

        if (!composer.LocksMember)
        {
            Keep(row, await composer.Compose(row, member, cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        await using var transaction = await writeTurn.Begin(db, cancellationToken);

        if (db.Database.IsNpgsql())
        {
            // As for a request of the member's own. (SQLite has one writer anyway.)
            await db.Members.In(member.WorkspaceId).Where(m => m.Id == member.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.SlackUserId, m => m.SlackUserId), cancellationToken);
        }

        await db.Entry(member).ReloadAsync(cancellationToken);
        Keep(row, await composer.Compose(row, member, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
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

    /// <summary>The member is told in the message's place; a channel that others read is told nothing, and whoever wanted the message takes note.</summary>
    private async Task GiveUp(OutboxMessage row, string reference, CancellationToken cancellationToken)
    {
        if (row.Effect != OutboxEffect.PostInChannel)
        {
            Keep(row, new Composition(Apology(reference)));
            return;
        }

        row.State = OutboxState.Failed;
        var member = await db.Members.In(row.WorkspaceId).SingleAsync(m => m.Id == row.MemberId, cancellationToken);
        await composers.Single(composer => composer.Name == row.Composer).Settled(row, member, cancellationToken);
    }

    /// <summary>Forgets what a composer changed before it or the saving failed, and reads the message again.</summary>
    /// <exception cref="InvalidOperationException">The lease is lost: the message is somebody else's now.</exception>
    private Task<OutboxMessage> Anew(OutboxMessage row, DateTimeOffset leasedUntil, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();

        return db.Outbox.In(row.WorkspaceId).SingleAsync(m => m.Id == row.Id && m.NotBeforeAt == leasedUntil, cancellationToken);
    }

    private static bool IsTransient(Exception exception) =>
        exception is HttpRequestException or TimeoutException or SlackUnknownOutcomeException or SlackRateLimitException or IOException
            // Such as a list that the member asked for at the same moment.
            or DbUpdateException or DbException
            // As PostgreSQL's driver hands on what it holds to be passing, such as a lost connection.
            or InvalidOperationException { InnerException: DbUpdateException or DbException };

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
        Follows = parent.Id,
        CreatedAt = parent.CreatedAt,
        NotBeforeAt = parent.CreatedAt,
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Composing {Key} failed (attempt {Attempt}); it is tried again")]
        public static partial void Again(ILogger logger, Exception exception, string key, int attempt);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of {Key} ran out while it was composed, and somebody else took it over")]
        public static partial void LeaseLost(ILogger logger, Exception exception, string key);

        [LoggerMessage(Level = LogLevel.Error, Message = "Composing {Key} failed, and the member was told. Reference: {Reference}")]
        public static partial void Failed(ILogger logger, Exception exception, string key, string reference);
    }
}
