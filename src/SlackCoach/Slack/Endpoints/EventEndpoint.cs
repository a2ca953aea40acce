using System.Text.Json;
using System.Text.Json.Nodes;
using SlackCoach.Slack.Inbox;

namespace SlackCoach.Slack.Endpoints;

/// <summary>Events: stored, then acknowledged; what they mean is found out later.</summary>
internal sealed partial class EventEndpoint(EventInbox inbox, ILogger<EventEndpoint> logger) : ISlackEndpoint
{
    public async Task<IResult> Handle(byte[] body, HttpContext context)
    {
        var text = RequestBody.Text(body);
        using var document = Parse(text);
        var envelope = document.RootElement;

        switch (envelope.Text("type"))
        {
            case "url_verification":
                var challenge = envelope.Text("challenge") ?? throw new MalformedPayloadException("The payload lacks challenge.");
                return Results.Text(new JsonObject { ["challenge"] = challenge }.ToJsonString(), "application/json");
            case "event_callback":
                return await Store(
                    envelope.Id("team_id") ?? throw new MalformedPayloadException("The payload lacks team_id."),
                    envelope.Id("event_id") ?? throw new MalformedPayloadException("The payload lacks event_id."),
                    text,
                    context.RequestAborted);
            case "app_rate_limited":
                Log.RateLimited(logger, envelope.Number("minute_rate_limited"));
                return Results.Ok();
            case null:
                throw new MalformedPayloadException("The payload lacks type.");
            default:
                return Results.Ok();
        }
    }

    private static JsonDocument Parse(string text)
    {
        try
        {
            return SlackPayload.Parse(text);
        }
        catch (JsonException exception)
        {
            throw new MalformedPayloadException("The body is not JSON.", exception);
        }
    }

    private async Task<IResult> Store(string teamId, string eventId, string payload, CancellationToken cancellationToken)
    {
        try
        {
            await inbox.Store(teamId, eventId, payload, cancellationToken);
            return Results.Ok();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var reference = FailureReferences.Next();
            Log.NotStored(logger, exception, eventId, reference);

            // Slack sends it again after anything but a 200.
            return Results.Text($"The event was not stored. Reference: {reference}", statusCode: StatusCodes.Status500InternalServerError);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack held back events since the minute {Minute} (Unix seconds): too many in an hour")]
        public static partial void RateLimited(ILogger logger, long minute);

        [LoggerMessage(Level = LogLevel.Error, Message = "Event {EventId} was not stored. Reference: {Reference}")]
        public static partial void NotStored(ILogger logger, Exception exception, string eventId, string reference);
    }
}
