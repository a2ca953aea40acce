using SlackCoach.Domain.Plans;

namespace SlackCoach.Storage.Rows;

/// <summary>An imported plan. A newer import archives it; its rows stay as history.</summary>
internal sealed class Plan : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public string? Title { get; init; }

    /// <summary>SHA-256 of the source, in hex: the same file again changes nothing.</summary>
    public required string SourceHash { get; init; }

    public DateOnly? TargetOn { get; init; }

    public bool TargetIsApproximate { get; init; }

    /// <summary>By how many days the import moved the plan; a multiple of 7.</summary>
    public int ShiftedByDays { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    public DateTimeOffset? ArchivedAt { get; set; }
}

/// <summary>An entry of a plan's timeline.</summary>
internal sealed class PlanItem : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required Guid PlanId { get; init; }

    public required PlanItemKind Kind { get; init; }

    public required string Title { get; init; }

    public string? With { get; init; }

    /// <summary>What stands below it in the plan, as written.</summary>
    public string? Details { get; init; }

    /// <summary>What the plan says in place of a week.</summary>
    public string? When { get; init; }

    /// <summary>The Monday of its week; null when the plan gives it none.</summary>
    public DateOnly? WeekStartsOn { get; init; }

    /// <summary>Its line in the source, which orders items within a week.</summary>
    public required int Line { get; init; }

    public int? DaysOff { get; init; }

    /// <summary>The days off that the plan or the member named; fewer than <see cref="DaysOff"/> when some were not.</summary>
    public IReadOnlyList<DateOnly> OffOn { get; set; } = [];

    /// <summary>The member's day on which it was done.</summary>
    public DateOnly? CompletedOn { get; set; }

    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>Whether the member added it themselves, so that a plan that is imported later takes it over. Null in rows from before that was kept.</summary>
    public bool? IsOwn { get; init; }

    /// <summary>Whether it is something to do; time off and buffers are not.</summary>
    public bool CanBeDone => Kind is not (PlanItemKind.TimeOff or PlanItemKind.Buffer);
}

/// <summary>A passage of a plan that is no item: kept, not acted on.</summary>
internal sealed class PlanPassage : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required Guid PlanId { get; init; }

    public required string Heading { get; init; }

    public required string Text { get; init; }

    public required int FirstLine { get; init; }

    public required int LastLine { get; init; }
}

/// <summary>A plan on its way in. Its text is removed when the member decides.</summary>
internal sealed class PlanImport : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>Where it comes from, for the member: a file's name, an address, "pasted text".</summary>
    public required string SourceName { get; set; }

    /// <summary>The Slack file to read, for a file.</summary>
    public string? FileId { get; init; }

    /// <summary>The address to read, for a link.</summary>
    public string? Link { get; init; }

    /// <summary>The plan's text, once it is read and until the member decides.</summary>
    public string? Text { get; set; }

    public required PlanImportState State { get; set; }

    /// <summary>The member's day on which it was read: weeks without a year, and the proposal to move the plan, go by it.</summary>
    public DateOnly? ReadOn { get; set; }

    public required DateTimeOffset RequestedAt { get; init; }
}

internal enum PlanImportState
{
    /// <summary>Waits to be read.</summary>
    Requested,

    /// <summary>Was read; the preview waits for the member.</summary>
    Previewed,

    Confirmed,

    Discarded,

    /// <summary>Could not be read; the member was told why.</summary>
    Failed,
}
