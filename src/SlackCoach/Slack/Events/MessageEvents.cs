namespace SlackCoach.Slack.Events;

/// <summary>Somebody said something: in a direct message with the bot, in a channel that it is in, or in a thread there.</summary>
internal sealed record MessageEvent : SlackEvent
{
    /// <summary>Null for a plain message; otherwise <c>file_share</c>, <c>me_message</c>, <c>thread_broadcast</c> (a reply that is also shown in
    /// the channel) or <c>bot_message</c>. What Slack itself says (somebody joined, a topic changed) is no message here.</summary>
    public string? Subtype { get; init; }

    public required string Channel { get; init; }

    /// <summary>"im" for a direct message, "channel" or "group" for a public or private channel.</summary>
    public string? ChannelType { get; init; }

    /// <summary>Null for some bots.</summary>
    public string? User { get; init; }

    public string? BotId { get; init; }

    /// <summary>With Slack's escapes: <c>&lt;@U…&gt;</c> for a mention, <c>&amp;lt;</c> for &lt;.</summary>
    public string? Text { get; init; }

    public required string Ts { get; init; }

    /// <summary>The parent's timestamp where it is a reply.</summary>
    public string? ThreadTs { get; init; }

    public IReadOnlyList<SlackFile>? Files { get; init; }
}

/// <summary>The words of a message were changed. (A link's preview that Slack adds later is no change here.)</summary>
internal sealed record MessageChangedEvent : SlackEvent
{
    public required string Channel { get; init; }

    /// <summary>"im" for a direct message, "channel" or "group" for a public or private channel.</summary>
    public string? ChannelType { get; init; }

    /// <summary>The message as it stands now.</summary>
    public required SlackMessage Message { get; init; }

    /// <summary>What it said before; null where Slack does not tell.</summary>
    public string? PreviousText { get; init; }
}

/// <summary>A message was deleted; also a parent whose replies stay.</summary>
internal sealed record MessageDeletedEvent : SlackEvent
{
    public required string Channel { get; init; }

    /// <summary>"im" for a direct message, "channel" or "group" for a public or private channel.</summary>
    public string? ChannelType { get; init; }

    /// <summary>The timestamp that the message had.</summary>
    public required string Ts { get; init; }

    /// <summary>The parent's timestamp where it was a reply.</summary>
    public string? ThreadTs { get; init; }
}

/// <summary>Somebody put a reaction on a message.</summary>
internal sealed record ReactionAddedEvent : SlackEvent
{
    public required string User { get; init; }

    /// <summary>The emoji's name without colons, skin tone included: <c>thumbsup::skin-tone-3</c>.</summary>
    public required string Reaction { get; init; }

    public required string Channel { get; init; }

    /// <summary>The message's timestamp. Slack does not tell whether it stands in a thread.</summary>
    public required string Ts { get; init; }

    /// <summary>Who wrote the message; null for some bots.</summary>
    public string? ItemUser { get; init; }

    /// <summary>When, as a timestamp of Slack's.</summary>
    public string? EventTs { get; init; }
}

/// <summary>Somebody took a reaction away from a message.</summary>
internal sealed record ReactionRemovedEvent : SlackEvent
{
    public required string User { get; init; }

    /// <summary>The emoji's name without colons, skin tone included: <c>thumbsup::skin-tone-3</c>.</summary>
    public required string Reaction { get; init; }

    public required string Channel { get; init; }

    /// <summary>The message's timestamp. Slack does not tell whether it stands in a thread.</summary>
    public required string Ts { get; init; }

    /// <summary>Who wrote the message; null for some bots.</summary>
    public string? ItemUser { get; init; }

    /// <summary>When, as a timestamp of Slack's.</summary>
    public string? EventTs { get; init; }
}
