namespace SlackCoach.Slack;

/// <summary>What SlackCoach reads of channels: which it is in, what was said there, and where that can be opened.</summary>
/// <remarks>Fails as <see cref="ISlackMessenger"/> does: <see cref="SlackException"/> where Slack refused (<c>not_in_channel</c>,
/// <c>channel_not_found</c>, <c>thread_not_found</c>, <c>missing_scope</c>), <see cref="SlackRateLimitException"/> where it asks to wait longer than a call
/// may. History is asked at the pace of <see cref="HistoryBudget"/>: such a call may take minutes, so no handler waits for one.</remarks>
internal interface ISlackConversations
{
    /// <summary>One page of what was said in a channel, newest first: parents and what is broadcast, not other replies.</summary>
    /// <param name="teamId">The workspace.</param>
    /// <param name="channel">The channel; the bot is in it.</param>
    /// <param name="range">Which part of it.</param>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    Task<HistoryPage> GetHistory(string teamId, string channel, HistoryRange range, string? cursor, CancellationToken cancellationToken);

    /// <summary>One page of a thread: its parent, then its replies, oldest first. Of a message without replies only that message.</summary>
    /// <param name="teamId">The workspace.</param>
    /// <param name="channel">The channel; the bot is in it.</param>
    /// <param name="threadTs">The parent's timestamp.</param>
    /// <param name="range">Which part of it; the parent comes in any case.</param>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    Task<HistoryPage> GetReplies(
        string teamId, string channel, string threadTs, HistoryRange range, string? cursor, CancellationToken cancellationToken);

    /// <summary>All public and private channels that the bot is in, without archived ones.</summary>
    Task<IReadOnlyList<SlackChannel>> GetOwnChannels(string teamId, CancellationToken cancellationToken);

    Task<SlackChannel> GetChannel(string teamId, string channel, CancellationToken cancellationToken);

    /// <summary>The ids of everybody in a channel, bots included.</summary>
    Task<IReadOnlyList<string>> GetMembers(string teamId, string channel, CancellationToken cancellationToken);

    /// <summary>The ids of everybody in a user group.</summary>
    Task<IReadOnlyList<string>> GetGroupMembers(string teamId, string group, CancellationToken cancellationToken);

    /// <summary>Where a message can be opened. Slack knows it only for messages that the bot can read.</summary>
    Task<string> GetPermalink(string teamId, string channel, string ts, CancellationToken cancellationToken);

    Task<SlackTeam> GetTeam(string teamId, CancellationToken cancellationToken);
}

/// <summary>A part of history, by timestamps of Slack's.</summary>
/// <param name="OldestTs">Where it begins, itself not included; null for the very beginning.</param>
/// <param name="LatestTs">Where it ends, itself not included; null for now.</param>
internal readonly record struct HistoryRange(string? OldestTs = null, string? LatestTs = null);

/// <summary>A page of messages.</summary>
/// <param name="Messages">As Slack orders them.</param>
/// <param name="NextCursor">What asks for the next page; null on the last.</param>
internal sealed record HistoryPage(IReadOnlyList<SlackMessage> Messages, string? NextCursor);

internal sealed record SlackChannel
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    public bool IsPrivate { get; init; }

    public bool IsArchived { get; init; }

    /// <summary>Whether the bot is in it.</summary>
    public bool IsMember { get; init; }
}

internal sealed record SlackTeam
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    /// <summary>The workspace's part of its address, <c>DOMAIN.slack.com</c>.</summary>
    public required string Domain { get; init; }

    /// <summary>Where a message of the workspace can be opened, also one that the bot cannot read.</summary>
    public string LinkTo(string channel, string ts, string? threadTs = null) => SlackLinks.To(Domain, channel, ts, threadTs);
}
