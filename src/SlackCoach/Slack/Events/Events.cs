namespace SlackCoach.Slack.Events;

/// <summary>An event of Slack's Events API, without its envelope.</summary>
internal abstract record SlackEvent;

internal sealed record MessageEvent : SlackEvent
{
    public string? Subtype { get; init; }

    public required string Channel { get; init; }

    /// <summary>"im" for a direct message.</summary>
    public string? ChannelType { get; init; }

    public string? User { get; init; }

    public string? BotId { get; init; }

    public string? Text { get; init; }

    public required string Ts { get; init; }

    public string? ThreadTs { get; init; }

    public IReadOnlyList<SlackFile>? Files { get; init; }
}

/// <summary>A person's profile, zone or status of membership changed.</summary>
internal sealed record UserChangeEvent : SlackEvent
{
    public required SlackUser User { get; init; }
}

/// <summary>Somebody opened the app's Home tab. (Slack tells of its other tabs by the same event; that is none here.)</summary>
internal sealed record AppHomeOpenedEvent : SlackEvent
{
    public required string User { get; init; }

    /// <summary>The direct message with the bot.</summary>
    public string? Channel { get; init; }
}

/// <summary>Where an event came from.</summary>
internal sealed record EventContext(string TeamId, string EventId);

/// <summary>Takes one kind of event. Runs at least once per event, after the 200: its effects must be keyed by the event's id.</summary>
internal interface IEventHandler<in T>
    where T : SlackEvent
{
    Task Handle(T slackEvent, EventContext context, CancellationToken cancellationToken);
}
