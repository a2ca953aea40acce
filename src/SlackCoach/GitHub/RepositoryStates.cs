using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SlackCoach.Domain.PullRequests;

namespace SlackCoach.GitHub;

/// <summary>Asks GitHub which repositories a token may read, and whether anything has happened in them, many to a request.</summary>
internal sealed class RepositoryStates(GraphQLClient client, IOptions<GitHubOptions> options, TimeProvider time)
{
    /// <summary>One reading for each name asked, in that order: <see cref="RepositorySeen"/> or <see cref="RepositoryFailed"/>.</summary>
    /// <param name="names">The repositories; of one owner where each owner has a token.</param>
    /// <param name="own">A member's token; null for the workspace's.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<IReadOnlyList<RepositoryReading>> Read(IReadOnlyCollection<RepositoryName> names, OwnToken? own, CancellationToken cancellationToken)
    {
        var budget = new ReadBudget(options.Value, time, waits: own is null);
        var readings = new List<RepositoryReading>();

        foreach (var some in names.Chunk(GraphQLDocuments.StatePlaces))
        {
            readings.AddRange(await ReadSome(some, own, budget, cancellationToken));
        }

        return readings;
    }

    private async Task<IEnumerable<RepositoryReading>> ReadSome(RepositoryName[] names, OwnToken? own, ReadBudget budget, CancellationToken cancellationToken)
    {
        var variables = new Dictionary<string, string?>();

        for (var place = 0; place < GraphQLDocuments.StatePlaces; place++)
        {
            var name = place < names.Length ? names[place] : names[0];
            variables[string.Create(CultureInfo.InvariantCulture, $"owner{place}")] = name.Owner;
            variables[string.Create(CultureInfo.InvariantCulture, $"name{place}")] = name.Name;
        }

        var reply = await client.Post(new GraphQLRequest(GraphQLDocuments.RepositoryStates, variables), names[0].Owner, splittable: false, budget, cancellationToken, own);

        return reply is GraphQLReply.Answered answer
            ? names.Select((name, place) => Of(name, string.Create(CultureInfo.InvariantCulture, $"r{place}"), answer))
            : names.Select(name => new RepositoryFailed(name, ((GraphQLReply.Failed)reply).Reason, ((GraphQLReply.Failed)reply).Detail));
    }

    private static RepositoryReading Of(RepositoryName name, string alias, GraphQLReply.Answered answer)
    {
        var error = answer.Errors.FirstOrDefault(error => error.Alias == alias) ?? answer.Errors.FirstOrDefault(error => error.Alias is null);

        try
        {
            if (answer.Data.GetValueOrDefault(alias) is { ValueKind: JsonValueKind.Object } data
                && data.Deserialize(GitHubJson.Default.StateNode) is { PullRequests: { } newest } node
                && RepositoryName.TryParse(node.NameWithOwner, out var presentName))
            {
                return new RepositorySeen(name, presentName, RepositoryState.Of(newest.TotalCount, newest.Nodes?.OfType<UpdatedNode>().FirstOrDefault()?.UpdatedAt));
            }
        }
        catch (JsonException)
        {
            return new RepositoryFailed(name, RepositoryFailure.BadAnswer, "fields are missing or of another type than the schema says");
        }

        return new RepositoryFailed(name, error?.Reason ?? RepositoryFailure.NotFound, error?.Detail ?? "null without an error");
    }
}
