using System.Globalization;
using System.Text;
using SlackCoach.Sandbox.GitHub.GraphQL;

namespace SlackCoach.Sandbox.GitHub;

/// <summary>The part of GitHub's schema that the stand-in serves.</summary>
/// <param name="github">What it knows.</param>
/// <param name="cost">What the query costs.</param>
/// <param name="login">Whose token asks; null for one that is nobody's.</param>
internal sealed partial class GitHubSchema(StandInGitHub github, int cost, string? login = null)
{
    public Node Query() => new("Query")
    {
        { "rateLimit", _ => RateLimit() },
        { "repository", arguments => Repository($"{arguments.RequiredText("owner")}/{arguments.RequiredText("name")}") },
        { "repositoryOwner", arguments => Owner(arguments.RequiredText("login")) },
        { "organization", arguments => Organization(arguments.RequiredText("login")) },
        { "search", arguments => Search(arguments.RequiredText("query"), arguments) },
        { "resource", arguments => Resource(arguments.RequiredText("url")) },
    };

    private IEnumerable<StandInRepository> Visible => github.Repositories.Where(MayRead);

    private bool MayRead(StandInRepository repository) =>
        repository.Readers is null || (login is not null && repository.Readers.Contains(login, StringComparer.OrdinalIgnoreCase));

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
        ({ } repository, not GitHubFault.NotFound) when MayRead(repository) => Repository(repository),
        _ => throw new GraphQLProblem("NOT_FOUND", $"There is no repository {fullName}."),
    };

    private Node Organization(string name) => Owned(name).Any()
        ? new Node("Organization") { { "login", name }, { "team", arguments => Team($"{name}/{arguments.RequiredText("slug")}") } }
        : throw new GraphQLProblem("NOT_FOUND", $"There is no organization {name}.");

    private Node? Team(string team)
    {
        var given = Visible.Where(repository => repository.Teams.Contains(team, StringComparer.OrdinalIgnoreCase))
            .OrderBy(repository => repository.FullName, StringComparer.OrdinalIgnoreCase).ToList();

        return given.Count == 0 ? null : new Node("Team") { { "repositories", arguments => Connection("TeamRepositoryConnection", arguments, Repository, given) } };
    }

    /// <summary>Knows <c>user:</c>, <c>topic:</c> and <c>archived:false</c>.</summary>
    private Node Search(string query, Arguments arguments)
    {
        var words = query.Split(' ').Select(word => word.Split(':', 2)).ToDictionary(word => word[0], word => word[1]);
        var found = Owned(words["user"])
            .Where(repository => !repository.IsArchived && repository.Topics.Contains(words["topic"], StringComparer.OrdinalIgnoreCase)).ToList();
        var page = Connection("SearchResultItemConnection", arguments, Repository, found);
        page.Add("repositoryCount", found.Count);

        return page;
    }

    private IEnumerable<StandInRepository> Owned(string name) => Visible.Where(repository => repository.FullName.StartsWith(name + "/", StringComparison.OrdinalIgnoreCase));

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
    private Node? Owner(string name)
    {
        var owned = Owned(name)
            .OrderBy(repository => repository.FullName, StringComparer.OrdinalIgnoreCase)
            .ToList();

        return owned.Count == 0 ? null : new Node("Organization")
        {
            { "login", name },
            {
                "repositories",
                arguments => Connection("RepositoryConnection", arguments, Repository,
                    [.. owned.Where(one => arguments.Flag("isArchived") is null || one.IsArchived == arguments.Flag("isArchived"))])
            },
        };
    }

    /// <summary>The stand-in has open pull requests only; newest last, as a person pages, unless the last touched are asked for.</summary>
    private static Node PullRequests(StandInRepository repository, Arguments arguments)
    {
        var wantsOpen = arguments.Texts("states") is not { } states || states.Contains("OPEN");
        var open = !wantsOpen ? []
            : arguments.Text("orderBy", "field") == "UPDATED_AT" ? repository.PullRequests.OrderByDescending(one => one.UpdatedAt).ToList()
            : repository.PullRequests.OrderBy(one => one.CreatedAt).ThenBy(one => one.Number).ToList();

        return Connection("PullRequestConnection", arguments, one => PullRequest(repository, one), open);
    }

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
