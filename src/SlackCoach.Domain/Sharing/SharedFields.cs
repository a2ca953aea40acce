namespace SlackCoach.Domain.Sharing;

/// <summary>What of a week a member shares; each has a switch of its own, and what has none is never shared.</summary>
[Flags]
public enum SharedFields
{
    /// <summary>Nothing but the week and the name.</summary>
    None = 0,

    /// <summary>How much was done: items of the plan, reviews, threads, documents. Numbers alone.</summary>
    Counts = 1,

    /// <summary>The titles of milestones reached and to come.</summary>
    Milestones = 2,

    /// <summary>The week's evidence, but for what is private.</summary>
    Evidence = 4,

    /// <summary>How well each habit was kept.</summary>
    Strengths = 8,

    /// <summary>The member's own words about threads they closed and documents they read.</summary>
    Notes = 16,

    /// <summary>That they were away, and for how many days; never why.</summary>
    Away = 32,
}
