using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Routines;

namespace SlackCoach.Lists;

/// <summary>What a member has to do on a day, as every list shows it: the plan's week, then the habits, in one numbering.</summary>
internal sealed record TodayList
{
    public required DateOnly Today { get; init; }

    public required DateOnly Monday { get; init; }

    /// <summary>The plan's entries of the week that can be done, in the plan's order.</summary>
    public required IReadOnlyList<ListedItem> Items { get; init; }

    /// <summary>What else the week holds: buffers and time off, as sentences.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    public required IReadOnlyList<ListedHabit> Habits { get; init; }

    /// <summary>Entries of earlier weeks that are still open.</summary>
    public required int OpenFromEarlier { get; init; }

    /// <summary>Whether there is a plan at all.</summary>
    public required bool HasPlan { get; init; }

    /// <summary>Null when the member watches no repositories.</summary>
    public required PullRequestCount? PullRequests { get; init; }

    public IEnumerable<ListedItem> OpenItems => Items.Where(item => !item.IsDone);
}

/// <param name="Number">Its number in the list; 0 when it is done.</param>
internal sealed record ListedItem(int Number, Guid Id, string Title, PlanItemKind Kind, bool IsDone);

/// <param name="Number">Its number in the list.</param>
/// <param name="Turn">The turn under way.</param>
internal sealed record ListedHabit(int Number, Guid Id, string Title, Cadence Cadence, HabitKey Key, Occurrence Turn)
{
    /// <summary>When it has a nudge of its own; null while it rides in the morning digest.</summary>
    public TimeOnly? NudgeTimeOfDay { get; init; }

    /// <summary>Whether its turn was done or skipped on a day before today.</summary>
    public bool WasSettledBefore { get; init; }

    /// <summary>Until when the member has put it off, in their zone; null where they have not.</summary>
    public DateTimeOffset? PutOffUntil { get; init; }

    /// <summary>Whether the member is reminded of it today.</summary>
    public bool IsNudged { get; init; }

    public bool IsDone => Turn.State == OccurrenceState.Done;

    public bool IsOpen => Turn.State == OccurrenceState.Open;
}

/// <param name="Listed">Open ones that the member's rules list.</param>
/// <param name="Hidden">Open ones that those rules hide: drafts and bots, unless they chose otherwise.</param>
/// <param name="ReadAt">When the oldest of the repositories was last read; null when one was never read.</param>
/// <param name="Failing">Repositories whose last read failed.</param>
internal sealed record PullRequestCount(int Listed, int Hidden, DateTimeOffset? ReadAt, int Failing)
{
    /// <summary>Whether rules or marks of the member's own decided.</summary>
    public bool IsByOwnRules { get; init; }
}
