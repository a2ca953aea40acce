using SlackCoach.Domain.PullRequests;

namespace SlackCoach.GitHub;

/// <summary>Turns GitHub's nodes into the product's words. What GitHub may add later (a state, a kind of reviewer) never fails.</summary>
internal static class PullRequestMapper
{
    /// <summary>Reads one pull request; null when its address is none to send a person to.</summary>
    public static PullRequest? Map(PullRequestNode node, RepositoryName repository)
    {
        if (!Uri.TryCreate(node.Url, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps)
        {
            return null;
        }

        var timeline = TimelineMapper.Map(node);

        return new PullRequest
        {
            Repository = repository,
            Number = node.Number,
            Title = node.Title ?? "",
            Url = url.AbsoluteUri,
            Author = node.Author?.Login,
            AuthorIsBot = node.Author?.IsBot == true,
            IsDraft = node.IsDraft,
            CreatedAt = node.CreatedAt.ToUniversalTime(),
            UpdatedAt = node.UpdatedAt.ToUniversalTime(),
            ReadyAt = timeline.OfType<MarkedReady>().LastOrDefault()?.At ?? node.CreatedAt.ToUniversalTime(),
            BaseBranch = node.BaseRefName,
            Mergeability = ToMergeability(node.Mergeable),
            RequiredApprovals = node.BaseRef?.RefUpdateRule?.RequiredApprovingReviewCount is { } count ? Math.Max(count, 0) : null,
            Decision = ToDecision(node.ReviewDecision),
            Checks = ToChecks(node.StatusCheckRollup?.State),
            Additions = Math.Max(node.Additions, 0),
            Deletions = Math.Max(node.Deletions, 0),
            ChangedFiles = Math.Max(node.ChangedFiles, 0),
            Labels = [.. (node.Labels?.Present ?? []).Select(label => label.Name).OfType<string>()],
            Reviews = [.. (node.LatestOpinionatedReviews?.Present ?? []).Select(review => ToReview(review, node.HeadRefOid))],
            ReviewRequests = [.. (node.ReviewRequests?.Present ?? []).Select(ToRequest).OfType<ReviewRequest>()],
            Timeline = timeline,
        };
    }

    private static Review ToReview(ReviewNode review, string? head) => new(
        review.Author?.Login,
        ToState(review.State),
        review.SubmittedAt?.ToUniversalTime(),
        OfHead: head is not null && review.Commit?.Oid == head)
    {
        ByBot = review.Author?.IsBot == true,
    };

    public static ReviewState ToState(string? state) => state switch
    {
        "APPROVED" => ReviewState.Approved,
        "CHANGES_REQUESTED" => ReviewState.ChangesRequested,
        "DISMISSED" => ReviewState.Dismissed,
        "COMMENTED" => ReviewState.Commented,
        _ => ReviewState.Other,
    };

    /// <summary>A reviewer comes as null where the token may not see the team; there is nobody to name then.</summary>
    private static ReviewRequest? ToRequest(ReviewRequestNode request) => request.RequestedReviewer switch
    {
        { Login: { } login } reviewer => new ReviewRequest(login, IsTeam: false) { IsBot = reviewer.IsBot },
        { Slug: { } slug } => new ReviewRequest(slug, IsTeam: true),
        _ => null,
    };

    private static ReviewDecision ToDecision(string? decision) => decision switch
    {
        "REVIEW_REQUIRED" => ReviewDecision.ReviewRequired,
        "CHANGES_REQUESTED" => ReviewDecision.ChangesRequested,
        "APPROVED" => ReviewDecision.Approved,
        _ => ReviewDecision.None,
    };

    private static Mergeability ToMergeability(string? mergeable) => mergeable switch
    {
        "MERGEABLE" => Mergeability.Clean,
        "CONFLICTING" => Mergeability.Conflicting,
        _ => Mergeability.Unknown,
    };

    private static ChecksState ToChecks(string? state) => state switch
    {
        "SUCCESS" => ChecksState.Passing,
        "FAILURE" or "ERROR" => ChecksState.Failing,
        "PENDING" or "EXPECTED" => ChecksState.Pending,
        _ => ChecksState.None,
    };
}
