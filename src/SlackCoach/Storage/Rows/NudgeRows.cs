using SlackCoach.Domain.Time;

namespace SlackCoach.Storage.Rows;

/// <summary>When a member wants to be nudged, and when that is next.</summary>
internal sealed class Nudge : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required NudgeKind Kind { get; init; }

    public required TimeOnly TimeOfDay { get; set; }

    public required Weekdays Days { get; set; }

    /// <summary>Null while the nudge is off.</summary>
    public DateTimeOffset? NextDueAt { get; set; }
}

internal enum NudgeKind
{
    MorningDigest,
}
