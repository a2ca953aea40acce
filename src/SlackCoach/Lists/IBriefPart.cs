using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>What a feature has to tell in the brief of a 1:1, such as documents read or open feedback; a feature plugs in one class for each part.</summary>
internal interface IBriefPart
{
    /// <summary>The part's heading, in words of our own.</summary>
    string Title { get; }

    /// <summary>Its lines, each a sentence or a title, the most important first; none, and the part is left out.</summary>
    /// <param name="member">Whose brief it is.</param>
    /// <param name="since">The member's day from which on it tells, inclusive: that of the last 1:1.</param>
    /// <param name="today">The member's day.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<string>> Lines(Member member, DateOnly since, DateOnly today, CancellationToken cancellationToken);
}
