using System.Text.Json;
using SlackCoach.Slack;
using SlackCoach.Slack.Endpoints;

namespace SlackCoach.GitHub.Webhooks;

/// <summary>Where GitHub says that something has changed. Nothing is parsed before the signature holds.</summary>
internal static partial class WebhookEndpoint
{
    private const int LongestId = 100;

    public static void MapGitHubWebhook(this IEndpointRouteBuilder routes) => routes.MapPost("/github/webhook", static async context =>
    {
        var result = await Result(context);
        await result.ExecuteAsync(context);
    });

    private static async Task<IResult> Result(HttpContext context)
    {
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(WebhookEndpoint));
        var signature = context.RequestServices.GetRequiredService<WebhookSignature>();

        if (!signature.IsConfigured)
        {
            return Results.NotFound();
        }

        if (await RequestBody.Read(context.Request) is not { } body)
        {
            Log.TooLarge(logger);
            return Results.Text("The body is larger than 1 MiB; what it says is found by polling.", statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        if (!signature.Verify(context.Request.Headers, body))
        {
            Log.NotSigned(logger);
            return Results.Text("The signature is missing or wrong.", statusCode: StatusCodes.Status401Unauthorized);
        }

        return context.Request.Headers["X-GitHub-Event"] is [{ Length: > 0 } name] && context.Request.Headers["X-GitHub-Delivery"] is [{ } id] && IsId(id)
            ? await Take(name, id, body, context, logger)
            : Results.Text("A delivery names its event and its id.", statusCode: StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> Take(string name, string id, byte[] body, HttpContext context, ILogger logger)
    {
        var ledger = context.RequestServices.GetRequiredService<WebhookLedger>();

        if (!ledger.Knows(name))
        {
            return Results.Accepted();
        }

        try
        {
            await ledger.Handle(id, WebhookEvent.Parse(name, body), context.RequestAborted);

            return Results.Accepted();
        }
        catch (JsonException)
        {
            return Results.Text("The body is not JSON: choose application/json as the webhook's content type.", statusCode: StatusCodes.Status400BadRequest);
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            var reference = FailureReferences.Next();
            Log.Failed(logger, exception, id, reference);

            return Results.Text($"The delivery was not taken. Reference: {reference}", statusCode: StatusCodes.Status500InternalServerError);
        }
    }

    private static bool IsId(string id) => id.Length is > 0 and <= LongestId && id.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A webhook delivery is larger than 1 MiB and was refused")]
        public static partial void TooLarge(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A webhook delivery was refused: its signature is missing or wrong")]
        public static partial void NotSigned(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "The webhook delivery {Id} was not taken. Reference: {Reference}")]
        public static partial void Failed(ILogger logger, Exception exception, string id, string reference);
    }
}
