namespace SlackCoach.Sandbox.GitHub;

/// <summary>A repository of the stand-in.</summary>
/// <param name="FullName"><c>owner/name</c>.</param>
/// <param name="PullRequests">Its open pull requests.</param>
internal sealed record StandInRepository(string FullName, IReadOnlyList<StandInPullRequest> PullRequests)
{
    /// <summary>Its pull requests that are closed, merged or not.</summary>
    public IReadOnlyList<StandInPullRequest> Closed { get; init; } = [];

    public bool IsArchived { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The teams that it is given to, as <c>organization/slug</c>.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>The only people whose tokens may read it; null where every token may.</summary>
    public IReadOnlyList<string>? Readers { get; init; }

    /// <summary>The files of its default branch, by their paths.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}

/// <summary>A pull request of the stand-in, in GitHub's own words.</summary>
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

    /// <summary>When it was closed, by being merged or not; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When it was merged; null when it was not.</summary>
    public DateTimeOffset? MergedAt { get; init; }

    public int Additions { get; init; }

    public int Deletions { get; init; }

    public int ChangedFiles { get; init; } = 1;

    /// <summary>The branch it is to be merged into.</summary>
    public string BaseBranch { get; init; } = "main";

    /// <summary>How many approvals the rules of that branch ask for; null when it has none that may be read.</summary>
    public int? RequiredApprovals { get; init; }

    /// <summary>A <c>MergeableState</c>.</summary>
    public string Mergeable { get; init; } = "MERGEABLE";

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

    /// <summary>What happened, but for the reviews above and being marked ready.</summary>
    public IReadOnlyList<StandInEvent> Happened { get; init; } = [];
}

/// <summary>The last opinion of a reviewer.</summary>
/// <param name="Author">The login; null for a deleted account.</param>
/// <param name="State">A <c>PullRequestReviewState</c>.</param>
/// <param name="SubmittedAt">When it was given.</param>
/// <param name="Commit">The commit it was given on.</param>
internal sealed record StandInReview(string? Author, string State, DateTimeOffset SubmittedAt, string Commit)
{
    /// <summary>How many comments on lines it holds.</summary>
    public int Comments { get; init; }
}

/// <summary>An item of a pull request's timeline.</summary>
/// <param name="Kind">The type of GitHub's schema, such as <c>IssueComment</c>.</param>
/// <param name="At">When it happened; of a commit, when it was pushed.</param>
/// <param name="Actor">The login; null for a deleted account.</param>
internal sealed record StandInEvent(string Kind, DateTimeOffset At, string? Actor)
{
    /// <summary>Who is asked, or whose review is dismissed: a login, or a team as <c>@slug</c>.</summary>
    public string? Reviewer { get; init; }

    /// <summary>A <c>PullRequestReviewState</c>: of a review, or of what was dismissed.</summary>
    public string? State { get; init; }

    /// <summary>How many comments on lines a review holds.</summary>
    public int Comments { get; init; }

    /// <summary>The commit, or the one that a review was given on.</summary>
    public string? Commit { get; init; }

    /// <summary>When a commit was made; null for when it was pushed.</summary>
    public DateTimeOffset? MadeAt { get; init; }

    /// <summary>The first line of a commit's message.</summary>
    public string Headline { get; init; } = "Change something";

    /// <summary>When the review that is dismissed had been given.</summary>
    public DateTimeOffset? ReviewedAt { get; init; }
}
