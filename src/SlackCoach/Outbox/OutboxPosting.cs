using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Outbox;

/// <summary>Posts a message unless it is there already.</summary>
/// <remarks>Slack has no idempotency key. So before a post goes out the row says that its outcome is unknown, and stays so until an
/// answer is recorded; whoever finds it in that state reads the conversation back for the key before posting again.</remarks>
internal sealed class OutboxPosting(
    CoachDbContext db, OutboxLease lease, MessageDays days, ISlackMessenger slack, IEnumerable<IMessageComposer> composers, TimeProvider time)
{
    private const string ChannelNotFound = "channel_not_found";

    // Slack's clock and ours may differ a little.
    private static readonly TimeSpan ReadBackMargin = TimeSpan.FromMinutes(5);

    /// <summary>The posted message's <c>ts</c>; null when it is too late to say it, or is not to be said any more.</summary>
    public async Task<string?> PostOnce(
        OutboxMessage row, Member member, Followed? parent, string teamId, Message message, CancellationToken cancellationToken)
    {
        var (unsureSince, isRemembered) = (row.UnsureSinceAt, parent is null && row.Effect == OutboxEffect.Post && (row.ChannelId ?? member.DirectChannelId) is not null);

        try
        {
            return await Post(row, member, parent, teamId, message, cancellationToken);
        }
        catch (SlackException exception) when (isRemembered && exception.Code == ChannelNotFound)
        {
            // It was right once: Slack may have given bot and member another direct message since.
            (row.ChannelId, member.DirectChannelId, row.UnsureSinceAt) = (null, null, unsureSince);

            return await Post(row, member, parent, teamId, message, cancellationToken);
        }
    }

    private async Task<string?> Post(
        OutboxMessage row, Member member, Followed? parent, string teamId, Message message, CancellationToken cancellationToken)
    {
        row.ChannelId ??= parent?.ChannelId
            ?? (member.DirectChannelId ??= await slack.OpenConversation(teamId, member.SlackUserId, cancellationToken));

        if (row.UnsureSinceAt is { } since
            && await slack.FindByKey(teamId, row.ChannelId, parent?.SentTs, since - ReadBackMargin, row.Key, cancellationToken) is { } found)
        {
            return found;
        }

        if (days.IsMissed(row, member)
            || (composers.FirstOrDefault(composer => composer.Name == row.Composer) is { } composer && !await composer.StillHolds(row, member, cancellationToken)))
        {
            return null;
        }

        row.UnsureSinceAt ??= time.GetUtcNow();
        lease.Renew(row);
        await db.SaveChangesAsync(cancellationToken);

        return await slack.PostMessage(
            teamId,
            message with { Channel = row.ChannelId, ThreadTs = parent?.SentTs, Metadata = MessageMetadata.ForKey(row.Key) },
            cancellationToken);
    }
}

/// <summary>A message that another follows, as it stands now.</summary>
internal sealed record Followed(string? ChannelId, string? SentTs, string? Payload);
