using System.Globalization;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.GitHub;

/// <summary>How the stand-in answers when something is to go wrong.</summary>
internal static class FaultAnswers
{
    public static async Task Write(HttpContext context, StandInGitHub github, GitHubFault fault)
    {
        switch (fault)
        {
            case GitHubFault.Unauthorized:
                await WriteMessage(context, StatusCodes.Status401Unauthorized, "Bad credentials");
                break;

            case GitHubFault.BadGateway:
                context.Response.StatusCode = StatusCodes.Status502BadGateway;
                await context.Response.WriteAsync("<html><title>502</title></html>", context.RequestAborted);
                break;

            case GitHubFault.InvalidJson:
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync("""{"data":{"r0":{"nameWithO""", context.RequestAborted);
                break;

            case GitHubFault.Reset:
                context.Abort();
                break;

            case GitHubFault.Hang:
                await Hang(context, github);
                break;

            default:
                await WriteLimit(context, github, fault);
                break;
        }
    }

    public static void WriteRateLimitHeaders(HttpResponse response, int remaining, DateTimeOffset resetAt)
    {
        response.Headers["x-ratelimit-limit"] = Text(StandInGitHub.PointsPerHour);
        response.Headers["x-ratelimit-remaining"] = Text(remaining);
        response.Headers["x-ratelimit-used"] = Text(StandInGitHub.PointsPerHour - remaining);
        response.Headers["x-ratelimit-reset"] = Text(resetAt.ToUnixTimeSeconds());
        response.Headers["x-ratelimit-resource"] = "graphql";
    }

    private static async Task WriteLimit(HttpContext context, StandInGitHub github, GitHubFault fault)
    {
        var (remaining, resetAt) = github.RateLimit();

        // Points that are really used up say so themselves; a limit on demand lasts as long as it was told.
        var isUsedUp = remaining == 0 || github.RateLimitLasts is null;
        var until = isUsedUp ? resetAt : github.Now() + github.RateLimitLasts!.Value;

        switch (fault)
        {
            case GitHubFault.PrimaryRateLimit:
                WriteRateLimitHeaders(context.Response, 0, until);
                await WriteMessage(context, StatusCodes.Status403Forbidden, "The API rate limit is exceeded.");
                break;

            case GitHubFault.SecondaryRateLimit:
                WriteRateLimitHeaders(context.Response, remaining, resetAt);

                if (github.RateLimitLasts is { } lasts)
                {
                    context.Response.Headers.RetryAfter = Text((long)lasts.TotalSeconds);
                }

                await WriteMessage(context, StatusCodes.Status403Forbidden, "This is a secondary rate limit.");
                break;

            default:
                WriteRateLimitHeaders(context.Response, 0, until);
                var error = new JsonObject { ["type"] = "RATE_LIMITED", ["message"] = "The API rate limit is exceeded." };
                await context.Response.WriteAsJsonAsync(new JsonObject { ["errors"] = new JsonArray(error) }, context.RequestAborted);
                break;
        }
    }

    private static async Task Hang(HttpContext context, StandInGitHub github)
    {
        var hungUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.RequestAborted.Register(() => hungUp.TrySetResult());
        github.TellHanging();
        await hungUp.Task;
    }

    private static Task WriteMessage(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new JsonObject { ["message"] = message }, context.RequestAborted);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
