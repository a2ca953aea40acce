using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Routines;

namespace SlackCoach.Storage.Rows;

/// <summary>Something a member does again and again.</summary>
internal sealed class Habit : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required string Title { get; set; }

    public required Cadence Cadence { get; set; }

    public required HabitKey Key { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day it was kept up, when it was given up.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>The first day of the present cadence; null while it is the first one.</summary>
    public DateOnly? CadenceSince { get; set; }

    /// <summary>When it has a nudge of its own; null while it rides in the morning digest.</summary>
    public TimeOnly? NudgeTimeOfDay { get; set; }

    /// <summary>Whether the member added it themselves, so that a plan without it does not end it; null: no.</summary>
    public bool? IsOwn { get; init; }
}

/// <summary>A cadence that a habit had before: what it was kept by then stays as it was.</summary>
internal sealed class PastCadence : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required Guid HabitId { get; init; }

    public required Cadence Cadence { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day it held.</summary>
    public required DateOnly EndsOn { get; init; }
}

/// <summary>A habit done, or its turn skipped, on a day. One row a day and kind: a second press finds the first.</summary>
internal sealed class HabitMark : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required Guid HabitId { get; init; }

    public required MarkKind Kind { get; init; }

    /// <summary>The member's day that it counts for.</summary>
    public required DateOnly On { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Whether it was recorded after its day had ended.</summary>
    public required bool IsBackfilled { get; init; }

    /// <summary>Why it was skipped, when the member said so.</summary>
    public string? Reason { get; init; }
}

internal enum MarkKind
{
    Done,
    Skipped,
}

/// <summary>A habit that the member wants to be reminded of later. One a habit: a later wish takes its place.</summary>
internal sealed class Snooze : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required Guid HabitId { get; init; }

    /// <summary>The member's day whose turn it is about.</summary>
    public required DateOnly On { get; set; }

    public required DateTimeOffset UntilAt { get; set; }

    /// <summary>Whether its reminder is written to the outbox, where it waits to be composed.</summary>
    public bool IsQueued { get; set; }
}

/// <summary>A completion that can be taken back.</summary>
internal sealed class Change : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    /// <summary>Version 7: a later change sorts after an earlier one.</summary>
    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required ListEntryKind Kind { get; init; }

    /// <summary>The plan item or the habit.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The day it was recorded for.</summary>
    public required DateOnly On { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }

    /// <summary>What was recorded of a habit; null: done.</summary>
    public MarkKind? Mark { get; init; }
}

/// <summary>A line of the last list the member was shown.</summary>
internal sealed class ShownEntry : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required int Number { get; init; }

    public required ListEntryKind Kind { get; set; }

    public required Guid SubjectId { get; set; }
}
