using SlackCoach.GitHub;

namespace SlackCoach.Storage.Rows;

/// <summary>A repository that the configuration names, or that a pattern in it stands for.</summary>
internal sealed class WatchedRepository : IWorkspaceRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    /// <summary><c>owner/name</c>.</summary>
    public required string Name { get; set; }

    /// <summary>The entry of the configuration it comes from: the same name, or <c>owner/*</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The last time it was asked for, with whatever result.</summary>
    public DateTimeOffset? TriedAt { get; set; }

    /// <summary>The last time it was read in full.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>When GitHub said that something in it has changed; null once it was asked for after that.</summary>
    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>The last time that a reading found something else than the one before.</summary>
    public DateTimeOffset? NewsAt { get; set; }

    /// <summary>Why the newest attempt failed; null when it did not.</summary>
    public RepositoryFailure? Failure { get; set; }

    /// <summary>How many of its open pull requests GitHub named without handing out their facts.</summary>
    public int Withheld { get; set; }
}

/// <summary>An open pull request as last read.</summary>
internal sealed class OpenPullRequest : IWorkspaceRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid RepositoryId { get; init; }

    public required int Number { get; init; }

    /// <summary>The reason it is hidden by default, or null: so that counting needs no details.</summary>
    public string? HiddenBy { get; init; }

    /// <summary>The <see cref="Domain.PullRequests.PullRequest"/> as JSON.</summary>
    public required string Details { get; init; }
}

/// <summary>A member's choice of what to watch, by an entry of the configuration.</summary>
internal sealed class RepositoryChoice : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required string Source { get; init; }
}

/// <summary>A member's own marks on one pull request.</summary>
internal sealed class PullRequestMark : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary><c>owner/name</c>, in lower case.</summary>
    public required string Repository { get; init; }

    public required int Number { get; init; }

    /// <summary>When they looked at it; null when they did not.</summary>
    public DateTimeOffset? LookedAt { get; set; }

    /// <summary>When they put it off; null when they did not.</summary>
    public DateTimeOffset? SnoozedAt { get; set; }

    /// <summary>When it comes back by itself; null for only when somebody acts.</summary>
    public DateTimeOffset? SnoozedUntilAt { get; set; }

    /// <summary>When they muted it; null when they did not.</summary>
    public DateTimeOffset? MutedAt { get; set; }

    /// <summary>Up to when they had seen all that happened to it, when they set the newest mark.</summary>
    public required DateTimeOffset SeenUntilAt { get; set; }

    /// <summary>The member's day on which they last set a mark.</summary>
    public required DateOnly MarkedOn { get; set; }
}

/// <summary>What a member did on GitHub: the evidence of a review given or a pull request opened.</summary>
internal sealed class PullRequestDeed : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required PullRequestDeedKind Kind { get; init; }

    /// <summary><c>owner/name</c>, as GitHub writes it.</summary>
    public required string Repository { get; init; }

    public required int Number { get; init; }

    /// <summary>The title when it was seen. Foreign text.</summary>
    public required string Title { get; init; }

    public required string Url { get; init; }

    /// <summary>When it was done (UTC).</summary>
    public required DateTimeOffset At { get; init; }
}

internal enum PullRequestDeedKind
{
    Opened,
    Reviewed,
}
