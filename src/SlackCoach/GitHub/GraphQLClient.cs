using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Polly.Timeout;
using SlackCoach.GitHub.Accounts;

namespace SlackCoach.GitHub;

/// <summary>Posts one GraphQL document: serially, with a timeout and bounded retries, waiting for rate limits within the budget.</summary>
internal sealed partial class GraphQLClient(
    HttpClient http,
    IOptions<GitHubOptions> options,
    ReadingTokens tokens,
    GitHubResilience resilience,
    RateLimitGate gate,
    GitHubMetrics metrics,
    TimeProvider time,
    ILogger<GraphQLClient> logger)
{
    private static readonly GraphQLReply.Failed Unanswered = new(RepositoryFailure.TimedOut, FailureReach.Request, "no answer in time");

    private const string Configured = "configured";

    private readonly Uri _endpoint = GitHubEndpoint.GraphQL(options.Value.BaseUrl);

    /// <summary>Posts a request.</summary>
    /// <param name="request">The document and its variables.</param>
    /// <param name="owner">Whose repositories it asks for.</param>
    /// <param name="splittable">Whether the caller will ask for half of it when it fails as a whole.</param>
    /// <param name="budget">What the reading may still spend.</param>
    /// <param name="cancellationToken">Ends waiting and asking.</param>
    /// <param name="own">A member's token; null for the one that the configuration reads the owner with.</param>
    /// <returns>The answer or the failure; never <see cref="GraphQLReply.Limited"/>.</returns>
    public async Task<GraphQLReply> Post(
        GraphQLRequest request, string owner, bool splittable, ReadBudget budget, CancellationToken cancellationToken, OwnToken? own = null)
    {
        if (own is not null)
        {
            return await PostWith(request, own.Token, own.Key, splittable, budget, cancellationToken);
        }

        string token;

        try
        {
            token = await tokens.Of(owner, cancellationToken);
        }
        catch (GitHubException exception)
        {
            var isOwners = tokens.IsPerOwner && exception.Reason is RepositoryFailure.NotFound or RepositoryFailure.Forbidden;

            return new GraphQLReply.Failed(exception.Reason, isOwners ? FailureReach.Owner : FailureReach.Everything, exception.Detail);
        }

        var reply = await PostWith(request, token, Configured, splittable, budget, cancellationToken);

        if (tokens.IsPerOwner && reply is GraphQLReply.Failed { Reason: RepositoryFailure.Unauthorized or RepositoryFailure.Forbidden, Reach: FailureReach.Everything } refused)
        {
            await tokens.Forget(owner, cancellationToken);

            return refused with { Reach = FailureReach.Owner };
        }

        return reply;
    }

    private async Task<GraphQLReply> PostWith(
        GraphQLRequest request, string token, string key, bool splittable, ReadBudget budget, CancellationToken cancellationToken)
    {
        using var turn = await gate.Enter(cancellationToken);

        while (await gate.Pass(key, budget, cancellationToken))
        {
            if (budget.IsSpent)
            {
                return new GraphQLReply.Failed(RepositoryFailure.TimedOut, FailureReach.Everything, "the time for this reading is used up");
            }

            var reply = await Try(request, token, splittable, cancellationToken);

            if (reply is not GraphQLReply.Limited limit)
            {
                return reply;
            }

            gate.Close(key, limit, budget);
            Log.RateLimited(logger, limit.Kind, limit.Until);
        }

        return new GraphQLReply.Failed(RepositoryFailure.RateLimited, FailureReach.Everything, "asked to wait longer than a reading may");
    }

    private async Task<GraphQLReply> Try(GraphQLRequest request, string token, bool splittable, CancellationToken cancellationToken)
    {
        var pipeline = splittable ? resilience.Together : resilience.Alone;
        var body = JsonSerializer.SerializeToUtf8Bytes(request, GitHubJson.Default.GraphQLRequest);

        try
        {
            return await pipeline.ExecuteAsync(async stop => await Attempt(body, token, stop), cancellationToken);
        }
        catch (TimeoutRejectedException)
        {
            return Unanswered;
        }
    }

    private async Task<GraphQLReply> Attempt(byte[] body, string token, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await Send(body, token, cancellationToken);
            metrics.Count(reply);

            return reply;
        }
        catch (OperationCanceledException)
        {
            metrics.Count(Unanswered);
            throw;
        }
    }

    private async Task<GraphQLReply> Send(byte[] body, string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        try
        {
            using var response = await http.SendAsync(request, cancellationToken);

            return await GraphQLReplyReader.Read(response, time.GetUtcNow(), cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            return exception.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                    or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError =>
                    new GraphQLReply.Failed(RepositoryFailure.Unavailable, FailureReach.Connection, $"{exception.HttpRequestError}"),
                HttpRequestError.ConfigurationLimitExceeded =>
                    new GraphQLReply.Failed(RepositoryFailure.BadAnswer, FailureReach.Request, "the answer is too long"),
                _ => new GraphQLReply.Failed(RepositoryFailure.Unavailable, FailureReach.Request, $"{exception.HttpRequestError}"),
            };
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "GitHub asks to wait until {Until} (limit: {Kind})")]
        public static partial void RateLimited(ILogger logger, RateLimitKind kind, DateTimeOffset? until);
    }
}
