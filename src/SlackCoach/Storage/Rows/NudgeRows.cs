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

    /// <summary>The member's day of the last one that was planned.</summary>
    public DateOnly? LastPlannedOn { get; set; }

    /// <summary>How many in a row nobody reacted to on their day.</summary>
    public int IgnoredInARow { get; set; }

    /// <summary>Since when it stays out because it was ignored for long; null while it comes.</summary>
    public DateTimeOffset? PausedAt { get; set; }
}

internal enum NudgeKind
{
    MorningDigest,

    /// <summary>The habits that have this time of the day for their own.</summary>
    Habits,
}
