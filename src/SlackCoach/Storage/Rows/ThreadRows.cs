using SlackCoach.Domain.Threads;

namespace SlackCoach.Storage.Rows;

/// <summary>A channel that the bot is in, so that its threads are followed.</summary>
internal sealed class FollowedChannel : IWorkspaceRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Slack's id of it.</summary>
    public required string ChannelId { get; init; }

    /// <summary>Without the #. Foreign text.</summary>
    public string? Name { get; set; }

    public bool IsPrivate { get; set; }

    /// <summary>People known here who left it, by Slack's ids, separated by spaces; null for none.</summary>
    public string? LeftIds { get; set; }

    /// <summary>When its history is read on; null when nothing of it is to be read.</summary>
    public DateTimeOffset? NextReadAt { get; set; }

    /// <summary>From where its history is read, exclusive: what came before is not followed.</summary>
    public MessageTs? ReadFromTs { get; set; }

    /// <summary>From where it is read again once it is read, exclusive, because events went missing meanwhile; null where none did.</summary>
    public MessageTs? AgainFromTs { get; set; }

    /// <summary>Where the next page of the history begins; null for the newest.</summary>
    public string? Cursor { get; set; }

    /// <summary>Whether the history is read, and only threads are left.</summary>
    public bool IsListed { get; set; }

    /// <summary>How many messages were read so far.</summary>
    public int Read { get; set; }

    /// <summary>Slack's error code of the last refusal; null when there was none.</summary>
    public string? Error { get; set; }
}

/// <summary>A thread of a followed channel. Whoever works on one holds its row, so that two never judge it at the same time.</summary>
internal sealed class FollowedThread : IWorkspaceRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Slack's id of the channel.</summary>
    public required string ChannelId { get; init; }

    public required MessageTs ThreadTs { get; init; }

    /// <summary>When a group that was asked has been left time enough to answer; null where none was.</summary>
    public DateTimeOffset? NextLookAt { get; set; }

    /// <summary>The newest call of a group that was looked at; null where none was.</summary>
    public MessageTs? LookedUntilTs { get; set; }

    /// <summary>Whether its replies are still to be read from history.</summary>
    public bool IsUnread { get; set; }

    /// <summary>Where the next page of its replies begins; null for the first.</summary>
    public string? Cursor { get; set; }
}

/// <summary>What is kept of a message: not its text.</summary>
internal sealed class ThreadMessage : IWorkspaceRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Slack's id of the channel.</summary>
    public required string ChannelId { get; init; }

    public required MessageTs Ts { get; init; }

    /// <summary>The message that the thread hangs on: itself, for a message that stands alone.</summary>
    public required MessageTs ThreadTs { get; set; }

    /// <summary>The <see cref="MessageFacts"/> as JSON.</summary>
    public required string Facts { get; set; }

    /// <summary>Its first words, while the thread is open for somebody. Foreign text, with mentions as <c>&lt;@U…&gt;</c>.</summary>
    public string? Title { get; set; }
}

/// <summary>The last that was heard of somebody's reaction to a message, kept while an earlier word of it, or of the message, may still come.</summary>
internal sealed class HeardReaction : IWorkspaceRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Slack's id of the channel.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The message.</summary>
    public required MessageTs Ts { get; init; }

    /// <summary>The emoji's name as Slack tells it.</summary>
    public required string Emoji { get; init; }

    /// <summary>Slack's id of whoever gave it.</summary>
    public required string UserId { get; init; }

    /// <summary>Whether it was given; otherwise it was taken back.</summary>
    public bool IsGiven { get; set; }

    /// <summary>When it happened, by Slack's clock.</summary>
    public required MessageTs ToldTs { get; set; }

    public required DateTimeOffset HeardAt { get; set; }
}

/// <summary>A thread in a member's ledger: see <see cref="ThreadEntry"/>.</summary>
internal sealed class LedgerEntry : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>Slack's id of the channel.</summary>
    public required string ChannelId { get; init; }

    public required MessageTs ThreadTs { get; init; }

    public EntryState State { get; set; }

    /// <summary>Whose turn it is: the state of <see cref="Standing"/>.</summary>
    public StandingState Turn { get; set; }

    /// <summary>The <see cref="ThreadStanding"/> as JSON.</summary>
    public required string Standing { get; set; }

    public bool IsSaved { get; set; }

    public DateTimeOffset? SnoozedUntilAt { get; set; }

    public MessageTs? DecidedTs { get; set; }

    public required DateTimeOffset EnteredAt { get; set; }

    public required DateTimeOffset CountedFromAt { get; set; }

    /// <summary>The newest message of the thread.</summary>
    public required MessageTs NewestTs { get; set; }

    /// <summary>The first words of the message that decided. Foreign text, with mentions as <c>&lt;@U…&gt;</c>.</summary>
    public required string Title { get; set; }

    /// <summary>The user groups through which it reached the member, separated by spaces; null for none.</summary>
    public string? GroupIds { get; set; }
}

/// <summary>A change of an entry, with its reason. None is ever removed while its member is here.</summary>
internal sealed class LedgerChange : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>Version 7: a later change sorts after an earlier one.</summary>
    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required Guid EntryId { get; init; }

    public required EntryReason Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public EntryState? From { get; init; }

    public required EntryState To { get; init; }

    /// <summary>The outcome in the member's words, or whom it was handed to.</summary>
    public string? Detail { get; init; }
}

/// <summary>What a member's correction has taught: see <see cref="Domain.Threads.ThreadPreference"/>.</summary>
internal sealed class LedgerPreference : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>Version 7: a later one counts before an earlier one.</summary>
    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required ThreadWish Wish { get; set; }

    public string? ChannelId { get; init; }

    public CallKind? Call { get; init; }

    public string? AuthorId { get; init; }
}
