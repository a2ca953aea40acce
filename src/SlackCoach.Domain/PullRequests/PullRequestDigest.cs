namespace SlackCoach.Domain.PullRequests;

/// <summary>Open pull requests, sorted into what is listed and what is left out.</summary>
/// <param name="Listed">What is listed, in the order to sift through it.</param>
/// <param name="Hidden">How many are left out, by reason; reasons that left none out are absent.</param>
/// <param name="Total">All open pull requests: the listed and the hidden together.</param>
public sealed record PullRequestDigest(IReadOnlyList<PullRequest> Listed, IReadOnlyDictionary<HiddenReason, int> Hidden, int Total);

/// <summary>Why a pull request is left out of the digest.</summary>
public enum HiddenReason
{
    /// <summary>Its author still calls it a draft; also when the author is a bot.</summary>
    Draft,

    /// <summary>A bot opened it.</summary>
    Bot,
}
