using SlackCoach.Domain.Routines;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>Completes a habit because what it is about was done elsewhere: a document read, a sweep finished.</summary>
internal interface IHabitCompletion
{
    /// <summary>Records it for the member's present day; the caller saves. Messages that show the habit follow.</summary>
    /// <returns>The habit's title when this completed it; null when the member has no such habit, or it was done already or is not due.</returns>
    Task<string?> Complete(Member member, HabitKey key, CancellationToken cancellationToken);
}
