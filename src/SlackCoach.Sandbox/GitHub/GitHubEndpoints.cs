using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SlackCoach.Sandbox.GitHub.GraphQL;

namespace SlackCoach.Sandbox.GitHub;

/// <summary>Serves the stand-in over GitHub's wire protocol.</summary>
internal static class GitHubEndpoints
{
    /// <summary>Maps <c>POST {basePath}/graphql</c> and, beside it, what belongs to accounts.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="github">What is served.</param>
    /// <param name="basePath">Empty, or a path such as <c>/github</c>; <c>/api</c> makes it look like GitHub Enterprise Server.</param>
    public static IEndpointConventionBuilder MapGitHub(this IEndpointRouteBuilder endpoints, StandInGitHub github, string basePath = "")
    {
        endpoints.MapAccounts(github.Accounts, basePath);
        github.Installations.Map(endpoints.MapGroup(basePath.TrimEnd('/')));

        return endpoints.MapPost($"{basePath.TrimEnd('/')}/graphql", (RequestDelegate)(context => Answer(context, github)));
    }

    private static async Task Answer(HttpContext context, StandInGitHub github)
    {
        var fault = github.Count();

        if (fault == GitHubFault.Unauthorized || !IsAuthorized(context.Request, github))
        {
            await FaultAnswers.Write(context, github, GitHubFault.Unauthorized);
            return;
        }

        if (context.Request.Headers.UserAgent.Count == 0)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync("A request without a User-Agent is refused.");
            return;
        }

        try
        {
            await Run(context, github, fault);
        }
        catch (GraphQLProblem problem)
        {
            await WriteRefusal(context, problem);
        }
        catch (JsonException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new JsonObject { ["message"] = "Problems parsing JSON" }, context.RequestAborted);
        }
    }

    private static async Task Run(HttpContext context, StandInGitHub github, GitHubFault? fault)
    {
        var request = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject;
        var text = (request?["query"] as JsonValue)?.GetValue<string>() ?? throw GraphQLProblem.Refused("There is no query");
        var document = Parser.Parse(text);
        var executor = new Executor(document, ReadVariables(request!["variables"] as JsonObject));
        var cost = Cost.Of(document);
        fault ??= IsForeign(github.Installations.OwnerOf(TokenOf(context.Request)), document, executor) ? GitHubFault.Unauthorized : null;
        fault ??= FaultOfRepositories(document, executor, github);

        if (fault is null && !github.TryCharge(text, cost))
        {
            fault = GitHubFault.PrimaryRateLimit;
        }

        if (fault is { } present)
        {
            await FaultAnswers.Write(context, github, present);
            return;
        }

        var answer = executor.Run(new GitHubSchema(github, cost, github.Accounts.OfToken(TokenOf(context.Request)!)?.Login).Query());
        var (remaining, resetAt) = github.RateLimit();
        FaultAnswers.WriteRateLimitHeaders(context.Response, remaining, resetAt);
        await context.Response.WriteAsJsonAsync(answer, context.RequestAborted);
    }

    /// <summary>The first fault, among the repositories asked for, that takes the whole request down.</summary>
    private static GitHubFault? FaultOfRepositories(Document document, Executor executor, StandInGitHub github) => document.Operation
        .OfType<Field>()
        .Where(field => field.Name == "repository")
        .Select(executor.ArgumentsOf)
        .Select(arguments => github.FaultOf($"{arguments.Text("owner")}/{arguments.Text("name")}"))
        .FirstOrDefault(fault => fault is not (null or GitHubFault.NotFound or GitHubFault.Forbidden));

    private static bool IsAuthorized(HttpRequest request, StandInGitHub github) =>
        TokenOf(request) is { } given && (given.StartsWith(StandInAccounts.TokenPrefix, StringComparison.Ordinal)
            ? github.Accounts.OfToken(given) is not null
            : github.Token is null || given == github.Token || github.Installations.OwnerOf(given) is not null);

    private static string? TokenOf(HttpRequest request) =>
        request.Headers.Authorization.ToString().Split(' ') is [var scheme, { Length: > 0 } given] && scheme.ToUpperInvariant() is "BEARER" or "TOKEN"
            ? given
            : null;

    /// <summary>A token of an installation reads its owner's repositories and no others.</summary>
    private static bool IsForeign(string? tokenOwner, Document document, Executor executor) => tokenOwner is not null && document.Operation
        .OfType<Field>()
        .Where(field => field.Name is "repository" or "repositoryOwner")
        .Select(executor.ArgumentsOf)
        .Any(arguments => !string.Equals(arguments.Text("owner") ?? arguments.Text("login"), tokenOwner, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, object?> ReadVariables(JsonObject? variables) =>
        variables?.ToDictionary(variable => variable.Key, variable => ReadValue(variable.Value)) ?? [];

    private static object? ReadValue(JsonNode? value) => value switch
    {
        null => null,
        JsonArray list => list.Select(ReadValue).ToList(),
        JsonObject fields => fields.ToDictionary(field => field.Key, field => ReadValue(field.Value)),
        _ => value.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => value.GetValue<string>(),
            _ => long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? whole
                : throw GraphQLProblem.Refused("A variable is no whole number", "argumentLiteralsIncompatible"),
        },
    };

    /// <summary>GitHub answers a document that it refuses with HTTP 200, errors and no data.</summary>
    private static Task WriteRefusal(HttpContext context, GraphQLProblem problem)
    {
        var error = new JsonObject { ["message"] = problem.Message };

        if (problem.Code is { } code)
        {
            error["extensions"] = new JsonObject { ["code"] = code };
        }
        else
        {
            error["type"] = problem.Type;
        }

        return context.Response.WriteAsJsonAsync(new JsonObject { ["errors"] = new JsonArray(error) }, context.RequestAborted);
    }
}
