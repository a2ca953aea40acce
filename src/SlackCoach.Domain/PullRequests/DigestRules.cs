namespace SlackCoach.Domain.PullRequests;

/// <summary>Decides what the digest lists, and in which order.</summary>
public static class DigestRules
{
    private const string BotSuffix = "[bot]";

    /// <summary>Sorts open pull requests into a digest. Each is either listed or counted under exactly one reason.</summary>
    /// <remarks>Those that still need a review come first, as sifting is for them; then those that are approved or wait for changes.
    /// Within both, the longest ready for review comes first, so that nothing sinks out of sight; then by repository and number.</remarks>
    /// <param name="open">All open pull requests, each once.</param>
    /// <param name="filter">What to leave out.</param>
    public static PullRequestDigest Build(IEnumerable<PullRequest> open, DigestFilter filter)
    {
        var all = open.Select(pullRequest => (pullRequest, reason: WhyHidden(pullRequest, filter))).ToList();

        var listed = all
            .Where(sorted => sorted.reason is null)
            .Select(sorted => sorted.pullRequest)
            .OrderByDescending(NeedsReview)
            .ThenBy(pullRequest => pullRequest.ReadyAt)
            .ThenBy(pullRequest => pullRequest.Repository.ToString(), StringComparer.OrdinalIgnoreCase)
            .ThenBy(pullRequest => pullRequest.Number)
            .ToList();

        var hidden = all
            .Where(sorted => sorted.reason is not null)
            .GroupBy(sorted => sorted.reason!.Value)
            .ToDictionary(reason => reason.Key, reason => reason.Count());

        return new PullRequestDigest(listed, hidden, all.Count);
    }

    /// <summary>Whether a bot opened it: by GitHub's word, by a login that ends in <c>[bot]</c>, or by the filter's list.</summary>
    /// <param name="pullRequest">The pull request; one of a deleted account is nobody's, and no bot's.</param>
    /// <param name="filter">Names further bots.</param>
    public static bool IsByBot(PullRequest pullRequest, DigestFilter filter) =>
        pullRequest.AuthorIsBot
        || (pullRequest.Author is { } author
            && (author.EndsWith(BotSuffix, StringComparison.OrdinalIgnoreCase)
                || filter.BotLogins.Contains(author, StringComparer.OrdinalIgnoreCase)));

    /// <summary>Whether it is neither approved nor waiting for requested changes.</summary>
    public static bool NeedsReview(PullRequest pullRequest) =>
        Verdict(pullRequest.Decision, pullRequest.Reviews) is ReviewDecision.None or ReviewDecision.ReviewRequired;

    /// <summary>GitHub's verdict or, where no rule asks for reviews and so GitHub gives none, what the reviewers last said: a request for
    /// changes outweighs approvals.</summary>
    /// <param name="decision">GitHub's verdict.</param>
    /// <param name="reviews">The last opinion of each reviewer.</param>
    public static ReviewDecision Verdict(ReviewDecision decision, IReadOnlyList<Review> reviews)
    {
        if (decision != ReviewDecision.None)
            return decision;

        if (reviews.Any(review => review.State == ReviewState.ChangesRequested))
            return ReviewDecision.ChangesRequested;

        return reviews.Any(review => review.State == ReviewState.Approved) ? ReviewDecision.Approved : ReviewDecision.None;
    }

    private static HiddenReason? WhyHidden(PullRequest pullRequest, DigestFilter filter)
    {
        if (filter.HideDrafts && pullRequest.IsDraft)
            return HiddenReason.Draft;

        return filter.HideBots && IsByBot(pullRequest, filter) ? HiddenReason.Bot : null;
    }
}
