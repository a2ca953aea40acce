using SlackCoach.Domain.PullRequests;

namespace SlackCoach.GitHub;

/// <summary>Where open pull requests come from: the seam behind which Octokit could stand.</summary>
internal interface IPullRequestSource
{
    /// <summary>Reads every open pull request of the repositories, paged to the end. A repository that cannot be read is reported
    /// beside the others, never thrown; there is one reading for each name asked.</summary>
    Task<IReadOnlyList<RepositoryReading>> ReadOpen(IReadOnlyCollection<RepositoryName> repositories, CancellationToken cancellationToken);

    /// <summary>Which repositories may be read, and how they stand: one <see cref="RepositorySeen"/> or <see cref="RepositoryFailed"/> for each
    /// name, in that order. Costs a hundredth of reading them.</summary>
    Task<IReadOnlyList<RepositoryReading>> See(IReadOnlyCollection<RepositoryName> repositories, CancellationToken cancellationToken);

    /// <summary>The repositories that an owner, a topic or a team stands for, archived ones left out.</summary>
    /// <exception cref="GitHubException">They could not be listed.</exception>
    Task<IReadOnlyList<RepositoryName>> Expand(RepositorySource source, CancellationToken cancellationToken);

    /// <summary>What became of pull requests, open or not, by their addresses; of those that are missing GitHub told nothing.</summary>
    /// <param name="pullRequests">Their repositories and addresses.</param>
    /// <param name="login">Whose reviews are looked at.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    Task<IReadOnlyDictionary<string, PullRequestOutcome>> Outcomes(
        IReadOnlyCollection<(RepositoryName Repository, string Url)> pullRequests, string login, CancellationToken cancellationToken);

    /// <summary>The same through a member's own token: what they may not read is not found. It waits for no limit, as others may read
    /// instead.</summary>
    IOwnPullRequestSource With(OwnToken own);
}

/// <summary>What a member's own token reads.</summary>
internal interface IOwnPullRequestSource
{
    /// <inheritdoc cref="IPullRequestSource.ReadOpen"/>
    Task<IReadOnlyList<RepositoryReading>> ReadOpen(IReadOnlyCollection<RepositoryName> repositories, CancellationToken cancellationToken);

    /// <inheritdoc cref="IPullRequestSource.Expand"/>
    Task<IReadOnlyList<RepositoryName>> Expand(RepositorySource source, CancellationToken cancellationToken);

    /// <inheritdoc cref="IPullRequestSource.See"/>
    Task<IReadOnlyList<RepositoryReading>> See(IReadOnlyCollection<RepositoryName> repositories, CancellationToken cancellationToken);

    /// <inheritdoc cref="IPullRequestSource.Outcomes"/>
    Task<IReadOnlyDictionary<string, PullRequestOutcome>> Outcomes(
        IReadOnlyCollection<(RepositoryName Repository, string Url)> pullRequests, string login, CancellationToken cancellationToken);
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

    /// <summary>How it stands: <see cref="RepositoryState"/>.</summary>
    public string State => RepositoryState.Of(Open.Count + Unreadable, Open.Count == 0 ? null : Open.Max(one => one.UpdatedAt));
}

/// <summary>A repository that may be read.</summary>
/// <param name="Repository">The name that was asked for.</param>
/// <param name="PresentName">The name GitHub gives it now.</param>
/// <param name="State">How it stands: <see cref="RepositoryState"/>.</param>
internal sealed record RepositorySeen(RepositoryName Repository, RepositoryName PresentName, string State) : RepositoryReading(Repository);

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

    /// <summary>It stands for more repositories than are read for one member.</summary>
    TooMany,
}

/// <summary>A request to GitHub that failed as a whole.</summary>
internal sealed class GitHubException(RepositoryFailure reason, string detail) : Exception($"GitHub: {reason}: {detail}")
{
    public RepositoryFailure Reason { get; } = reason;

    /// <summary>Technical words of our own, fit for the log.</summary>
    public string Detail { get; } = detail;
}
