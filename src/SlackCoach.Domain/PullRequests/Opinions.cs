namespace SlackCoach.Domain.PullRequests;

/// <summary>What one person last said of a pull request.</summary>
/// <param name="Reviewer">The login; null for deleted accounts, which are not told apart.</param>
/// <param name="State">Approved, asked for changes, or dismissed.</param>
/// <param name="At">When it was given or, when dismissed, when that was (UTC); null when GitHub does not tell.</param>
/// <param name="Dismissal">How it was dismissed; null when it was not, or GitHub does not tell.</param>
internal sealed record Opinion(string? Reviewer, ReviewState State, DateTimeOffset? At, ReviewDismissed? Dismissal = null);

/// <summary>Finds the last opinion of each person. Plain comments are none, nor are reviews of bots or of the author.</summary>
/// <remarks>GitHub's own list knows everybody's last opinion, and the timeline knows when and why one was dismissed; each may lack
/// something, the list beyond its end and the timeline before its beginning. What was said later counts.</remarks>
internal static class Opinions
{
    public static IReadOnlyList<Opinion> Of(PullRequest pullRequest, DigestFilter filter)
    {
        var listed = pullRequest.Reviews
            .Where(review => IsOpinion(review.State) && !filter.IsBot(review.Reviewer, review.ByBot))
            .ToLookup(review => Key(review.Reviewer));
        var told = pullRequest.Timeline.OfType<Reviewed>()
            .Where(review => IsOpinion(review.State) && !filter.IsBot(review.Actor, review.ByBot))
            .ToLookup(review => Key(review.Actor));

        return
        [
            .. listed.Select(reviews => reviews.Key).Union(told.Select(reviews => reviews.Key))
                .Where(key => key.Length == 0 || key != Key(pullRequest.Author))
                .Select(key => Last(listed[key], told[key].LastOrDefault(), pullRequest.Timeline)),
        ];
    }

    private static Opinion Last(IEnumerable<Review> listed, Reviewed? told, IReadOnlyList<PullRequestEvent> timeline)
    {
        var review = listed.MaxBy(review => review.SubmittedAt);

        // Where both are of the same time, they are the same; GitHub's list is newer in that it knows a dismissal.
        return review is not null
            && (told is null || review.SubmittedAt > told.At || (review.State == ReviewState.Dismissed && !(review.SubmittedAt < told.At)))
            ? Judge(review.Reviewer, review.State, review.SubmittedAt, timeline)
            : Judge(told!.Actor, told.State, told.At, timeline);
    }

    private static Opinion Judge(string? reviewer, ReviewState state, DateTimeOffset? at, IReadOnlyList<PullRequestEvent> timeline)
    {
        var dismissal = timeline.OfType<ReviewDismissed>().LastOrDefault(one =>
            Key(one.Reviewer) == Key(reviewer)
            && (at is null || (one.ReviewedAt is { } reviewedAt ? reviewedAt == at : one.At > at)));

        return dismissal is null
            ? new Opinion(reviewer, state, at)
            : new Opinion(reviewer, ReviewState.Dismissed, dismissal.At, dismissal);
    }

    private static bool IsOpinion(ReviewState state) =>
        state is ReviewState.Approved or ReviewState.ChangesRequested or ReviewState.Dismissed;

    private static string Key(string? login) => login?.ToUpperInvariant() ?? "";
}
