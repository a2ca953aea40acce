using SlackCoach.Domain.Routines;

namespace SlackCoach.Routines;

/// <summary>What came of recording a completion.</summary>
internal abstract record CompletionOutcome
{
    /// <param name="Title">What was done.</param>
    /// <param name="Turn">The habit's turn as it stands then; null for an item of the plan.</param>
    /// <param name="On">The member's day it counts for.</param>
    /// <param name="IsToday">Whether that is today.</param>
    internal sealed record Completed(string Title, Occurrence? Turn, DateOnly On, bool IsToday) : CompletionOutcome;

    internal sealed record AlreadyCompleted(string Title, Occurrence? Turn, DateOnly On) : CompletionOutcome;

    /// <summary>A habit that never comes round on that day, such as one of working days on a Sunday, or that had not begun.</summary>
    internal sealed record NotDue(string Title, Cadence Cadence, DateOnly On, DateOnly StartsOn) : CompletionOutcome;

    /// <summary>A day too long ago to record anything for.</summary>
    internal sealed record TooLongAgo(DateOnly On) : CompletionOutcome;

    /// <summary>The plan or routine has changed since the message was sent.</summary>
    internal sealed record Gone : CompletionOutcome;
}
