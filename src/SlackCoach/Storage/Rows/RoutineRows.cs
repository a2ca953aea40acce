using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Routines;

namespace SlackCoach.Storage.Rows;

/// <summary>Something a member does again and again.</summary>
internal sealed class Habit : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required string Title { get; init; }

    public required Cadence Cadence { get; init; }

    public required HabitKey Key { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day it was kept up, when it was given up.</summary>
    public DateOnly? EndsOn { get; set; }
}

/// <summary>A habit done in one of its periods. One row a period: a second completion finds the first.</summary>
internal sealed class HabitCompletion : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required Guid HabitId { get; init; }

    /// <summary>The day, the Monday of the week or the first of the month that it counts for.</summary>
    public required DateOnly PeriodStartsOn { get; init; }

    public required DateOnly CompletedOn { get; init; }

    public required DateTimeOffset CompletedAt { get; init; }
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
