using System.Globalization;

namespace SlackCoach.GitHub;

/// <summary>Tells whether something has happened in a repository: as long as this stays the same, no pull request was opened, closed or
/// touched.</summary>
/// <remarks>Checks, conflicts with the base branch and the branch's rules change without a trace in it.</remarks>
internal static class RepositoryState
{
    /// <param name="open">How many pull requests are open.</param>
    /// <param name="newestAt">When one of them was last touched; null when there is none.</param>
    public static string Of(int open, DateTimeOffset? newestAt) => string.Create(CultureInfo.InvariantCulture, $"{open}:{newestAt?.UtcTicks ?? 0}");
}
