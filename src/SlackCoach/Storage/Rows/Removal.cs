namespace SlackCoach.Storage.Rows;

/// <summary>Something outside of the database that is to go because somebody has left. It names nobody, and goes itself once that is done.</summary>
internal sealed class Removal : IWorkspaceRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required RemovalKind Kind { get; init; }

    /// <summary>Slack's id of the conversation, for messages.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The message, for <see cref="RemovalKind.Message"/>.</summary>
    public string? Ts { get; init; }

    /// <summary>The person's Slack id or the token, encrypted.</summary>
    public string? ProtectedSubject { get; init; }

    public required DateTimeOffset NextDueAt { get; set; }

    public int Attempts { get; set; }
}

internal enum RemovalKind
{
    /// <summary>All that SlackCoach wrote in a direct message, files included.</summary>
    Conversation,

    /// <summary>One message in a channel.</summary>
    Message,

    /// <summary>What the person's Home tab shows.</summary>
    Home,

    /// <summary>A token at GitHub.</summary>
    Token,

    /// <summary>What removed rows may have left in the unused parts of SQLite's file.</summary>
    File,
}
