namespace SlackCoach.Slack.Interactions;

/// <summary>A slash command as Slack posts it.</summary>
internal sealed record SlashCommand
{
    public required string TeamId { get; init; }

    public required string UserId { get; init; }

    public required string ChannelId { get; init; }

    public required string Command { get; init; }

    /// <summary>All that was typed after the command, with Slack's escapes.</summary>
    public required string Text { get; init; }

    public required string ResponseUrl { get; init; }

    public required string TriggerId { get; init; }
}

/// <summary>The HTTP body that answers a slash command; without a message, an empty 200.</summary>
internal sealed record SlashCommandResponse(Message? Message)
{
    public static readonly SlashCommandResponse Empty = new((Message?)null);
}

internal interface ISlashCommandHandler
{
    /// <summary>The command with its slash, such as <c>/plan</c>.</summary>
    string Command { get; }

    Task<SlashCommandResponse> Handle(SlashCommand command, CancellationToken cancellationToken);
}
