using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Outbox;

/// <summary>Delivers one message effectively once: leases it, composes it, posts it under its key, records it.</summary>
/// <remarks>Slack has no idempotency key. So before a post goes out the row says that its outcome is unknown, and stays so until an
/// answer is recorded; whoever finds it in that state reads the conversation back for the key before posting again.</remarks>
internal sealed partial class OutboxDelivery(
    CoachDbContext db,
    OutboxComposition composition,
    ISlackMessenger slack,
    Secrets secrets,
    IOptions<OutboxOptions> options,
    TimeProvider time,
    ILogger<OutboxDelivery> logger)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    // Slack's clock and ours may differ a little.
    private static readonly TimeSpan ReadBackMargin = TimeSpan.FromMinutes(5);

    public async Task Deliver(Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        if (!await TryLease(workspaceId, id, cancellationToken))
        {
            return;
        }

        var row = await db.Outbox.In(workspaceId).SingleAsync(message => message.Id == id, cancellationToken);
        var wasUnsureSince = row.UnsureSinceAt;

        try
        {
            await Send(row, cancellationToken);
        }
        catch (SlackRateLimitException exception)
        {
            row.Attempts--;
            Postpone(row, exception.RetryAfter, wasUnsureSince);
        }
        catch (SlackException exception)
        {
            await Refused(row, exception, cancellationToken);
        }
        catch (Exception exception) when (SlackOutcome.IsKnownNotSent(exception))
        {
            Postpone(row, Backoff(row), wasUnsureSince);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.OutcomeUnknown(logger, exception, row.Key, row.Attempts);
            Postpone(row, Backoff(row), row.UnsureSinceAt);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes a message for this process; false when another holds it or it is done.</summary>
    private async Task<bool> TryLease(Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var leasedUntil = now + options.Value.Lease;

        return 1 == await db.Outbox.In(workspaceId)
            .Where(message => message.Id == id && message.State == OutboxState.Waiting && message.NotBeforeAt <= now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.NotBeforeAt, leasedUntil).SetProperty(m => m.Attempts, m => m.Attempts + 1),
                cancellationToken);
    }

    private async Task Send(OutboxMessage row, CancellationToken cancellationToken)
    {
        var member = await db.Members.In(row.WorkspaceId).SingleAsync(m => m.Id == row.MemberId, cancellationToken);
        var teamId = await db.Workspaces.Where(w => w.Id == row.WorkspaceId).Select(w => w.TeamId).SingleAsync(cancellationToken);

        if (row.Payload is null && !await composition.Compose(row, member, cancellationToken))
        {
            row.State = OutboxState.Dropped;
            return;
        }

        if (row.ThreadOf is not null && await ParentTs(row, cancellationToken) is null)
        {
            row.State = OutboxState.Dropped;
            return;
        }

        var message = JsonSerializer.Deserialize(row.Payload!, SlackJson.Default.Message)!;

        switch (row.Effect)
        {
            case OutboxEffect.Update:
                await slack.UpdateMessage(teamId, row.ChannelId!, row.TargetTs!, message, cancellationToken);
                break;
            case OutboxEffect.Respond:
                await slack.Respond(secrets.Unprotect(row.ProtectedResponseUrl!), message, row.ReplacesOriginal, cancellationToken);
                break;
            default:
                row.SentTs = await PostOnce(row, member, teamId, message, cancellationToken);
                break;
        }

        row.State = OutboxState.Sent;
        row.SentAt = time.GetUtcNow();
        row.UnsureSinceAt = null;
        row.Error = null;
    }

    private async Task<string> PostOnce(
        OutboxMessage row, Member member, string teamId, Message message, CancellationToken cancellationToken)
    {
        row.ChannelId ??= member.DirectChannelId ??= await slack.OpenConversation(teamId, member.SlackUserId, cancellationToken);
        var threadTs = await ParentTs(row, cancellationToken);

        if (row.UnsureSinceAt is { } since
            && await slack.FindByKey(teamId, row.ChannelId, threadTs, since - ReadBackMargin, row.Key, cancellationToken) is { } found)
        {
            return found;
        }

        row.UnsureSinceAt ??= time.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);

        return await slack.PostMessage(
            teamId,
            message with { Channel = row.ChannelId, ThreadTs = threadTs, Metadata = MessageMetadata.ForKey(row.Key) },
            cancellationToken);
    }

    private async Task<string?> ParentTs(OutboxMessage row, CancellationToken cancellationToken) =>
        row.ThreadOf is { } parent
            ? await db.Outbox.In(row.WorkspaceId).Where(message => message.Id == parent).Select(message => message.SentTs).SingleAsync(cancellationToken)
            : null;

    private async Task Refused(OutboxMessage row, SlackException exception, CancellationToken cancellationToken)
    {
        row.Error = exception.Code;
        row.UnsureSinceAt = null;

        if (SlackErrorCodes.StopsTheWorkspace(exception.Code))
        {
            // Nothing is wrong with the message: it waits until the token is mended.
            Log.WorkspaceRefused(logger, exception.Method, exception.Code);
            row.NotBeforeAt = time.GetUtcNow() + LongestWait;
            return;
        }

        row.State = OutboxState.Failed;
        Log.Refused(logger, exception.Method, exception.Code, row.Key, string.Join("; ", exception.Details));

        if (SlackErrorCodes.StopsTheMember(exception.Code) && row.Effect == OutboxEffect.Post)
        {
            var member = await db.Members.In(row.WorkspaceId).SingleAsync(m => m.Id == row.MemberId, cancellationToken);
            member.PausedAt ??= time.GetUtcNow();
        }
    }

    private void Postpone(OutboxMessage row, TimeSpan wait, DateTimeOffset? unsureSince)
    {
        row.UnsureSinceAt = unsureSince;
        row.NotBeforeAt = time.GetUtcNow() + wait;

        if (row.Attempts >= options.Value.MaxAttempts)
        {
            row.State = OutboxState.Failed;
            Log.GivenUp(logger, row.Key, row.Attempts);
        }
    }

    private TimeSpan Backoff(OutboxMessage row) =>
        TimeSpan.FromTicks((long)Math.Min(LongestWait.Ticks, options.Value.RetryAfter.Ticks * Math.Pow(2, row.Attempts - 1)));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "No answer for {Key} (attempt {Attempt}): the conversation is read back before it is sent again")]
        public static partial void OutcomeUnknown(ILogger logger, Exception exception, string key, int attempt);

        [LoggerMessage(Level = LogLevel.Error, Message = "Slack refuses the workspace's token in {Method}: {Code}. Messages wait")]
        public static partial void WorkspaceRefused(ILogger logger, string method, string code);

        [LoggerMessage(Level = LogLevel.Error, Message = "Slack refused {Method} with {Code} for {Key}: {Details}")]
        public static partial void Refused(ILogger logger, string method, string code, string key, string details);

        [LoggerMessage(Level = LogLevel.Error, Message = "Gave up on {Key} after {Attempts} attempts")]
        public static partial void GivenUp(ILogger logger, string key, int attempts);
    }
}
