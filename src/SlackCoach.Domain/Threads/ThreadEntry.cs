namespace SlackCoach.Domain.Threads;

/// <summary>A thread in a member's ledger.</summary>
/// <remarks>It is changed only by <see cref="EntryRules"/>, which gives the reason of each change.</remarks>
/// <param name="ChannelId">Slack's id of the channel.</param>
/// <param name="ThreadTs">The message that the thread hangs on.</param>
/// <param name="Standing">How the thread was judged last; of state <see cref="StandingState.None"/> where it was only saved.</param>
/// <param name="EnteredAt">When it entered the ledger, or came back to it (UTC).</param>
public sealed record ThreadEntry(string ChannelId, MessageTs ThreadTs, ThreadStanding Standing, DateTimeOffset EnteredAt)
{
    /// <summary>Whether it is before the member, put off or closed.</summary>
    public EntryState State { get; init; }

    /// <summary>Whether the member saved it by hand. Such an entry is closed by the member alone.</summary>
    public bool IsSaved { get; init; }

    /// <summary>Until when it is put off (UTC), inclusive; null unless the state is <see cref="EntryState.Snoozed"/>.</summary>
    public DateTimeOffset? SnoozedUntilAt { get; init; }

    /// <summary>The newest message of the thread when the member last decided about the entry by hand; null when they never did. What was
    /// said up to then does not undo the decision.</summary>
    public MessageTs? DecidedTs { get; init; }

    /// <summary>From when the days are counted for which it was carried over (UTC): <see cref="EnteredAt"/>, or the end of the last snooze
    /// that was longer than until tomorrow.</summary>
    public DateTimeOffset CountedFromAt { get; init; } = EnteredAt;
}

/// <summary>Where an entry is.</summary>
public enum EntryState
{
    /// <summary>Before the member.</summary>
    Open,

    /// <summary>Put off.</summary>
    Snoozed,

    /// <summary>No longer in the ledger.</summary>
    Closed,
}

/// <summary>A change of an entry, with its reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="At">When (UTC).</param>
/// <param name="From">Where it was; null where it entered.</param>
/// <param name="To">Where it is.</param>
/// <param name="Detail">What belongs to the reason: the outcome in the member's words, or the id of whom it was handed to; null for nothing.</param>
public sealed record EntryChange(EntryReason Reason, DateTimeOffset At, EntryState? From, EntryState To, string? Detail = null);

/// <summary>An entry after a step, with what changed; null where nothing did.</summary>
public sealed record EntryStep(ThreadEntry Entry, EntryChange? Change);

/// <summary>Why an entry changed.</summary>
public enum EntryReason
{
    /// <summary>The thread came to concern the member.</summary>
    Entered,

    /// <summary>The member saved it.</summary>
    Saved,

    /// <summary>The thread stands differently, and the entry is still open.</summary>
    Turned,

    /// <summary>The thread is settled, or nothing in it concerns the member any more.</summary>
    Settled,

    /// <summary>The member put it off until a time.</summary>
    Snoozed,

    /// <summary>The member put it off until the next working day.</summary>
    LeftForTomorrow,

    /// <summary>The time came until which it was put off.</summary>
    TimeCame,

    /// <summary>Somebody asked anew: it was put off or closed, and is open again.</summary>
    AskedAnew,

    /// <summary>The member said that it is done.</summary>
    Finished,

    /// <summary>The member handed it over.</summary>
    HandedOver,

    /// <summary>The member dropped it.</summary>
    Dropped,

    /// <summary>The member said that the call was wrong.</summary>
    Corrected,

    /// <summary>The channel cannot be followed any more.</summary>
    ChannelLost,
}
