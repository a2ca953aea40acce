namespace SlackCoach.Domain.Threads;

/// <summary>Where a thread stands for one member, and why.</summary>
/// <param name="State">The state.</param>
/// <param name="Reason">The rule that decided. <see cref="ThreadWords.Why"/> tells it as a sentence.</param>
/// <param name="Since">The message that decided; null where none did (<see cref="StandingState.None"/>).</param>
public sealed record ThreadStanding(StandingState State, ThreadReason Reason, MessageTs? Since = null)
{
    /// <summary>Who asked, promised or handed over, as the reason has it; null where nobody did.</summary>
    public string? AskerId { get; init; }

    /// <summary>Who is to act; empty where nobody is, or anybody.</summary>
    public IReadOnlyList<string> OwnerIds { get; init; } = [];

    /// <summary>What kind of call it rests on; null where it rests on none, so that a correction teaches nothing about kinds.</summary>
    public CallKind? Call { get; init; }
}

/// <summary>Whose turn a thread is, as one member sees it.</summary>
public enum StandingState
{
    /// <summary>It is nothing to the member.</summary>
    None,

    /// <summary>The member owes the next word.</summary>
    Mine,

    /// <summary>Somebody else owes it to the member.</summary>
    Waiting,

    /// <summary>The member was kept informed and may want to look; nothing is owed.</summary>
    Offered,

    /// <summary>What there was is settled.</summary>
    Done,
}

/// <summary>How a member was called upon: what a preference can be about.</summary>
public enum CallKind
{
    /// <summary>By their own name.</summary>
    Name,

    /// <summary>By a group they belong to, or by all of the channel.</summary>
    Group,

    /// <summary>By a copy: "cc", "FYI".</summary>
    Copy,

    /// <summary>By a question to anybody in a thread they take part in.</summary>
    Open,

    /// <summary>By their name, in the post of an app.</summary>
    App,
}

/// <summary>The rule that decided a <see cref="ThreadStanding"/>.</summary>
public enum ThreadReason
{
    /// <summary>None: nothing in the thread concerns the member.</summary>
    NothingForYou,

    /// <summary>Mine: somebody asked the member by name.</summary>
    AskedYou,

    /// <summary>Mine: somebody spoke to the member by name without asking.</summary>
    NamedYou,

    /// <summary>Mine: somebody asked, after the member had their say in the thread.</summary>
    AskedAfterYou,

    /// <summary>Mine: somebody handed the thread to the member.</summary>
    HandedToYou,

    /// <summary>Mine: the member promised something and has not said that it is done.</summary>
    YouPromised,

    /// <summary>Mine: the member asked back, and that is answered.</summary>
    YourQuestionCameBack,

    /// <summary>Mine: a group of the member's was asked, and nobody has answered for as long as the customs wait.</summary>
    GroupWaited,

    /// <summary>Mine: an app named the member, and the member wants this one to count; or a preference makes something mine that would not be.</summary>
    YouWantedThis,

    /// <summary>Waiting: the member asked, and there is no answer yet.</summary>
    YouAsked,

    /// <summary>Waiting: the member handed it on.</summary>
    YouHandedOver,

    /// <summary>Waiting: somebody promised it to the member.</summary>
    TheyPromised,

    /// <summary>Offered: the member is copied in.</summary>
    CopiedIn,

    /// <summary>Offered: an app named the member.</summary>
    AppNamedYou,

    /// <summary>Offered: a preference of the member's says that such a call is an offer.</summary>
    YouWantedOffer,

    /// <summary>Done: the member answered.</summary>
    YouAnswered,

    /// <summary>Done: the member reacted with a mark that says so.</summary>
    YouMarked,

    /// <summary>Done: what the member asked is answered.</summary>
    TheyAnswered,

    /// <summary>Done: whoever asked is content: they thanked, or said that it is finished.</summary>
    AskerContent,

    /// <summary>Done: somebody marked it as resolved.</summary>
    Marked,

    /// <summary>Done: one of several was enough, and another one answered.</summary>
    AnotherAnswered,

    /// <summary>Done: the message that the thread hangs on was deleted.</summary>
    ParentDeleted,

    /// <summary>Done: a preference of the member's says that such a call is never theirs.</summary>
    YouWantedNone,
}
