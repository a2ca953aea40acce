using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlackCoach.GitHub;

/// <summary>What is posted.</summary>
internal sealed record GraphQLRequest(string Query, IReadOnlyDictionary<string, string?> Variables);

/// <summary>What comes back: data beside errors, either of which may be missing.</summary>
internal sealed record GraphQLResponse(Dictionary<string, JsonElement>? Data, IReadOnlyList<GraphQLError?>? Errors);

/// <summary>One of GraphQL's errors. Its message is foreign text and is not even read.</summary>
/// <param name="Type">GitHub's own addition, such as <c>NOT_FOUND</c>; errors in a document's syntax have none.</param>
/// <param name="Path">The field that failed, from the top: names and positions in lists.</param>
/// <param name="Extensions">Carries a <c>code</c> when the document itself is refused.</param>
internal sealed record GraphQLError(string? Type, IReadOnlyList<JsonElement>? Path, JsonElement? Extensions)
{
    /// <summary>The alias at the top of the path; null when the error concerns the whole request.</summary>
    public string? Alias => Path is [{ ValueKind: JsonValueKind.String } top, ..] ? top.GetString() : null;

    public bool IsRateLimit => Type is "RATE_LIMITED" or "RATE_LIMIT";

    public bool RefusesDocument => Extensions is { ValueKind: JsonValueKind.Object } extensions && extensions.TryGetProperty("code", out _);

    public RepositoryFailure Reason => Type switch
    {
        "NOT_FOUND" => RepositoryFailure.NotFound,
        "FORBIDDEN" or "INSUFFICIENT_SCOPES" => RepositoryFailure.Forbidden,
        "RATE_LIMITED" or "RATE_LIMIT" => RepositoryFailure.RateLimited,
        "TIMEOUT" => RepositoryFailure.TimedOut,
        null or "SERVICE_UNAVAILABLE" or "INTERNAL" => RepositoryFailure.Unavailable,
        _ => RepositoryFailure.BadAnswer,
    };

    /// <summary>The type in words fit for the log: anything but capitals and underscores is foreign.</summary>
    public string Detail =>
        Type is { Length: > 0 and <= 60 } && Type.All(character => char.IsAsciiLetterUpper(character) || character == '_')
            ? $"GraphQL error {Type}"
            : "GraphQL error of no known type";
}

internal sealed record Connection<T>(PageInfo? PageInfo, IReadOnlyList<T?>? Nodes) where T : class
{
    public IEnumerable<T> Present => Nodes?.OfType<T>() ?? [];
}

internal sealed record PageInfo(bool HasNextPage, string? EndCursor);

internal sealed record RepositoryNode(string? NameWithOwner, Connection<PullRequestNode>? PullRequests);

internal sealed record OwnerNode(Connection<OwnedRepositoryNode>? Repositories);

internal sealed record OwnedRepositoryNode(string? NameWithOwner, bool? IsArchived);

internal sealed record SearchNode(int RepositoryCount, PageInfo? PageInfo, IReadOnlyList<OwnedRepositoryNode?>? Nodes);

internal sealed record OrganizationNode(OwnerNode? Team);

internal sealed record StateNode(string? NameWithOwner, NewestNode? PullRequests);

internal sealed record NewestNode(int TotalCount, IReadOnlyList<UpdatedNode?>? Nodes);

internal sealed record UpdatedNode(DateTimeOffset UpdatedAt);

internal sealed record OutcomeNode(string? Url, DateTimeOffset? MergedAt, DateTimeOffset? ClosedAt, Connection<GivenReviewNode>? Reviews);

internal sealed record GivenReviewNode(DateTimeOffset? SubmittedAt, CountNode? Comments);

internal sealed record CountNode(int TotalCount);

internal sealed record FolderRepositoryNode(string? Url, FolderNode? Object);

internal sealed record FolderNode(string? Oid, IReadOnlyList<FolderEntryNode?>? Entries);

internal sealed record FolderEntryNode(string? Name, string? Type);

internal sealed record PullRequestNode
{
    public required int Number { get; init; }
    public required string Url { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public string? Title { get; init; }
    public bool IsDraft { get; init; }
    public int Additions { get; init; }
    public int Deletions { get; init; }
    public int ChangedFiles { get; init; }
    public string? HeadRefOid { get; init; }
    public string? Mergeable { get; init; }
    public string? ReviewDecision { get; init; }
    public string? BaseRefName { get; init; }
    public BaseRefNode? BaseRef { get; init; }
    public ActorNode? Author { get; init; }
    public Connection<LabelNode>? Labels { get; init; }
    public StatusNode? StatusCheckRollup { get; init; }
    public Connection<ReviewRequestNode>? ReviewRequests { get; init; }
    public Connection<ReviewNode>? LatestOpinionatedReviews { get; init; }
    public Connection<TimelineNode>? TimelineItems { get; init; }
}

internal sealed record ActorNode([property: JsonPropertyName("__typename")] string? TypeName, string? Login, string? Slug)
{
    public bool IsBot => TypeName == "Bot";
}

internal sealed record LabelNode(string? Name);

internal sealed record StatusNode(string? State);

internal sealed record ReviewRequestNode(ActorNode? RequestedReviewer);

internal sealed record ReviewNode(string? State, DateTimeOffset? SubmittedAt, ActorNode? Author, CommitNode? Commit);

internal sealed record CommitNode(string? Oid);

internal sealed record BaseRefNode(RefUpdateRuleNode? RefUpdateRule);

internal sealed record RefUpdateRuleNode(int? RequiredApprovingReviewCount);

/// <summary>Something that happened, with the fields of all its kinds.</summary>
internal sealed record TimelineNode
{
    [JsonPropertyName("__typename")]
    public string? TypeName { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }
    public string? State { get; init; }
    public ActorNode? Author { get; init; }
    public ActorNode? Actor { get; init; }
    public CommitNode? Commit { get; init; }
    public PushedCommitNode? Pushed { get; init; }
    public ActorNode? RequestedReviewer { get; init; }
    public string? PreviousReviewState { get; init; }
    public DismissedReviewNode? Review { get; init; }
}

internal sealed record PushedCommitNode(string? Oid, DateTimeOffset? CommittedDate, string? MessageHeadline, CommitAuthorNode? Author);

/// <param name="Name">As the commit says it: foreign text, of which only the ending <c>[bot]</c> is looked at.</param>
/// <param name="User">The account; null when GitHub knows none, as for a bot.</param>
internal sealed record CommitAuthorNode(string? Name, ActorNode? User);

internal sealed record DismissedReviewNode(DateTimeOffset? SubmittedAt, ActorNode? Author);

/// <summary>GraphQL's JSON: camelCase, and nulls where something is missing.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLRequest))]
[JsonSerializable(typeof(GraphQLResponse))]
[JsonSerializable(typeof(RepositoryNode))]
[JsonSerializable(typeof(OwnerNode))]
[JsonSerializable(typeof(SearchNode))]
[JsonSerializable(typeof(OrganizationNode))]
[JsonSerializable(typeof(StateNode))]
[JsonSerializable(typeof(OutcomeNode))]
[JsonSerializable(typeof(FolderRepositoryNode))]
internal sealed partial class GitHubJson : JsonSerializerContext;
