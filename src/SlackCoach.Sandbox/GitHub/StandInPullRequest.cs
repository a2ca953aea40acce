namespace SlackCoach.Sandbox.GitHub;

/// <summary>A repository of the stand-in.</summary>
/// <param name="FullName"><c>owner/name</c>.</param>
/// <param name="PullRequests">Its open pull requests.</param>
internal sealed record StandInRepository(string FullName, IReadOnlyList<StandInPullRequest> PullRequests)
{
    public bool IsArchived { get; init; }

    /// <summary>The files of its default branch, by their paths.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}

/// <summary>An open pull request of the stand-in, in GitHub's own words.</summary>
internal sealed record StandInPullRequest
{
    public required int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>The author's login; null for a deleted account. A login that ends in <c>[bot]</c> is a bot's.</summary>
    public string? Author { get; init; }

    public bool IsDraft { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it was marked ready for review; null when it never was a draft, or still is.</summary>
    public DateTimeOffset? ReadyAt { get; init; }

    public int Additions { get; init; }

    public int Deletions { get; init; }

    /// <summary>The head commit.</summary>
    public string Head { get; init; } = "a0";

    /// <summary>A <c>PullRequestReviewDecision</c>; null where no review is required.</summary>
    public string? ReviewDecision { get; init; }

    /// <summary>A <c>StatusState</c>; null where there are no checks.</summary>
    public string? Checks { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    public IReadOnlyList<StandInReview> Reviews { get; init; } = [];

    /// <summary>Logins, and teams as <c>@slug</c>.</summary>
    public IReadOnlyList<string> RequestedReviewers { get; init; } = [];
}

/// <summary>The last opinion of a reviewer.</summary>
/// <param name="Author">The login; null for a deleted account.</param>
/// <param name="State">A <c>PullRequestReviewState</c>.</param>
/// <param name="SubmittedAt">When it was given.</param>
/// <param name="Commit">The commit it was given on.</param>
internal sealed record StandInReview(string? Author, string State, DateTimeOffset SubmittedAt, string Commit);
