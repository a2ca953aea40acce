namespace SlackCoach.Slack;

/// <summary>A message as it stands: in a conversation's history, or after it was changed.</summary>
internal sealed record SlackMessage
{
    public required string Ts { get; init; }

    /// <summary>The parent's timestamp. A parent that has replies carries its own.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Null for a plain message. <c>tombstone</c> for a deleted parent whose replies stay; others are Slack's own words, such as
    /// <c>channel_join</c>.</summary>
    public string? Subtype { get; init; }

    /// <summary>Null for some bots.</summary>
    public string? User { get; init; }

    public string? BotId { get; init; }

    /// <summary>With Slack's escapes: <c>&lt;@U…&gt;</c> for a mention, <c>&amp;lt;</c> for &lt;.</summary>
    public string? Text { get; init; }

    /// <summary>The files that come with it.</summary>
    public IReadOnlyList<string> FileIds { get; init; } = [];

    /// <summary>When it was last edited, as a timestamp of Slack's; null when it never was.</summary>
    public string? EditedTs { get; init; }

    /// <summary>How many replies a parent has.</summary>
    public long ReplyCount { get; init; }

    /// <summary>The newest reply of a parent.</summary>
    public string? LatestReplyTs { get; init; }

    public IReadOnlyList<SlackReaction> Reactions { get; init; } = [];

    /// <summary>Whether it is an answer in a thread.</summary>
    public bool IsReply => ThreadTs is not null && ThreadTs != Ts;
}

/// <summary>A reaction and who put it there.</summary>
/// <param name="Name">The emoji's name without colons, skin tone included.</param>
/// <param name="Count">How many people did.</param>
/// <param name="Users">Who they are; of many people Slack names only some.</param>
internal sealed record SlackReaction(string Name, long Count, IReadOnlyList<string> Users);
