using SlackCoach.Domain.Routines;

namespace SlackCoach.Routines;

/// <summary>What came of recording a completion.</summary>
internal abstract record CompletionOutcome
{
    /// <param name="Title">What was done.</param>
    /// <param name="Cadence">How often it comes round; null for an item of the plan.</param>
    /// <param name="On">The member's day it counts for.</param>
    /// <param name="IsToday">Whether that is today.</param>
    internal sealed record Completed(string Title, Cadence? Cadence, DateOnly On, bool IsToday) : CompletionOutcome;

    internal sealed record AlreadyCompleted(string Title, Cadence? Cadence, DateOnly On) : CompletionOutcome;

    /// <summary>A habit of working days, and that day is none.</summary>
    internal sealed record NotDue(string Title, DateOnly On) : CompletionOutcome;

    /// <summary>A day too long ago to record anything for.</summary>
    internal sealed record TooLongAgo(DateOnly On) : CompletionOutcome;

    /// <summary>The plan or routine has changed since the message was sent.</summary>
    internal sealed record Gone : CompletionOutcome;
}
