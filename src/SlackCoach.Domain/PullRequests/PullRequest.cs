using System.Text.Json.Serialization;

namespace SlackCoach.Domain.PullRequests;

/// <summary>An open pull request as the last refresh saw it.</summary>
public sealed record PullRequest
{
    /// <summary>The repository as <c>owner/name</c>.</summary>
    public required RepositoryName Repository { get; init; }

    /// <summary>The number within the repository, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The title as written; may be empty. Foreign text.</summary>
    public required string Title { get; init; }

    /// <summary>The page to open, an absolute https address.</summary>
    public required string Url { get; init; }

    /// <summary>The author's login; null when the account was deleted.</summary>
    public string? Author { get; init; }

    /// <summary>Whether GitHub says that the author is a bot.</summary>
    public bool AuthorIsBot { get; init; }

    /// <summary>Whether the author still calls it a draft.</summary>
    public bool IsDraft { get; init; }

    /// <summary>When it was opened (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When anything last happened to it (UTC).</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it was last marked ready for review (UTC); the opening where it never was a draft.</summary>
    public required DateTimeOffset ReadyAt { get; init; }

    /// <summary>The branch it is to be merged into; null when it is not known.</summary>
    public string? BaseBranch { get; init; }

    /// <summary>Whether it can be merged without conflicts.</summary>
    public Mergeability Mergeability { get; init; }

    /// <summary>How many approvals the rules of the base branch ask for, 0 or more; null when they cannot be read.</summary>
    public int? RequiredApprovals { get; init; }

    /// <summary>What GitHub makes of the reviews, by the branch's rules.</summary>
    public ReviewDecision Decision { get; init; }

    /// <summary>The state of all checks of the head commit together.</summary>
    public ChecksState Checks { get; init; }

    /// <summary>Lines added, 0 or more.</summary>
    public int Additions { get; init; }

    /// <summary>Lines removed, 0 or more.</summary>
    public int Deletions { get; init; }

    /// <summary>Files changed, 0 or more.</summary>
    public int ChangedFiles { get; init; }

    /// <summary>The names of its labels.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The last opinion of each reviewer; plain comments are none.</summary>
    public IReadOnlyList<Review> Reviews { get; init; } = [];

    /// <summary>Who is asked for a review and has not given one since.</summary>
    public IReadOnlyList<ReviewRequest> ReviewRequests { get; init; } = [];

    /// <summary>What happened to it, oldest first. Where much happened, the beginning is missing.</summary>
    // What was stored before this was known is read as null.
    public IReadOnlyList<PullRequestEvent> Timeline { get; init => field = value ?? []; } = [];

    /// <summary>Up to when all that happened is known here (UTC). Who sees it as it is here has seen all up to then.</summary>
    [JsonIgnore]
    public DateTimeOffset KnownUntil => Timeline.Select(one => one.At).Append(UpdatedAt).Max();
}

/// <summary>The last opinion of one reviewer.</summary>
/// <param name="Reviewer">The login; null when the account was deleted.</param>
/// <param name="State">What it said.</param>
/// <param name="SubmittedAt">When it was given (UTC); null when GitHub does not tell.</param>
/// <param name="OfHead">Whether it was given on the present head commit.</param>
public sealed record Review(string? Reviewer, ReviewState State, DateTimeOffset? SubmittedAt, bool OfHead)
{
    /// <summary>Whether GitHub says that the reviewer is a bot.</summary>
    public bool ByBot { get; init; }
}

/// <summary>A request for review.</summary>
/// <param name="Reviewer">A login, or a team's slug.</param>
/// <param name="IsTeam">Whether a team is asked.</param>
public sealed record ReviewRequest(string Reviewer, bool IsTeam)
{
    /// <summary>Whether GitHub says that a bot is asked.</summary>
    public bool IsBot { get; init; }
}

/// <summary>GitHub's verdict on the reviews of a pull request.</summary>
public enum ReviewDecision
{
    /// <summary>No review is required, or GitHub does not tell.</summary>
    None,

    /// <summary>A review is required and missing.</summary>
    ReviewRequired,

    /// <summary>Changes were requested and not taken back.</summary>
    ChangesRequested,

    /// <summary>Enough reviewers approve.</summary>
    Approved,
}

/// <summary>What one reviewer last said.</summary>
public enum ReviewState
{
    /// <summary>A value this product does not know.</summary>
    Other,

    /// <summary>Approved.</summary>
    Approved,

    /// <summary>Asked for changes.</summary>
    ChangesRequested,

    /// <summary>Gave an opinion that was dismissed.</summary>
    Dismissed,

    /// <summary>Remarked on it without an opinion. No last opinion of anybody has this state; reviews in the timeline do.</summary>
    Commented,
}

/// <summary>All checks of a commit together.</summary>
public enum ChecksState
{
    /// <summary>There are no checks, or GitHub does not tell.</summary>
    None,

    /// <summary>Still running, or expected.</summary>
    Pending,

    /// <summary>All passed.</summary>
    Passing,

    /// <summary>At least one failed or ended in an error.</summary>
    Failing,
}

/// <summary>Whether a pull request can be merged into its base branch.</summary>
public enum Mergeability
{
    /// <summary>GitHub has not worked it out yet. Counts as free of conflicts until it has.</summary>
    Unknown,

    /// <summary>Nothing conflicts.</summary>
    Clean,

    /// <summary>Its changes conflict with those of the base branch.</summary>
    Conflicting,
}
