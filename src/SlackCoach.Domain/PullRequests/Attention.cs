namespace SlackCoach.Domain.PullRequests;

/// <summary>A member's own marks on one pull request.</summary>
public sealed record Attention
{
    /// <summary>That the member has looked at it, which holds until it changes; null when they have not.</summary>
    public Look? Looked { get; init; }

    /// <summary>That the member put it off; null when they did not.</summary>
    public PullRequestSnooze? Snoozed { get; init; }

    /// <summary>Whether the member wants to see it no more, whatever happens to it.</summary>
    public bool IsMuted { get; init; }
}

/// <summary>A look at a pull request.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="SeenUntil">Up to when the member had seen all that happened (UTC): <see cref="PullRequest.KnownUntil"/> of what they were
/// shown. What happened between then and the look was not on display, so it counts as news.</param>
public sealed record Look(DateTimeOffset At, DateTimeOffset SeenUntil);

/// <summary>A pull request put off until a time or until somebody acts, whichever comes first.</summary>
/// <param name="At">When it was put off (UTC).</param>
/// <param name="SeenUntil">Up to when the member had seen all that happened (UTC), as for a <see cref="Look"/>.</param>
/// <param name="Until">When it comes back (UTC), inclusive; null for only when somebody acts.</param>
public sealed record PullRequestSnooze(DateTimeOffset At, DateTimeOffset SeenUntil, DateTimeOffset? Until);
