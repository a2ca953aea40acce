using System.Globalization;
using System.Net;
using System.Text.Json;

namespace SlackCoach.GitHub;

/// <summary>Tells what an HTTP answer of GitHub's means.</summary>
internal static class GraphQLReplyReader
{
    private const long FirstSecondOfYear10000 = 253_402_300_800;

    /// <summary>Reads an answer whose body is buffered.</summary>
    public static async Task<GraphQLReply> Read(HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var status = $"HTTP {(int)response.StatusCode}";

        switch (response.StatusCode)
        {
            case HttpStatusCode.Unauthorized:
                return new GraphQLReply.Failed(RepositoryFailure.Unauthorized, FailureReach.Everything, status);
            case HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests:
                return await ReadRefusal(response, now, cancellationToken)
                    ?? new GraphQLReply.Failed(RepositoryFailure.Forbidden, FailureReach.Everything, status);
            case HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout:
                return new GraphQLReply.Failed(RepositoryFailure.TimedOut, FailureReach.Request, status);
            case >= HttpStatusCode.InternalServerError:
                return new GraphQLReply.Failed(RepositoryFailure.Unavailable, FailureReach.Request, status);
            case >= HttpStatusCode.Ambiguous:
                return new GraphQLReply.Failed(RepositoryFailure.BadAnswer, FailureReach.Everything, status);
            default:
                return await ReadGraphQL(response, now, cancellationToken);
        }
    }

    /// <summary>GitHub answers 403 or 429 to both limits: the primary one with no points remaining, the secondary one with a retry-after
    /// or only with a sentence. A 403 with none of these is a plain refusal.</summary>
    private static async Task<GraphQLReply?> ReadRefusal(
        HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var retryAt = RetryAt(response, now);

        if (Header(response, "x-ratelimit-remaining") == 0)
        {
            var resetAt = ResetAt(response);

            return new GraphQLReply.Limited(resetAt is null || retryAt > resetAt ? retryAt : resetAt, RateLimitKind.Primary);
        }

        var isLimit = retryAt is not null
            || response.StatusCode == HttpStatusCode.TooManyRequests
            || (await response.Content.ReadAsStringAsync(cancellationToken)).Contains("rate limit", StringComparison.OrdinalIgnoreCase);

        return isLimit ? new GraphQLReply.Limited(retryAt, RateLimitKind.Secondary) : null;
    }

    private static async Task<GraphQLReply> ReadGraphQL(
        HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellationToken)
    {
        GraphQLResponse? answer;

        try
        {
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            answer = JsonSerializer.Deserialize(body, GitHubJson.Default.GraphQLResponse);
        }
        catch (JsonException)
        {
            return new GraphQLReply.Failed(RepositoryFailure.BadAnswer, FailureReach.Request, "no GraphQL answer in JSON");
        }

        var errors = answer?.Errors?.OfType<GraphQLError>().ToList() ?? [];

        if (errors.Any(error => error.IsRateLimit && error.Alias is null))
        {
            // Where points remain, the reset of the hour is not what is waited for.
            var resetAt = Header(response, "x-ratelimit-remaining") > 0 ? null : ResetAt(response);

            return new GraphQLReply.Limited(RetryAt(response, now) ?? resetAt, RateLimitKind.InAnswer);
        }

        return (answer?.Data, errors) switch
        {
            ({ } data, _) => new GraphQLReply.Answered(data, errors),
            (null, [{ RefusesDocument: true } error, ..]) =>
                new GraphQLReply.Failed(RepositoryFailure.BadAnswer, FailureReach.Everything, $"document refused, {error.Detail}"),
            (null, [var error, ..]) => new GraphQLReply.Failed(error.Reason, FailureReach.Request, error.Detail),
            _ => new GraphQLReply.Failed(RepositoryFailure.BadAnswer, FailureReach.Request, "neither data nor errors"),
        };
    }

    private static DateTimeOffset? RetryAt(HttpResponseMessage response, DateTimeOffset now) =>
        response.Headers.RetryAfter is { } retryAfter ? retryAfter.Date ?? now + retryAfter.Delta : null;

    private static DateTimeOffset? ResetAt(HttpResponseMessage response) =>
        Header(response, "x-ratelimit-reset") is { } seconds and >= 0 and < FirstSecondOfYear10000
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static long? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values)
        && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
