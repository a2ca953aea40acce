using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.PullRequests;

/// <summary>Decides what the digest lists, and in which order.</summary>
public static class DigestRules
{
    /// <summary>Sorts open pull requests into a digest for nobody in particular: no sections, no marks, and no age hides any. Each is either
    /// listed or counted under exactly one reason.</summary>
    /// <remarks>Those that still need a review come first, as sifting is for them; then those that are approved or wait for changes.
    /// Within both, the longest ready for review comes first, so that nothing sinks out of sight; then by repository and number.</remarks>
    /// <param name="open">All open pull requests, each once.</param>
    /// <param name="filter">What to leave out.</param>
    public static PullRequestDigest Build(IEnumerable<PullRequest> open, DigestFilter filter)
    {
        var all = open.Select(pullRequest => (pullRequest, reason: FilterRules.WhyHidden(pullRequest, filter, age: null)?.Reason)).ToList();

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

    /// <summary>Sorts open pull requests into a reader's digest. Each is either listed in exactly one section or counted under exactly one
    /// reason.</summary>
    /// <remarks>Sections come in the order of <see cref="TurnSection"/>. Within each, what has been so for longest comes first, so that nothing
    /// sinks out of sight; in <see cref="TurnSection.Rest"/> what is new comes before the others. Then by repository and number.</remarks>
    /// <param name="open">All open pull requests, each once.</param>
    /// <param name="reader">Whoever reads.</param>
    /// <param name="attentionOf">The reader's marks on a pull request; null when there are none.</param>
    /// <param name="filter">What to leave out.</param>
    /// <param name="working">The reader's working time, for ages.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="approvals">How many approvals are enough where the branch's rules cannot be read.</param>
    public static PullRequestDigest Build(
        IEnumerable<PullRequest> open,
        Reader reader,
        Func<PullRequest, Attention?> attentionOf,
        DigestFilter filter,
        WorkingTime working,
        DateTimeOffset now,
        int approvals = TurnRules.UsualApprovals)
    {
        var all = open
            .Select(one => new PlacedPullRequest(one, TurnRules.Place(one, reader, attentionOf(one), filter, working, now, approvals)))
            .ToList();

        var sections = all
            .Where(placed => placed.Placement.Section != TurnSection.Hidden)
            .GroupBy(placed => placed.Placement.Section)
            .OrderBy(section => section.Key)
            .Select(section => new DigestSection(section.Key, InOrder(section)))
            .ToList();

        var hidden = all
            .Where(placed => placed.Placement.Section == TurnSection.Hidden)
            .GroupBy(placed => placed.Placement.HiddenBy!.Value)
            .ToDictionary(reason => reason.Key, reason => reason.Count());

        return new PullRequestDigest([.. sections.SelectMany(section => section.PullRequests).Select(placed => placed.PullRequest)], hidden, all.Count)
        {
            Sections = sections,
        };
    }

    /// <summary>Whether a bot opened it: by GitHub's word, by a login that ends in <c>[bot]</c>, or by the filter's list.</summary>
    /// <param name="pullRequest">The pull request; one of a deleted account is nobody's, and no bot's.</param>
    /// <param name="filter">Names further bots.</param>
    public static bool IsByBot(PullRequest pullRequest, DigestFilter filter) =>
        filter.IsBot(pullRequest.Author, pullRequest.AuthorIsBot);

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

    private static IReadOnlyList<PlacedPullRequest> InOrder(IEnumerable<PlacedPullRequest> section) =>
    [
        .. section
            .OrderBy(placed => placed.Placement is { Section: TurnSection.Rest, IsNew: false })
            .ThenBy(placed => placed.Placement.Since)
            .ThenBy(placed => placed.PullRequest.Repository.ToString(), StringComparer.OrdinalIgnoreCase)
            .ThenBy(placed => placed.PullRequest.Number),
    ];
}
