namespace SlackCoach.Storage.Rows;

/// <summary>An event of Slack's, kept before it is acknowledged. Its payload goes when it is handled, its id a day later.</summary>
internal sealed class InboxEvent : IWorkspaceRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required string EventId { get; init; }

    public string? Payload { get; set; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public int Attempts { get; set; }

    /// <summary>When to try it; null when it is handled.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }
}

/// <summary>A command, click or submission that was answered, kept for a day so that a repeat gets the same answer.</summary>
internal sealed class AnsweredRequest : IWorkspaceRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required string TriggerId { get; init; }

    public string? Answer { get; set; }

    public required DateTimeOffset AnsweredAt { get; init; }
}
