namespace SlackCoach.Storage.Rows;

/// <summary>Something to be said in Slack, once. <see cref="Key"/> is unique: the same effect is never written twice.</summary>
internal sealed class OutboxMessage : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>The idempotency key, which the posted message carries in its metadata.</summary>
    public required string Key { get; init; }

    public OutboxEffect Effect { get; set; }

    /// <summary>Who composes it: a name of a composer; null when <see cref="Payload"/> was written with the row.</summary>
    public string? Composer { get; set; }

    /// <summary>What the composer needs to know: an id, a date.</summary>
    public string? Subject { get; set; }

    /// <summary>The member's day it belongs to.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The composed message as JSON; kept, so that a retry says the same; removed seven days after it was sent.</summary>
    public string? Payload { get; set; }

    /// <summary>Where to: the direct message with the member when null.</summary>
    public string? ChannelId { get; set; }

    /// <summary>The message to change, for an <see cref="OutboxEffect.Update"/> that <see cref="Follows"/> none of the outbox.</summary>
    public string? TargetTs { get; set; }

    /// <summary>The outbox message that this one answers in its thread, or changes; waits until that one is sent. When it
    /// never is, one that has a <see cref="Composer"/> of its own is posted by itself, and any other is dropped.</summary>
    public Guid? Follows { get; set; }

    /// <summary>Whether a <see cref="OutboxEffect.Respond"/> takes the place of the message that was clicked in.</summary>
    public bool ReplacesOriginal { get; set; }

    /// <summary>The encrypted <c>response_url</c>, for <see cref="OutboxEffect.Respond"/>.</summary>
    public string? ProtectedResponseUrl { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>No attempt before this instant: a lease while one runs, a wait after one failed.</summary>
    public required DateTimeOffset NotBeforeAt { get; set; }

    /// <summary>The first attempt whose outcome is unknown; while it is set, the conversation is read back before posting again.</summary>
    public DateTimeOffset? UnsureSinceAt { get; set; }

    public int Attempts { get; set; }

    public OutboxState State { get; set; } = OutboxState.Waiting;

    public DateTimeOffset? SentAt { get; set; }

    public string? SentTs { get; set; }

    /// <summary>Slack's error code of the last refusal.</summary>
    public string? Error { get; set; }
}

internal enum OutboxEffect
{
    Post,

    /// <summary>As a post, but in a channel that others read, and never in the direct message instead.</summary>
    PostInChannel,

    Update,
    Respond,

    /// <summary>Deletes the message that it <see cref="OutboxMessage.Follows"/>.</summary>
    Delete,
}

internal enum OutboxState
{
    Waiting,
    Sent,

    /// <summary>There was nothing to say when its time came.</summary>
    Dropped,

    /// <summary>Given up after a refusal that no retry mends, or after too many attempts.</summary>
    Failed,
}
