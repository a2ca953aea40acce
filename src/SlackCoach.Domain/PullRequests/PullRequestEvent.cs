using System.Text.Json.Serialization;

namespace SlackCoach.Domain.PullRequests;

/// <summary>Something that happened to a pull request.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Actor">The login of whoever did it; null when the account was deleted or GitHub does not tell, which counts as
/// somebody other than the reader.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Reviewed), "reviewed")]
[JsonDerivedType(typeof(Commented), "commented")]
[JsonDerivedType(typeof(Pushed), "pushed")]
[JsonDerivedType(typeof(ReviewAsked), "asked")]
[JsonDerivedType(typeof(ReviewDismissed), "dismissed")]
[JsonDerivedType(typeof(MarkedReady), "ready")]
[JsonDerivedType(typeof(TurnedToDraft), "draft")]
public abstract record PullRequestEvent(DateTimeOffset At, string? Actor)
{
    /// <summary>Whether GitHub says that a bot did it.</summary>
    public bool ByBot { get; init; }
}

/// <summary>A review was given.</summary>
/// <param name="At">When it was submitted (UTC).</param>
/// <param name="Actor">The reviewer.</param>
/// <param name="State">What it said; <see cref="ReviewState.Dismissed"/> when it was dismissed since.</param>
public sealed record Reviewed(DateTimeOffset At, string? Actor, ReviewState State) : PullRequestEvent(At, Actor)
{
    /// <summary>The commit it was given on; null when GitHub does not tell.</summary>
    public string? Commit { get; init; }
}

/// <summary>Somebody commented outside of a review.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Actor">Who.</param>
public sealed record Commented(DateTimeOffset At, string? Actor) : PullRequestEvent(At, Actor);

/// <summary>A commit was added, or the branch was replaced by a forced push.</summary>
/// <param name="At">When it was pushed (UTC), as <see cref="PushTimes"/> finds it; never merely the commit's own date.</param>
/// <param name="Actor">Who made the commit, or forced the push.</param>
public sealed record Pushed(DateTimeOffset At, string? Actor) : PullRequestEvent(At, Actor)
{
    /// <summary>The commit; null for a forced push.</summary>
    public string? Commit { get; init; }

    /// <summary>Whether it does nothing but merge the base branch, which is no news to anybody.</summary>
    public bool MergesBase { get; init; }
}

/// <summary>A review was asked for.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Actor">Who asked.</param>
/// <param name="Reviewer">A login, or a team's slug; null when the account was deleted or may not be seen.</param>
/// <param name="IsTeam">Whether a team is asked.</param>
public sealed record ReviewAsked(DateTimeOffset At, string? Actor, string? Reviewer, bool IsTeam) : PullRequestEvent(At, Actor);

/// <summary>A review was dismissed, by a person or by a rule.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Actor">Who did it; for a rule, whoever pushed.</param>
/// <param name="Reviewer">Whose review it was; null when the account was deleted.</param>
/// <param name="Was">What the review had said.</param>
public sealed record ReviewDismissed(DateTimeOffset At, string? Actor, string? Reviewer, ReviewState Was) : PullRequestEvent(At, Actor)
{
    /// <summary>When the review had been given (UTC); null for the reviewer's last one.</summary>
    public DateTimeOffset? ReviewedAt { get; init; }
}

/// <summary>A draft was marked ready for review.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Actor">Who.</param>
public sealed record MarkedReady(DateTimeOffset At, string? Actor) : PullRequestEvent(At, Actor);

/// <summary>It was turned back into a draft.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Actor">Who.</param>
public sealed record TurnedToDraft(DateTimeOffset At, string? Actor) : PullRequestEvent(At, Actor);
