namespace SlackCoach.Domain.PullRequests;

/// <summary>Where a pull request stands for a reader, and why.</summary>
/// <param name="Section">The section of the digest.</param>
/// <param name="Why">The rule that placed it there, as one English sentence. May hold names of others: foreign text.</param>
/// <param name="Since">Since when that is so (UTC), as far as it is known; never before it was ready for review.</param>
/// <param name="Age">The reader's working time since it was ready for review.</param>
public sealed record Placement(TurnSection Section, string Why, DateTimeOffset Since, TimeSpan Age)
{
    /// <summary>The reason it is hidden; null unless the section is <see cref="TurnSection.Hidden"/>.</summary>
    public HiddenReason? HiddenBy { get; init; }

    /// <summary>Whether it has been ready for less than one working day of the reader's: on Monday morning also what came on Friday.</summary>
    public bool IsNew { get; init; }
}

/// <summary>The sections of the digest, in the order they are shown.</summary>
public enum TurnSection
{
    /// <summary>The reader, or a team of theirs, is asked for a review that nobody has given yet.</summary>
    ReviewNow,

    /// <summary>It is back with the reader, who had their say before.</summary>
    LookAgain,

    /// <summary>Enough reviewers approve, the checks pass, and nothing conflicts.</summary>
    ReadyToMerge,

    /// <summary>The reader's own, and it is for them to do something.</summary>
    MineToAct,

    /// <summary>The reader's own, and it waits for others.</summary>
    MineWaiting,

    /// <summary>Its author is to do something.</summary>
    WaitingForAuthor,

    /// <summary>All others that are listed.</summary>
    Rest,

    /// <summary>Left out of the digest.</summary>
    Hidden,
}
