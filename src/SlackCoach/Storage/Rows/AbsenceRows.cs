using SlackCoach.Domain.Time;

namespace SlackCoach.Storage.Rows;

/// <summary>Days, or a part of them, on which a member is away or rests from one habit. All ends are inclusive.</summary>
internal sealed class Absence : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day; null while nobody knows.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>The part of each day; both null for whole days.</summary>
    public TimeOnly? FromTimeOfDay { get; init; }

    public TimeOnly? UntilTimeOfDay { get; init; }

    /// <summary>The only habit that rests; null for everything.</summary>
    public Guid? HabitId { get; init; }

    public required AbsenceSource Source { get; init; }

    /// <summary>Why, as the member typed it: shown to nobody else.</summary>
    public string? Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public TimeOff AsTimeOff() => new(
        StartsOn, EndsOn, FromTimeOfDay is { } from && UntilTimeOfDay is { } until ? new DayHours(from, until) : null, HabitId);
}

internal enum AbsenceSource
{
    Typed,
    SlackStatus,
}

/// <summary>A day that everybody of a workspace has off.</summary>
internal sealed class WorkspaceDayOff : IWorkspaceRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required DateOnly On { get; init; }

    public required string Name { get; set; }
}
