using System.Text.Json;
using Microsoft.Extensions.Options;
using SlackCoach.Domain.PullRequests;

namespace SlackCoach.GitHub;

/// <summary>Asks GitHub which repositories an owner, a topic or a team stands for, paged to the end.</summary>
internal sealed class RepositoryLists(GraphQLClient client, IOptions<GitHubOptions> options, TimeProvider time)
{
    // A search shows no more, whatever it finds.
    private const int MostFound = 1_000;

    /// <param name="source">What is asked for.</param>
    /// <param name="own">A member's token; null for the workspace's.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <returns>The repositories that are not archived, each once.</returns>
    /// <exception cref="GitHubException">They cannot be listed whole.</exception>
    public async Task<IReadOnlyList<RepositoryName>> Read(RepositorySource source, OwnToken? own, CancellationToken cancellationToken)
    {
        if (!source.IsPattern)
        {
            return [source.AsRepository()];
        }

        var budget = new ReadBudget(options.Value, time, waits: own is null);
        var names = new List<RepositoryName>();
        string? after = null;

        do
        {
            var page = await ReadPage(source, after, own, budget, cancellationToken);
            names.AddRange(page.Present.Where(node => node.IsArchived != true).Select(node => RepositoryName.TryParse(node.NameWithOwner, out var name)
                ? name
                : throw new GitHubException(RepositoryFailure.BadAnswer, "a repository without a name")));

            var next = page.PageInfo is { HasNextPage: true } info ? info.EndCursor ?? after : null;

            if (next is not null && next == after)
            {
                throw new GitHubException(RepositoryFailure.BadAnswer, "a further page without a way to it");
            }

            after = next;
        }
        while (after is not null);

        return [.. names.Distinct()];
    }

    private async Task<Connection<OwnedRepositoryNode>> ReadPage(
        RepositorySource source, string? after, OwnToken? own, ReadBudget budget, CancellationToken cancellationToken)
    {
        var reply = await client.Post(Request(source, after), source.Owner, splittable: false, budget, cancellationToken, own);

        if (reply is not GraphQLReply.Answered answer)
        {
            var failed = (GraphQLReply.Failed)reply;
            throw new GitHubException(failed.Reason, failed.Detail);
        }

        try
        {
            if (Page(source.Kind, answer.Data) is { Nodes: not null } page)
            {
                return page;
            }
        }
        catch (JsonException)
        {
            throw new GitHubException(RepositoryFailure.BadAnswer, "fields are missing or of another type than the schema says");
        }

        throw answer.Errors is [var error, ..]
            ? new GitHubException(error.Reason, error.Detail)
            : new GitHubException(RepositoryFailure.NotFound, "no such owner or team");
    }

    private static Connection<OwnedRepositoryNode>? Page(RepositorySourceKind kind, IReadOnlyDictionary<string, JsonElement> data)
    {
        switch (kind)
        {
            case RepositorySourceKind.Topic when Object("search") is { } search:
                var found = search.Deserialize(GitHubJson.Default.SearchNode)!;

                return found.RepositoryCount <= MostFound
                    ? new Connection<OwnedRepositoryNode>(found.PageInfo, found.Nodes)
                    : throw new GitHubException(RepositoryFailure.BadAnswer, "a search that finds more than it shows");

            case RepositorySourceKind.Team when Object("organization") is { } organization:
                return organization.Deserialize(GitHubJson.Default.OrganizationNode)?.Team?.Repositories;

            case RepositorySourceKind.Owner when Object("repositoryOwner") is { } owner:
                return owner.Deserialize(GitHubJson.Default.OwnerNode)?.Repositories;

            default:
                return null;
        }

        JsonElement? Object(string name) => data.GetValueOrDefault(name) is { ValueKind: JsonValueKind.Object } value ? value : null;
    }

    private static GraphQLRequest Request(RepositorySource source, string? after) => source.Kind switch
    {
        // What may stand in an owner's name and in a topic ends no word of a search.
        RepositorySourceKind.Topic => new(GraphQLDocuments.TopicRepositories, new Dictionary<string, string?>
        {
            ["query"] = $"user:{source.Owner} topic:{source.Name} archived:false fork:true",
            ["after"] = after,
        }),
        RepositorySourceKind.Team => new(GraphQLDocuments.TeamRepositories, new Dictionary<string, string?>
        {
            ["login"] = source.Owner,
            ["slug"] = source.Name,
            ["after"] = after,
        }),
        _ => new(GraphQLDocuments.OwnerRepositories, new Dictionary<string, string?> { ["login"] = source.Owner, ["after"] = after }),
    };
}
