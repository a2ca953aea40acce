using System.Globalization;
using SlackCoach.Sandbox.GitHub.GraphQL;

namespace SlackCoach.Sandbox.GitHub;

internal sealed partial class GitHubSchema
{
    /// <summary>What an address leads to: a pull request, open or not.</summary>
    private Node Resource(string url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var address)
            && address.AbsolutePath.Split('/') is ["", var owner, var name, "pull", var digits]
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && github.Find($"{owner}/{name}") is { } repository && MayRead(repository)
            && repository.PullRequests.Concat(repository.Closed).FirstOrDefault(one => one.Number == number) is { } found)
        {
            return PullRequest(repository, found);
        }

        throw new GraphQLProblem("NOT_FOUND", "There is nothing at this address.");
    }

    private static Node PullRequest(StandInRepository repository, StandInPullRequest one) => new("PullRequest")
    {
        { "number", one.Number },
        { "title", one.Title },
        { "url", $"https://github.example/{repository.FullName}/pull/{one.Number.ToString(CultureInfo.InvariantCulture)}" },
        { "isDraft", one.IsDraft },
        { "createdAt", Instant(one.CreatedAt) },
        { "updatedAt", Instant(one.UpdatedAt) },
        { "closedAt", (object?)(one.ClosedAt is { } closedAt ? Instant(closedAt) : null) },
        { "mergedAt", (object?)(one.MergedAt is { } mergedAt ? Instant(mergedAt) : null) },
        { "additions", one.Additions },
        { "deletions", one.Deletions },
        { "changedFiles", one.ChangedFiles },
        { "mergeable", one.Mergeable },
        { "baseRefName", one.BaseBranch },
        {
            "baseRef",
            new Node("Ref")
            {
                { "refUpdateRule", (object?)(one.RequiredApprovals is { } needed ? new Node("RefUpdateRule") { { "requiredApprovingReviewCount", needed } } : null) },
            }
        },
        { "headRefOid", one.Head },
        { "reviewDecision", (object?)one.ReviewDecision },
        { "author", (object?)Actor(one.Author) },
        { "labels", arguments => Connection("LabelConnection", arguments, label => new Node("Label") { { "name", label } }, one.Labels) },
        { "statusCheckRollup", (object?)(one.Checks is null ? null : new Node("StatusCheckRollup") { { "state", one.Checks } }) },
        { "reviewRequests", arguments => Connection("ReviewRequestConnection", arguments, Request, one.RequestedReviewers) },
        {
            "reviews",
            arguments => Connection("PullRequestReviewConnection", arguments, Review, [.. TimelineNodes.Reviews(one)
                .Where(review => arguments.Text("author") is not { } author || string.Equals(author, review.Author, StringComparison.OrdinalIgnoreCase))])
        },
        { "latestOpinionatedReviews", arguments => Connection("PullRequestReviewConnection", arguments, Review, one.Reviews) },
        {
            "timelineItems",
            arguments => Connection("PullRequestTimelineItemsConnection", arguments, item => item, TimelineNodes.Of(one, arguments.Texts("itemTypes")))
        },
    };

    private static Node Request(string reviewer) => new("ReviewRequest") { { "requestedReviewer", (object?)Reviewer(reviewer) } };

    /// <summary>Whoever is asked for a review: a login, or a team as <c>@slug</c>.</summary>
    internal static Node? Reviewer(string reviewer) => reviewer.StartsWith('@') ? new Node("Team") { { "slug", reviewer[1..] } } : Actor(reviewer);

    internal static Node Review(StandInReview review) => new("PullRequestReview")
    {
        { "state", review.State },
        { "submittedAt", Instant(review.SubmittedAt) },
        { "author", (object?)Actor(review.Author) },
        { "commit", new Node("Commit") { { "oid", review.Commit } } },
        {
            "comments",
            arguments => Connection("PullRequestReviewCommentConnection", arguments, _ => new Node("PullRequestReviewComment"), [.. Enumerable.Range(0, review.Comments)])
        },
    };

    internal static Node? Actor(string? login) => login switch
    {
        null => null,
        _ when login.EndsWith("[bot]", StringComparison.Ordinal) => new Node("Bot") { { "login", login[..^"[bot]".Length] } },
        _ => new Node("User") { { "login", login } },
    };
}
