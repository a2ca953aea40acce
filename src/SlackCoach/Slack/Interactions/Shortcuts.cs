namespace SlackCoach.Slack.Interactions;

/// <summary>A shortcut of the app's, chosen in a message's menu. The message may stand where the bot is not.</summary>
internal sealed record MessageShortcut
{
    public required string TeamId { get; init; }

    public required string UserId { get; init; }

    public required string CallbackId { get; init; }

    public required string TriggerId { get; init; }

    /// <summary>Says something to the person alone, beside the message.</summary>
    public required string ResponseUrl { get; init; }

    public required string ChannelId { get; init; }

    public required string MessageTs { get; init; }

    /// <summary>The parent's timestamp where the message stands in a thread.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>What the message says, with Slack's escapes; empty where it has no text.</summary>
    public required string MessageText { get; init; }

    /// <summary>Who wrote it; null where an app or Slack did.</summary>
    public string? MessageUserId { get; init; }

    /// <summary>The workspace's part of its address, <c>DOMAIN.slack.com</c>.</summary>
    public string? TeamDomain { get; init; }

    /// <summary>Where the message can be read; null where Slack did not name the workspace's address.</summary>
    public string? Permalink => TeamDomain is null ? null : SlackLinks.To(TeamDomain, ChannelId, MessageTs, ThreadTs);
}

/// <summary>A shortcut of the app's, chosen in the composer's menu or in the search.</summary>
internal sealed record GlobalShortcut
{
    public required string TeamId { get; init; }

    public required string UserId { get; init; }

    public required string CallbackId { get; init; }

    public required string TriggerId { get; init; }
}

internal interface IMessageShortcutHandler
{
    string CallbackId { get; }

    Task Handle(MessageShortcut shortcut, CancellationToken cancellationToken);
}

internal interface IGlobalShortcutHandler
{
    string CallbackId { get; }

    Task Handle(GlobalShortcut shortcut, CancellationToken cancellationToken);
}
