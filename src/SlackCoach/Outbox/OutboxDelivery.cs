using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Outbox;

/// <summary>Delivers one composed message effectively once: leases it, posts it under its key, records it.</summary>
internal sealed partial class OutboxDelivery(
    CoachDbContext db,
    OutboxLease lease,
    OutboxPosting posting,
    ISlackMessenger slack,
    IEnumerable<IMessageComposer> composers,
    Secrets secrets,
    TimeProvider time,
    ILogger<OutboxDelivery> logger)
{
    // A token is mended by people.
    private static readonly TimeSpan WaitForWorkspace = TimeSpan.FromMinutes(10);

    public async Task Deliver(Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        if (await lease.TryTake(workspaceId, id, cancellationToken) is not { } row)
        {
            return;
        }

        var wasUnsureSince = row.UnsureSinceAt;

        try
        {
            await Send(row, cancellationToken);
        }
        catch (SlackRateLimitException exception)
        {
            row.UnsureSinceAt = wasUnsureSince;
            lease.Postpone(row, exception.RetryAfter);
        }
        catch (SlackException exception)
        {
            // The refusal may be of the reading back: what an earlier attempt left unsure stays so.
            row.UnsureSinceAt = wasUnsureSince;
            await Refused(row, exception, cancellationToken);
        }
        catch (DbUpdateConcurrencyException exception)
        {
            Log.LeaseLost(logger, exception, row.Key);
            return;
        }
        catch (Exception exception) when (SlackOutcome.IsKnownNotSent(exception))
        {
            TryAgainLater(row, wasUnsureSince);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.OutcomeUnknown(logger, exception, row.Key, row.Attempts);
            TryAgainLater(row, row.UnsureSinceAt);
        }

        if (row.State != OutboxState.Waiting && composers.FirstOrDefault(composer => composer.Name == row.Composer) is { } composer)
        {
            var member = await db.Members.In(row.WorkspaceId).SingleAsync(m => m.Id == row.MemberId, cancellationToken);
            await composer.Settled(row, member, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task Send(OutboxMessage row, CancellationToken cancellationToken)
    {
        var member = await db.Members.In(row.WorkspaceId).SingleAsync(m => m.Id == row.MemberId, cancellationToken);
        var teamId = await db.Workspaces.Where(w => w.Id == row.WorkspaceId).Select(w => w.TeamId).SingleAsync(cancellationToken);

        var followed = await Followed(row, cancellationToken);

        if (followed is { SentTs: null })
        {
            if (row is not { Effect: OutboxEffect.Post, Composer: not null })
            {
                row.State = OutboxState.Dropped;
                return;
            }

            // It would have come along, but has its own to say.
            (row.Follows, followed) = (null, null);
        }

        var message = JsonSerializer.Deserialize(row.Payload!, SlackJson.Default.Message)!;

        switch (row.Effect)
        {
            case OutboxEffect.Update:
                await slack.UpdateMessage(
                    teamId,
                    followed?.ChannelId ?? row.ChannelId!,
                    followed?.SentTs ?? row.TargetTs!,
                    followed?.Payload is { } present ? JsonSerializer.Deserialize(present, SlackJson.Default.Message)! : message,
                    cancellationToken);
                break;
            case OutboxEffect.Delete:
                await slack.DeleteMessage(teamId, row.ChannelId!, row.TargetTs!, cancellationToken);
                break;
            case OutboxEffect.Respond:
                await slack.Respond(secrets.Unprotect(row.ProtectedResponseUrl!), message, row.ReplacesOriginal, cancellationToken);
                break;
            default:
                row.SentTs = await posting.PostOnce(row, member, followed, teamId, message, cancellationToken);
                break;
        }

        var isSaid = row is not { Effect: OutboxEffect.Post or OutboxEffect.PostInChannel, SentTs: null };
        row.State = isSaid ? OutboxState.Sent : OutboxState.Dropped;
        row.SentAt = isSaid ? time.GetUtcNow() : null;
        row.UnsureSinceAt = null;
        row.Error = null;
    }

    private async Task<Followed?> Followed(OutboxMessage row, CancellationToken cancellationToken) =>
        row.Follows is { } id
            ? await db.Outbox.In(row.WorkspaceId).Where(message => message.Id == id)
                .Select(message => new Followed(message.ChannelId, message.SentTs, message.Payload)).SingleAsync(cancellationToken)
            : null;

    private async Task Refused(OutboxMessage row, SlackException exception, CancellationToken cancellationToken)
    {
        row.Error = exception.Code;

        if (SlackErrorCodes.StopsTheWorkspace(exception.Code))
        {
            // Nothing is wrong with the message: it waits until the token is mended.
            Log.WorkspaceRefused(logger, exception.Method, exception.Code);
            lease.Postpone(row, WaitForWorkspace);
            return;
        }

        row.State = OutboxState.Failed;
        Log.Refused(logger, exception.Method, exception.Code, row.Key, string.Join("; ", exception.Details));

        // An answer in a thread goes where its parent stands: what stops it says nothing of where the member is reached now.
        if (SlackErrorCodes.StopsTheMember(exception.Code) && row is { Effect: OutboxEffect.Post, Follows: null })
        {
            var member = await db.Members.In(row.WorkspaceId).SingleAsync(m => m.Id == row.MemberId, cancellationToken);
            member.PausedAt ??= time.GetUtcNow();
            // When they are back, their direct message is looked up anew.
            member.DirectChannelId = null;
        }
    }

    private void TryAgainLater(OutboxMessage row, DateTimeOffset? unsureSince)
    {
        row.UnsureSinceAt = unsureSince;

        if (!lease.Postpone(row))
        {
            Log.GivenUp(logger, row.Key, row.Attempts);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "No answer for {Key} (attempt {Attempt}): the conversation is read back before it is sent again")]
        public static partial void OutcomeUnknown(ILogger logger, Exception exception, string key, int attempt);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of {Key} ran out before it was sent, and somebody else took it over")]
        public static partial void LeaseLost(ILogger logger, Exception exception, string key);

        [LoggerMessage(Level = LogLevel.Error, Message = "Slack refuses the workspace's token in {Method}: {Code}. Messages wait")]
        public static partial void WorkspaceRefused(ILogger logger, string method, string code);

        [LoggerMessage(Level = LogLevel.Error, Message = "Slack refused {Method} with {Code} for {Key}: {Details}")]
        public static partial void Refused(ILogger logger, string method, string code, string key, string details);

        [LoggerMessage(Level = LogLevel.Error, Message = "Gave up on {Key} after {Attempts} attempts")]
        public static partial void GivenUp(ILogger logger, string key, int attempts);
    }
}
