namespace SlackCoach.Domain.PullRequests;

/// <summary>Open pull requests, sorted into what is listed and what is left out.</summary>
/// <param name="Listed">What is listed, in the order to sift through it.</param>
/// <param name="Hidden">How many are left out, by reason; reasons that left none out are absent.</param>
/// <param name="Total">All open pull requests: the listed and the hidden together.</param>
public sealed record PullRequestDigest(IReadOnlyList<PullRequest> Listed, IReadOnlyDictionary<HiddenReason, int> Hidden, int Total)
{
    /// <summary>The listed ones by section, in the order they are shown; sections with none are absent. Empty when the digest was made for
    /// nobody in particular.</summary>
    public IReadOnlyList<DigestSection> Sections { get; init; } = [];
}

/// <summary>What is listed in one section of a digest.</summary>
/// <param name="Section">The section; never <see cref="TurnSection.Hidden"/>.</param>
/// <param name="PullRequests">At least one, in the order they are shown.</param>
public sealed record DigestSection(TurnSection Section, IReadOnlyList<PlacedPullRequest> PullRequests);

/// <summary>A pull request with its place.</summary>
/// <param name="PullRequest">The pull request.</param>
/// <param name="Placement">Where it stands, and why.</param>
public sealed record PlacedPullRequest(PullRequest PullRequest, Placement Placement);

/// <summary>Why a pull request is left out of the digest. Where several hold, the first of these is named.</summary>
public enum HiddenReason
{
    /// <summary>Its author still calls it a draft; also when the author is a bot.</summary>
    Draft,

    /// <summary>A bot opened it.</summary>
    Bot,

    /// <summary>It has a label that is left out, or lacks one that is wanted.</summary>
    Label,

    /// <summary>Its title holds a word that is left out.</summary>
    Title,

    /// <summary>Its base branch is none of those wanted.</summary>
    BaseBranch,

    /// <summary>Its author is left out, or none of those wanted.</summary>
    Author,

    /// <summary>It is too small or too large.</summary>
    Size,

    /// <summary>Its checks are in a state that is left out.</summary>
    Checks,

    /// <summary>It has been ready for too short or too long a time.</summary>
    Age,

    /// <summary>The member muted it.</summary>
    Muted,

    /// <summary>The member put it off, and neither has the time come nor has anybody acted.</summary>
    Snoozed,

    /// <summary>The member has looked at it, and nothing changed since.</summary>
    LookedAt,
}
