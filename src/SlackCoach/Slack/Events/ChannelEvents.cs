namespace SlackCoach.Slack.Events;

/// <summary>A channel was archived: nobody can write there any more.</summary>
internal sealed record ChannelArchivedEvent : SlackEvent
{
    public required string Channel { get; init; }
}

/// <summary>A channel is open again.</summary>
internal sealed record ChannelUnarchivedEvent : SlackEvent
{
    public required string Channel { get; init; }
}

/// <summary>A channel is gone with all that was said in it.</summary>
internal sealed record ChannelDeletedEvent : SlackEvent
{
    public required string Channel { get; init; }
}

/// <summary>A channel has another name.</summary>
internal sealed record ChannelRenamedEvent : SlackEvent
{
    public required string Channel { get; init; }

    public required string Name { get; init; }
}

/// <summary>A public channel became private, or the other way round.</summary>
internal sealed record ChannelConvertedEvent : SlackEvent
{
    public required string Channel { get; init; }

    public required bool IsPrivate { get; init; }
}

/// <summary>The bot itself is no longer in a channel. Nothing more is heard of that channel until it is invited again.</summary>
internal sealed record ChannelLeftEvent : SlackEvent
{
    public required string Channel { get; init; }
}

/// <summary>Somebody came into a channel; the bot too, when its own id is <see cref="User"/>.</summary>
internal sealed record MemberJoinedChannelEvent : SlackEvent
{
    public required string Channel { get; init; }

    public required string User { get; init; }

    /// <summary>Whether the channel is private.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Who invited them; null when they came by themselves.</summary>
    public string? Inviter { get; init; }
}

/// <summary>Somebody left a channel or was removed. Of its own leaving the bot hears by <see cref="ChannelLeftEvent"/>.</summary>
internal sealed record MemberLeftChannelEvent : SlackEvent
{
    public required string Channel { get; init; }

    public required string User { get; init; }
}
