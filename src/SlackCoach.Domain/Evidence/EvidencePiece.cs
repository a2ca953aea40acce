namespace SlackCoach.Domain.Evidence;

/// <summary>Something a member did that speaks for them, as they kept it.</summary>
/// <param name="Number">The number by which the member names it; it never means another one.</param>
/// <param name="On">The member's day on which it happened.</param>
/// <param name="Kind">What sort of thing it was.</param>
/// <param name="Text">What was done, on one line, at most <see cref="EvidencePhrase.Longest"/> characters. Foreign text.</param>
public sealed record EvidencePiece(int Number, DateOnly On, EvidenceKind Kind, string Text)
{
    /// <summary>Where it can be seen: http or https; null where the member named nothing.</summary>
    public string? Link { get; init; }

    /// <summary>Who benefited, as the member wrote it; null where they did not say.</summary>
    public string? BenefitTo { get; init; }

    /// <summary>Its tags, each once, without <c>#</c>: those of the rubric's competencies, and any others.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Whether it is for the member alone: it leaves their direct message in no form that others see.</summary>
    public bool IsPrivate { get; init; }
}

/// <summary>What sort of thing a piece of evidence is.</summary>
public enum EvidenceKind
{
    /// <summary>Whatever the member is glad of.</summary>
    Win,

    /// <summary>A review given.</summary>
    Review,

    /// <summary>A pull request of their own.</summary>
    PullRequest,

    /// <summary>A thread that was brought to an end.</summary>
    Thread,

    /// <summary>A document that was read, with what was taken from it, or written.</summary>
    Document,

    /// <summary>A milestone of the plan that was reached.</summary>
    Milestone,

    /// <summary>What came of a talk between two people.</summary>
    OneOnOne,
}

/// <summary>Kinds in words.</summary>
public static class EvidenceKinds
{
    /// <summary>The kind as it is shown: "Pull request".</summary>
    public static string InWords(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.PullRequest => "Pull request",
        EvidenceKind.OneOnOne => "1:1",
        _ => kind.ToString(),
    };
}
