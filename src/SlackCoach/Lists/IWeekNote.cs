using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>A line that a feature adds to <c>/plan week</c>; it plugs in one class for each.</summary>
internal interface IWeekNote
{
    /// <summary>The line, shown exactly as it stands; null when there is nothing to tell.</summary>
    Task<string?> Read(Member member, DateOnly today, CancellationToken cancellationToken);
}
