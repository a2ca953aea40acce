using SlackCoach.Domain.PullRequests;

namespace SlackCoach.GitHub;

/// <summary>Where open pull requests come from: the seam behind which Octokit could stand.</summary>
internal interface IPullRequestSource
{
    /// <summary>Reads every open pull request of the repositories, paged to the end. A repository that cannot be read is reported
    /// beside the others, never thrown; there is one reading for each name asked.</summary>
    Task<IReadOnlyList<RepositoryReading>> ReadOpen(IReadOnlyCollection<RepositoryName> repositories, CancellationToken cancellationToken);

    /// <summary>The repositories that a pattern such as <c>owner/*</c> stands for, archived ones left out.</summary>
    /// <exception cref="GitHubException">The owner could not be read.</exception>
    Task<IReadOnlyList<RepositoryName>> Expand(RepositoryName pattern, CancellationToken cancellationToken);
}

/// <summary>What reading one repository gave.</summary>
internal abstract record RepositoryReading(RepositoryName Repository);

/// <summary>All open pull requests of a repository.</summary>
/// <param name="Repository">The name that was asked for.</param>
/// <param name="PresentName">The name GitHub gives it now: another one when it was renamed or moved.</param>
/// <param name="Open">Its open pull requests, drafts included.</param>
internal sealed record RepositoryRead(RepositoryName Repository, RepositoryName PresentName, IReadOnlyList<PullRequest> Open)
    : RepositoryReading(Repository)
{
    /// <summary>How many open pull requests GitHub counted but did not show, 0 or more: each came as null.</summary>
    public int Unreadable { get; init; }
}

/// <summary>A repository that could not be read.</summary>
/// <param name="Repository">The name that was asked for.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">Technical words of our own (a status, a type of error): no foreign text, fit for the log.</param>
internal sealed record RepositoryFailed(RepositoryName Repository, RepositoryFailure Reason, string Detail) : RepositoryReading(Repository);

internal enum RepositoryFailure
{
    /// <summary>It does not exist, or the token may not know that it does.</summary>
    NotFound,

    /// <summary>The token may not read it.</summary>
    Forbidden,

    /// <summary>The token is missing, expired or revoked.</summary>
    Unauthorized,

    /// <summary>GitHub asks to wait for longer than this read may.</summary>
    RateLimited,

    /// <summary>GitHub took too long, even for this repository alone.</summary>
    TimedOut,

    /// <summary>GitHub failed (5xx) or could not be reached.</summary>
    Unavailable,

    /// <summary>The answer was not what GitHub's schema promises.</summary>
    BadAnswer,
}

/// <summary>A request to GitHub that failed as a whole.</summary>
internal sealed class GitHubException(RepositoryFailure reason, string detail) : Exception($"GitHub: {reason}: {detail}")
{
    public RepositoryFailure Reason { get; } = reason;

    /// <summary>Technical words of our own, fit for the log.</summary>
    public string Detail { get; } = detail;
}
