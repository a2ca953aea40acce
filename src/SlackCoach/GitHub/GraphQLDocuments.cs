using System.Globalization;
using System.Text;

namespace SlackCoach.GitHub;

/// <summary>The GraphQL documents that are sent. Approved copies of all of them lie beside the tests, so that they can be held against
/// GitHub's schema.</summary>
internal static class GraphQLDocuments
{
    /// <summary>How many repositories one request asks for. GitHub ends a query after 10 seconds, long before points matter.</summary>
    public const int MaxRepositories = 5;

    /// <summary>Of how many repositories one request asks only how they stand.</summary>
    public const int StatePlaces = 20;

    /// <summary>Of how many pull requests one request asks what became of them.</summary>
    public const int OutcomePlaces = 10;

    private static readonly string Fragment = Read("OpenPullRequest.graphql");

    private static readonly string[] OpenPullRequests = [.. Enumerable.Range(1, MaxRepositories).Select(BuildOperation)];

    /// <summary>The document for all repositories of an owner: <c>$login</c>, <c>$after</c>.</summary>
    public static string OwnerRepositories { get; } = Read("OwnerRepositories.graphql");

    /// <summary>The document for the repositories of an owner with a topic: <c>$query</c>, <c>$after</c>.</summary>
    public static string TopicRepositories { get; } = Read("TopicRepositories.graphql");

    /// <summary>The document for the repositories of a team: <c>$login</c>, <c>$slug</c>, <c>$after</c>.</summary>
    public static string TeamRepositories { get; } = Read("TeamRepositories.graphql");

    /// <summary>The document that asks which repositories a token may read and whether they have changed, <see cref="StatePlaces"/> of them, under the aliases <c>r0</c>,
    /// <c>r1</c>, … with the variables <c>$owner0</c>, <c>$name0</c>, ….</summary>
    public static string RepositoryStates { get; } = Read("RepositoryStates.graphql");

    /// <summary>The document that asks what became of <see cref="OutcomePlaces"/> pull requests, under the aliases <c>p0</c>, <c>p1</c>, … with the
    /// variables <c>$url0</c>, … and <c>$login</c>, whose reviews are looked at.</summary>
    public static string PullRequestOutcomes { get; } = Read("PullRequestOutcomes.graphql");

    /// <summary>The document for a folder of a repository: <c>$owner</c>, <c>$name</c>, <c>$expression</c>.</summary>
    public static string DocumentFolder { get; } = Read("DocumentFolder.graphql");

    /// <summary>The document for a page of open pull requests of each of <paramref name="count"/> repositories, under the aliases
    /// <c>r0</c>, <c>r1</c>, … with the variables <c>$owner0</c>, <c>$name0</c>, <c>$after0</c>, ….</summary>
    /// <param name="count">From 1 to <see cref="MaxRepositories"/>.</param>
    public static string Build(int count) => OpenPullRequests[count - 1];

    private static string BuildOperation(int count)
    {
        var places = Enumerable.Range(0, count).Select(place => place.ToString(CultureInfo.InvariantCulture)).ToList();
        var variables = string.Join(", ", places.Select(place => $"$owner{place}: String!, $name{place}: String!, $after{place}: String"));
        var document = new StringBuilder($$"""
            query OpenPullRequests({{variables}}) {
              rateLimit {
                cost
                remaining
                resetAt
              }

            """);

        foreach (var place in places)
        {
            document.Append(CultureInfo.InvariantCulture, $$"""
                  r{{place}}: repository(owner: $owner{{place}}, name: $name{{place}}) {
                    nameWithOwner
                    pullRequests(states: OPEN, first: 50, after: $after{{place}}, orderBy: { field: CREATED_AT, direction: ASC }) {
                      pageInfo {
                        hasNextPage
                        endCursor
                      }
                      nodes {
                        ...OpenPullRequest
                      }
                    }
                  }

                """);
        }

        return document.Append("}\n\n").Append(Fragment).ToString().ReplaceLineEndings("\n");
    }

    private static string Read(string file)
    {
        var resource = $"{typeof(GraphQLDocuments).Namespace}.Queries.{file}";
        using var stream = typeof(GraphQLDocuments).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the build.");
        using var reader = new StreamReader(stream);

        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
