using System.Text.RegularExpressions;
using SlackCoach.Sandbox.GitHub.GraphQL;

namespace SlackCoach.Sandbox.GitHub;

/// <summary>What happened to a pull request of the stand-in, as GitHub's timeline tells it.</summary>
internal static partial class TimelineNodes
{
    /// <summary>The items of the kinds asked for, such as <c>PULL_REQUEST_REVIEW</c>, or of all; oldest first.</summary>
    public static IReadOnlyList<Node> Of(StandInPullRequest one, IReadOnlyList<string>? kinds) =>
    [
        .. one.Reviews
            .Select(review => new StandInEvent("PullRequestReview", review.SubmittedAt, review.Author) { State = review.State, Commit = review.Commit })
            .Concat(one.ReadyAt is { } readyAt ? [new StandInEvent("ReadyForReviewEvent", readyAt, one.Author)] : [])
            .Concat(one.Happened)
            .Where(happened => kinds?.Contains(EnumNameOf(happened.Kind)) != false)
            .OrderBy(happened => happened.At)
            .Select(Item),
    ];

    /// <summary>All reviews, oldest first.</summary>
    public static IReadOnlyList<StandInReview> Reviews(StandInPullRequest one) =>
        [.. one.Reviews.Concat(one.Happened.Where(happened => happened.Kind == "PullRequestReview").Select(Review)).OrderBy(review => review.SubmittedAt)];

    private static StandInReview Review(StandInEvent happened) =>
        new(happened.Actor, happened.State ?? "COMMENTED", happened.At, happened.Commit ?? "") { Comments = happened.Comments };

    private static Node Item(StandInEvent happened) => happened.Kind switch
    {
        "PullRequestCommit" => new Node(happened.Kind) { { "commit", Commit(happened) } },
        "PullRequestReview" => GitHubSchema.Review(Review(happened)),
        "IssueComment" => new Node(happened.Kind)
        {
            { "createdAt", GitHubSchema.Instant(happened.At) },
            { "author", (object?)GitHubSchema.Actor(happened.Actor) },
        },
        _ => new Node(happened.Kind)
        {
            { "createdAt", GitHubSchema.Instant(happened.At) },
            { "actor", (object?)GitHubSchema.Actor(happened.Actor) },
            { "requestedReviewer", (object?)(happened.Reviewer is { } reviewer ? GitHubSchema.Reviewer(reviewer) : null) },
            { "previousReviewState", happened.State ?? "APPROVED" },
            {
                "review",
                new Node("PullRequestReview")
                {
                    { "submittedAt", (object?)(happened.ReviewedAt is { } at ? GitHubSchema.Instant(at) : null) },
                    { "author", (object?)GitHubSchema.Actor(happened.Reviewer) },
                }
            },
        },
    };

    private static Node Commit(StandInEvent happened) => new("Commit")
    {
        { "oid", happened.Commit ?? "" },
        { "committedDate", GitHubSchema.Instant(happened.MadeAt ?? happened.At) },
        { "messageHeadline", happened.Headline },
        {
            "author",
            new Node("GitActor")
            {
                { "name", happened.Actor ?? "Somebody" },
                { "user", (object?)(GitHubSchema.Actor(happened.Actor) is { Type: "User" } user ? user : null) },
            }
        },
    };

    private static string EnumNameOf(string type) => Inner().Replace(type, "_").ToUpperInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Inner();
}
