using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Outbox;

/// <summary>Writes what is to be said, in the caller's unit of work: it is sent if, and only if, the rest of that work is saved.</summary>
internal sealed class OutboxWriter(CoachDbContext db, Secrets secrets, TimeProvider time)
{
    /// <summary>A message for the member's direct message, composed when it goes out.</summary>
    /// <param name="member">Who gets it.</param>
    /// <param name="composer">The <see cref="IMessageComposer.Name"/>; part of the idempotency key.</param>
    /// <param name="subject">What it is about; part of the key.</param>
    /// <param name="on">The member's day; part of the key.</param>
    public OutboxMessage Composed(Member member, string composer, string subject, DateOnly on)
    {
        var row = Row(member, composer, subject, on);
        row.Composer = composer;
        row.Subject = subject;

        return row;
    }

    /// <summary>A message for the member's direct message, as it stands.</summary>
    /// <param name="member">Who gets it.</param>
    /// <param name="kind">What it is; part of the idempotency key.</param>
    /// <param name="subject">What it is about, such as an event's id; part of the key.</param>
    /// <param name="on">The member's day; part of the key.</param>
    /// <param name="message">What it says.</param>
    public OutboxMessage Written(Member member, string kind, string subject, DateOnly on, Message message)
    {
        var row = Row(member, kind, subject, on);
        row.Payload = Json(message);

        return row;
    }

    /// <summary>A message of the member's for a channel that others read, composed when it goes out.</summary>
    public OutboxMessage ForChannel(Member member, string channelId, string composer, string subject, DateOnly on)
    {
        var row = Row(member, composer, subject, on);
        row.Effect = OutboxEffect.PostInChannel;
        row.Composer = composer;
        row.Subject = subject;
        row.ChannelId = channelId;

        return row;
    }

    /// <summary>Deletes a message that was posted.</summary>
    /// <param name="member">Whose message.</param>
    /// <param name="channelId">Where it stands.</param>
    /// <param name="ts">Its <c>ts</c> there.</param>
    /// <param name="composer">Who takes note of what became of it.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="change">What asked for it; part of the key: what Slack refused once may be asked for again.</param>
    /// <param name="on">The member's day.</param>
    public OutboxMessage Deletion(Member member, string channelId, string ts, string composer, string subject, string change, DateOnly on)
    {
        var row = Written(member, "delete", $"{channelId}:{ts}:{change}", on, Nothing);
        row.Effect = OutboxEffect.Delete;
        (row.Composer, row.Subject) = (composer, subject);
        (row.ChannelId, row.TargetTs) = (channelId, ts);

        return row;
    }

    /// <summary>A message for the direct message with a person, exactly as it was shown to whoever sends it to them.</summary>
    /// <param name="person">Who gets it.</param>
    /// <param name="kind">What it is; part of the idempotency key.</param>
    /// <param name="subject">What it is about; part of the key.</param>
    /// <param name="on">The day it is about; part of the key.</param>
    /// <param name="json">What it says, as <see cref="Json"/> wrote it.</param>
    public OutboxMessage WrittenAs(Member person, string kind, string subject, DateOnly on, string json)
    {
        var row = Row(person, kind, subject, on);
        row.Payload = json;

        return row;
    }

    /// <summary>Replaces the message that was clicked in.</summary>
    public OutboxMessage Replacement(Member member, BlockActionRequest request, DateOnly on, Message message)
    {
        var row = Written(member, "replace", request.TriggerId, on, message);

        if (request is { IsEphemeral: false, ChannelId: { } channel, MessageTs: { } ts })
        {
            row.Effect = OutboxEffect.Update;
            row.ChannelId = channel;
            row.TargetTs = ts;
        }
        else
        {
            row.Effect = OutboxEffect.Respond;
            row.ReplacesOriginal = true;
            row.ProtectedResponseUrl = secrets.Protect(request.ResponseUrl!);
        }

        return row;
    }

    /// <summary>Changes a message of the outbox, once it is posted, to what its row says when the change goes out: a change that is late
    /// never brings back an older state.</summary>
    public OutboxMessage Update(Member member, OutboxMessage posted, string subject, DateOnly on, Message message)
    {
        var row = Written(member, "update", subject, on, message);
        row.Effect = OutboxEffect.Update;
        row.Follows = posted.Id;

        return row;
    }

    /// <summary>Says something to the person who clicked, and to nobody else, beside the message that was clicked in; in the direct message
    /// where that was the Home tab or a modal.</summary>
    public OutboxMessage Whisper(Member member, BlockActionRequest request, DateOnly on, Message message)
    {
        var row = Written(member, "whisper", request.TriggerId, on, message);

        if (request.ResponseUrl is { } responseUrl)
        {
            row.Effect = OutboxEffect.Respond;
            row.ProtectedResponseUrl = secrets.Protect(responseUrl);
        }

        return row;
    }

    /// <summary>Adds the rows whose effect is not yet written; nothing is saved.</summary>
    public async Task Add(IReadOnlyCollection<OutboxMessage> rows, CancellationToken cancellationToken)
    {
        foreach (var workspace in rows.GroupBy(row => row.WorkspaceId))
        {
            var keys = workspace.Select(row => row.Key).ToList();
            var known = await db.Outbox.In(workspace.Key).Where(row => keys.Contains(row.Key)).Select(row => row.Key).ToListAsync(cancellationToken);
            db.Outbox.AddRange(workspace.DistinctBy(row => row.Key).Where(row => !known.Contains(row.Key)));
        }
    }

    public Task Add(OutboxMessage row, CancellationToken cancellationToken) => Add([row], cancellationToken);

    /// <summary>As it is kept; whatever the input, it keeps Slack's limits.</summary>
    internal static string Json(Message message) => JsonSerializer.Serialize(MessageFitter.FitOne(message), SlackJson.Default.Message);

    // A deletion says nothing; its row has a text as every one that is not composed.
    private static readonly Message Nothing = new() { Text = "Deleted." };

    private OutboxMessage Row(Member member, string kind, string subject, DateOnly on)
    {
        var now = time.GetUtcNow();

        return new OutboxMessage
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(now),
            MemberId = member.Id,
            Key = OutboxKey.For(member, kind, subject, on),
            On = on,
            CreatedAt = now,
            NotBeforeAt = now,
        };
    }
}
