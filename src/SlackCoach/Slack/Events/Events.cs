namespace SlackCoach.Slack.Events;

/// <summary>An event of Slack's Events API, without its envelope.</summary>
internal abstract record SlackEvent;

/// <summary>A person's profile, zone or status of membership changed; <see cref="SlackUser.Deleted"/> when they were deactivated.</summary>
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

/// <summary>Slack held events back: more than 30,000 in an hour. What happened in that minute must be read from history.</summary>
/// <remarks>It is no event in an envelope but an envelope of its own, and has no id; one is made of its minute.</remarks>
internal sealed record AppRateLimitedEvent : SlackEvent
{
    /// <summary>The first minute from which events are missing.</summary>
    public required DateTimeOffset MinuteAt { get; init; }
}

/// <summary>Where an event came from.</summary>
internal sealed record EventContext(string TeamId, string EventId);

/// <summary>Takes one kind of event. Runs at least once per event, after the 200: its effects must be keyed by the event's id.</summary>
/// <remarks>Events of a conversation come in the order Slack sent them, except those that failed before, which come later; Slack itself may
/// send late or twice. Handlers of several events may share a transaction; each begins with nothing tracked.</remarks>
internal interface IEventHandler<in T>
    where T : SlackEvent
{
    Task Handle(T slackEvent, EventContext context, CancellationToken cancellationToken);
}
