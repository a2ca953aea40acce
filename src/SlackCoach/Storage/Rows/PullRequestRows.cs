using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;

namespace SlackCoach.Storage.Rows;

/// <summary>A repository that the configuration names, that a pattern in it stands for, or that members read with their own tokens; or such a
/// pattern itself.</summary>
internal sealed class WatchedRepository : IWorkspaceRow
{
    /// <summary>The source of those that are read with members' own tokens, once for all who may.</summary>
    public const string OfMembers = "members:";

    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    /// <summary><c>owner/name</c>; of a pattern, the pattern.</summary>
    public required string Name { get; set; }

    /// <summary>The entry of the configuration it comes from: the same name, or a pattern; or <see cref="OfMembers"/>.</summary>
    public required string Source { get; init; }

    /// <summary>What GitHub calls it now; null where that is its name.</summary>
    public string? PresentName { get; set; }

    /// <summary>Whether it is a pattern of the configuration, and no repository.</summary>
    public bool IsPattern => Name == Source && RepositorySource.Parse(Source).IsPattern;

    /// <summary>The last time it was asked for, with whatever result.</summary>
    public DateTimeOffset? TriedAt { get; set; }

    /// <summary>The last time it was known to stand as it is kept here.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>The last time all its pull requests were read, with checks and conflicts.</summary>
    public DateTimeOffset? WholeAt { get; set; }

    /// <summary>How it stood then: <see cref="RepositoryState"/>. Null while it is unread, or was read before that was kept.</summary>
    public string? State { get; set; }

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

/// <summary>A member's choice of what to watch: an entry of the configuration, or something of their own.</summary>
internal sealed class RepositoryChoice : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>The entry of the configuration as it is spelled there, or what the member typed.</summary>
    public required string Source { get; init; }

    /// <summary>True where the member typed it and their own token reads it; null where the configuration allows it.</summary>
    public bool? IsOwn { get; set; }

    /// <summary>When GitHub was last asked what their token may read of it, with whatever result; on the system's clock.</summary>
    public DateTimeOffset? TriedAt { get; set; }

    /// <summary>When GitHub last told; on the system's clock.</summary>
    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>Why the newest question failed; null when it did not.</summary>
    public RepositoryFailure? Failure { get; set; }
}

/// <summary>A repository that a member's own token may read, by a choice of theirs, as of when the choice was checked.</summary>
internal sealed class ReadableRepository : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required Guid ChoiceId { get; init; }

    /// <summary><c>owner/name</c>, as GitHub calls it now.</summary>
    public required string Name { get; init; }
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

    /// <summary>When GitHub is asked what became of it; null when nothing is to be asked.</summary>
    public DateTimeOffset? AskAt { get; set; }

    /// <summary>When the pull request that was opened was closed, merged or not; null while that is not known to be so.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>When it was merged; null when that is not known to be so.</summary>
    public DateTimeOffset? MergedAt { get; set; }

    /// <summary>How many comments on lines the review holds; null when nobody knows.</summary>
    public int? Comments { get; set; }
}

internal enum PullRequestDeedKind
{
    Opened,
    Reviewed,
}
