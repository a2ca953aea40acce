namespace SlackCoach.Slack.Interactions;

/// <summary>A click or a choice in a message or view. Slack ignores the body of the answer: what changed follows by the outbox.</summary>
internal sealed record BlockActionRequest
{
    public required string TeamId { get; init; }

    public required string UserId { get; init; }

    public required string TriggerId { get; init; }

    public required BlockAction Action { get; init; }

    /// <summary>The message clicked in; null in a view.</summary>
    public string? ChannelId { get; init; }

    public string? MessageTs { get; init; }

    /// <summary>Null in a view.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>Whether only the person who clicked can see the message.</summary>
    public bool IsEphemeral { get; init; }

    public ViewReference? View { get; init; }

    /// <summary>What the message's or view's inputs hold.</summary>
    public required StateValues State { get; init; }
}

internal sealed record BlockAction
{
    public required string ActionId { get; init; }

    public string? BlockId { get; init; }

    public string? Value { get; init; }

    /// <summary>The chosen option's value, "HH:mm" of a time picker or "yyyy-MM-dd" of a date picker.</summary>
    public string? SelectedValue { get; init; }
}

internal interface IBlockActionHandler
{
    string ActionId { get; }

    Task Handle(BlockActionRequest request, CancellationToken cancellationToken);
}
