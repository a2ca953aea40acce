namespace SlackCoach.Domain.Evidence;

/// <summary>What a case is made of.</summary>
public sealed record CaseFacts
{
    /// <summary>The title of the plan; null where there is none. Foreign text.</summary>
    public string? PlanTitle { get; init; }

    /// <summary>The day the plan works towards; null where it names none.</summary>
    public DateOnly? TargetOn { get; init; }

    /// <summary>The first day that counts, inclusive; null for everything.</summary>
    public DateOnly? SinceOn { get; init; }

    /// <summary>The last day that counts, inclusive: the day on which the case is made.</summary>
    public required DateOnly UntilOn { get; init; }

    /// <summary>What the evidence is held against.</summary>
    public required Rubric Rubric { get; init; }

    /// <summary>All evidence that was kept, also from before <see cref="SinceOn"/>.</summary>
    public IReadOnlyList<EvidencePiece> Pieces { get; init; } = [];

    /// <summary>All feedback that was noted, also from before <see cref="SinceOn"/>.</summary>
    public IReadOnlyList<Feedback> Feedback { get; init; } = [];

    /// <summary>The milestones of the plan, in its order.</summary>
    public IReadOnlyList<CaseMilestone> Milestones { get; init; } = [];

    /// <summary>Whether private pieces are put in too.</summary>
    public bool WithPrivate { get; init; }

    /// <summary>How many things that happened wait for the member's word whether they are evidence.</summary>
    public int Undecided { get; init; }

    /// <summary>Whether it is known who the member is on GitHub, so that reviews and pull requests could be seen.</summary>
    public bool KnowsGitHub { get; init; }
}

/// <summary>A milestone of the plan.</summary>
/// <param name="Title">Its title. Foreign text.</param>
/// <param name="PlannedOn">The Monday of the week by whose end it was to be reached; null where the plan gives it none.</param>
/// <param name="ReachedOn">The member's day on which it was; null while it is not.</param>
public sealed record CaseMilestone(string Title, DateOnly? PlannedOn, DateOnly? ReachedOn);
