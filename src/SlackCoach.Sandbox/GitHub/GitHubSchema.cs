using System.Globalization;
using System.Text;
using SlackCoach.Sandbox.GitHub.GraphQL;

namespace SlackCoach.Sandbox.GitHub;

/// <summary>The part of GitHub's schema that the stand-in serves.</summary>
internal sealed class GitHubSchema(StandInGitHub github, int cost)
{
    public Node Query() => new("Query")
    {
        { "rateLimit", _ => RateLimit() },
        { "repository", arguments => Repository($"{arguments.RequiredText("owner")}/{arguments.RequiredText("name")}") },
        { "repositoryOwner", arguments => Owner(arguments.RequiredText("login")) },
    };

    private Node RateLimit()
    {
        var (remaining, resetAt) = github.RateLimit();

        return new Node("RateLimit")
        {
            { "limit", StandInGitHub.PointsPerHour },
            { "cost", cost },
            { "remaining", remaining },
            { "used", StandInGitHub.PointsPerHour - remaining },
            { "resetAt", Instant(resetAt) },
        };
    }

    private Node Repository(string fullName) => (github.Find(fullName), github.FaultOf(fullName)) switch
    {
        (_, GitHubFault.Forbidden) => throw new GraphQLProblem("FORBIDDEN", "This token may not read it."),
        (null, _) or (_, GitHubFault.NotFound) =>
            throw new GraphQLProblem("NOT_FOUND", $"There is no repository {fullName}."),
        ({ } repository, _) => Repository(repository),
    };

    private static Node Repository(StandInRepository repository) => new("Repository")
    {
        { "name", repository.FullName[(repository.FullName.IndexOf('/') + 1)..] },
        { "nameWithOwner", repository.FullName },
        { "isArchived", repository.IsArchived },
        { "url", $"https://github.example/{repository.FullName}" },
        { "pullRequests", arguments => PullRequests(repository, arguments) },
        { "object", arguments => Tree(repository, arguments.RequiredText("expression")) },
    };

    /// <summary>A folder of the default branch, <c>HEAD:path</c>; its id changes with what lies in it.</summary>
    private static Node? Tree(StandInRepository repository, string expression)
    {
        var folder = expression.StartsWith("HEAD:", StringComparison.Ordinal) ? expression["HEAD:".Length..].Trim('/') : null;
        var prefix = folder is "" ? "" : folder + "/";
        var inside = repository.Files.Where(file => file.StartsWith(prefix, StringComparison.Ordinal)).Select(file => file[prefix.Length..]).Order(StringComparer.Ordinal).ToList();

        return folder is null || inside.Count == 0 ? null : new Node("Tree")
        {
            { "oid", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', inside))))[..40] },
            {
                "entries",
                inside.Select(file => file.Split('/', 2)).DistinctBy(parts => parts[0])
                    .Select(parts => new Node("TreeEntry") { { "name", parts[0] }, { "type", parts.Length > 1 ? "tree" : "blob" } }).ToList()
            },
        };
    }

    /// <summary>The owner is whoever has a repository.</summary>
    private Node? Owner(string login)
    {
        var owned = github.Repositories
            .Where(repository => repository.FullName.StartsWith(login + "/", StringComparison.OrdinalIgnoreCase))
            .OrderBy(repository => repository.FullName, StringComparer.OrdinalIgnoreCase)
            .ToList();

        return owned.Count == 0 ? null : new Node("Organization")
        {
            { "login", login },
            {
                "repositories",
                arguments => Connection("RepositoryConnection", arguments, Repository,
                    [.. owned.Where(one => arguments.Flag("isArchived") is null || one.IsArchived == arguments.Flag("isArchived"))])
            },
        };
    }

    /// <summary>The stand-in has open pull requests only; newest last unless asked otherwise, as a person pages.</summary>
    private static Node PullRequests(StandInRepository repository, Arguments arguments)
    {
        var wantsOpen = arguments.Texts("states") is not { } states || states.Contains("OPEN");
        var open = wantsOpen ? repository.PullRequests.OrderBy(one => one.CreatedAt).ThenBy(one => one.Number).ToList() : [];

        return Connection("PullRequestConnection", arguments, one => PullRequest(repository, one), open);
    }

    private static Node PullRequest(StandInRepository repository, StandInPullRequest one) => new("PullRequest")
    {
        { "number", one.Number },
        { "title", one.Title },
        { "url", $"https://github.example/{repository.FullName}/pull/{one.Number.ToString(CultureInfo.InvariantCulture)}" },
        { "isDraft", one.IsDraft },
        { "createdAt", Instant(one.CreatedAt) },
        { "updatedAt", Instant(one.UpdatedAt) },
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
    };

    internal static Node? Actor(string? login) => login switch
    {
        null => null,
        _ when login.EndsWith("[bot]", StringComparison.Ordinal) => new Node("Bot") { { "login", login[..^"[bot]".Length] } },
        _ => new Node("User") { { "login", login } },
    };

    /// <summary>A page: <c>first</c> after a cursor, or the <c>last</c> ones; GitHub wants one of the two, from 1 to 100.</summary>
    private static Node Connection<T>(string type, Arguments arguments, Func<T, Node> toNode, IReadOnlyList<T> all)
    {
        var (first, last) = (arguments.Number("first"), arguments.Number("last"));

        if ((first ?? last) is not { } size)
        {
            throw new GraphQLProblem("MISSING_PAGINATION_BOUNDARIES", $"A {type} wants first or last.");
        }

        if (size is < 1 or > 100)
        {
            throw new GraphQLProblem("EXCESSIVE_PAGINATION", $"{size} of a {type} is not from 1 to 100.");
        }

        var start = first is null ? Math.Max(all.Count - size, 0) : Position(arguments.Text("after"));
        var page = all.Skip(start).Take(size).ToList();
        var end = start + page.Count;

        return new Node(type)
        {
            { "totalCount", all.Count },
            {
                "pageInfo",
                new Node("PageInfo")
                {
                    { "hasNextPage", first is not null && end < all.Count },
                    { "hasPreviousPage", start > 0 },
                    { "endCursor", (object?)(page.Count == 0 ? null : Cursor(end)) },
                }
            },
            { "nodes", page.Select(toNode).ToList() },
        };
    }

    private static string Cursor(int position) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cursor:{position}")));

    private static int Position(string? cursor)
    {
        var bytes = new byte[64];

        if (cursor is null)
        {
            return 0;
        }

        return Convert.TryFromBase64String(cursor, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length).Split(':') is ["cursor", var digits]
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? position
            : throw new GraphQLProblem("INVALID_CURSOR_ARGUMENTS", "That is no cursor.");
    }

    internal static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
