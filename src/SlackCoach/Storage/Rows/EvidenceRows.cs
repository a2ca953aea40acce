using SlackCoach.Domain.Evidence;

namespace SlackCoach.Storage.Rows;

/// <summary>A piece of a member's evidence, or something that happened and may become one: see <see cref="EvidencePiece"/>.</summary>
internal sealed class EvidenceItem : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>The number by which the member names it; it never means another one, also when this one is gone. Null while it
    /// is only proposed.</summary>
    public int? Number { get; set; }

    public required EvidenceState State { get; set; }

    public required EvidenceKind Kind { get; set; }

    /// <summary>The member's day on which it happened.</summary>
    public required DateOnly On { get; set; }

    /// <summary>What was done. Foreign text; empty once it was dismissed.</summary>
    public required string Text { get; set; }

    /// <summary>Where it can be seen: http or https.</summary>
    public string? Link { get; set; }

    /// <summary>Who benefited. Foreign text.</summary>
    public string? BenefitTo { get; set; }

    /// <summary>With blanks between.</summary>
    public required string Tags { get; set; }

    public bool IsPrivate { get; set; }

    /// <summary>What it was proposed for, so that nothing is proposed twice; null for what the member brought themselves.</summary>
    public string? Source { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public IReadOnlyList<string> TagList => Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public EvidencePiece ToPiece() => new(Number ?? 0, On, Kind, Text)
    {
        Link = Link,
        BenefitTo = BenefitTo,
        Tags = TagList,
        IsPrivate = IsPrivate,
    };
}

internal enum EvidenceState
{
    /// <summary>It happened, and the member has not said yet whether it is evidence.</summary>
    Proposed,

    /// <summary>The member brought it or accepted it.</summary>
    Kept,

    /// <summary>The member did not want it, or removed it later; it stays so that it is not proposed again.</summary>
    Dismissed,
}

/// <summary>What somebody told a member about their work: see <see cref="Feedback"/>.</summary>
internal sealed class FeedbackItem : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>The number by which the member names it; it never means another one.</summary>
    public required int Number { get; init; }

    /// <summary>The member's day on which they noted it.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who said it. Foreign text; empty once it was removed.</summary>
    public required string From { get; set; }

    /// <summary>What they said. Foreign text; empty once it was removed.</summary>
    public required string Text { get; set; }

    /// <summary>The tags of what it is about, with blanks between.</summary>
    public required string Tags { get; set; }

    /// <summary>The member's day on which they said what they did about it; null while it is open.</summary>
    public DateOnly? AnsweredOn { get; set; }

    public string? Answer { get; set; }

    /// <summary>Whether the member removed it; what is left of it keeps its number from meaning another one.</summary>
    public bool IsRemoved { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public IReadOnlyList<string> TagList => Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public Feedback ToFeedback() => new(Number, On, From, Text) { Tags = TagList, AnsweredOn = AnsweredOn, Answer = Answer };
}

/// <summary>A rubric of the company's own, as a member gave it. One row a member.</summary>
internal sealed class OwnRubric : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>Where it comes from, for the member: a file's name or an address. Foreign text.</summary>
    public required string SourceName { get; set; }

    /// <summary>The Slack file to read; null for a link.</summary>
    public string? FileId { get; set; }

    /// <summary>The address to read; null for a file.</summary>
    public string? Link { get; set; }

    /// <summary>Its text, as it was read last; null while it never was.</summary>
    public string? Text { get; set; }

    /// <summary>The level that the member works towards; null for the highest.</summary>
    public string? Level { get; set; }

    public required DateTimeOffset RequestedAt { get; set; }

    /// <summary>The member's day on which it was read last; null while it never was.</summary>
    public DateOnly? ReadOn { get; set; }
}
