using System.Text.Json;
using Microsoft.Extensions.Options;
using SlackCoach.Domain.PullRequests;

namespace SlackCoach.GitHub;

/// <summary>Reads folders over GraphQL, one to a request.</summary>
internal sealed class GitHubDocumentFolders(GraphQLClient client, IOptions<GitHubOptions> options, TimeProvider time) : IDocumentFolders
{
    private const int MostFiles = 500;

    private static readonly string[] Endings = [".md", ".markdown"];

    public string Site => new Uri(options.Value.BaseUrl).Host switch { "api.github.com" => "github.com", var own => own };

    public bool Allows(RepositoryName repository) => options.Value.Repositories.Select(RepositorySource.Parse).Any(named => named.Kind switch
    {
        RepositorySourceKind.Repository => named.AsRepository().Equals(repository),
        RepositorySourceKind.Owner => named.Owner.Equals(repository.Owner, StringComparison.OrdinalIgnoreCase),
        // Which repositories these stand for is not known here.
        _ => false,
    });

    public async Task<DocumentFolder?> Read(RepositoryName repository, string path, string? knownVersion, CancellationToken cancellationToken)
    {
        if (!Allows(repository))
        {
            throw new GitHubException(RepositoryFailure.NotFound, "the configuration does not name the repository");
        }

        var variables = new Dictionary<string, string?> { ["owner"] = repository.Owner, ["name"] = repository.Name, ["expression"] = "HEAD:" + path };
        var reply = await client.Post(
            new GraphQLRequest(GraphQLDocuments.DocumentFolder, variables), repository.Owner, splittable: false, new ReadBudget(options.Value, time), cancellationToken);

        if (reply is not GraphQLReply.Answered answer)
        {
            var failed = (GraphQLReply.Failed)reply;
            throw new GitHubException(failed.Reason, failed.Detail);
        }

        var node = Parse(answer);

        // What is no folder has no entries.
        if (node is not { Object: { Oid: { Length: > 0 } oid, Entries: { } entries } }
            || !Uri.TryCreate(node.Url, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
        {
            throw answer.Errors is [var error, ..]
                ? new GitHubException(error.Reason, error.Detail)
                : new GitHubException(RepositoryFailure.NotFound, "no such folder");
        }

        return oid == knownVersion ? null : new DocumentFolder(oid, [.. Documents(entries).Select(name => FileAt(url, path, name))]);
    }

    private static FolderRepositoryNode? Parse(GraphQLReply.Answered answer)
    {
        try
        {
            return answer.Data.GetValueOrDefault("repository") is { ValueKind: JsonValueKind.Object } data
                ? data.Deserialize(GitHubJson.Default.FolderRepositoryNode)
                : null;
        }
        catch (JsonException)
        {
            throw new GitHubException(RepositoryFailure.BadAnswer, "fields are missing or of another type than the schema says");
        }
    }

    private static IEnumerable<string> Documents(IEnumerable<FolderEntryNode?> entries) => entries.OfType<FolderEntryNode>()
        .Where(entry => entry.Type == "blob" && Endings.Any(ending => entry.Name?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) == true))
        .Select(entry => entry.Name!)
        .Take(MostFiles);

    private static Uri FileAt(Uri repository, string path, string name)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Append(name).Select(Uri.EscapeDataString);

        return new Uri($"{repository.AbsoluteUri.TrimEnd('/')}/blob/HEAD/{string.Join('/', parts)}");
    }
}
