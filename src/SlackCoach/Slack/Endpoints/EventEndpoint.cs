using System.Text.Json;
using System.Text.Json.Nodes;
using SlackCoach.Slack.Events;
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
            case "app_rate_limited":
                Log.RateLimited(logger, envelope.Number("minute_rate_limited"));
                return await Store(envelope, text, context.RequestAborted);
            case "event_callback":
                return await Store(envelope, text, context.RequestAborted);
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

    private async Task<IResult> Store(JsonElement envelope, string payload, CancellationToken cancellationToken)
    {
        var teamId = envelope.Id("team_id") ?? throw new MalformedPayloadException("The payload lacks team_id.");
        var eventId = EventParser.EventId(envelope) ?? throw new MalformedPayloadException("The payload lacks event_id.");

        // What nothing here handles need not be kept; in direct messages that is also what becomes of a message later.
        if (EventParser.Read(envelope) is not { } slackEvent || slackEvent is MessageChangedEvent { ChannelType: "im" } or MessageDeletedEvent { ChannelType: "im" })
        {
            return Results.Ok();
        }

        if (slackEvent is MessageDeletedEvent)
        {
            payload = WithoutDeletedWords(payload);
        }

        try
        {
            await inbox.Store(teamId, eventId, payload, isAwaited: slackEvent is MessageEvent { ChannelType: "im" } or AppHomeOpenedEvent, cancellationToken);
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

    /// <summary>What somebody deleted is not kept, not even until the event is handled.</summary>
    private static string WithoutDeletedWords(string payload)
    {
        var envelope = JsonNode.Parse(payload)!;

        if (envelope["event"]?["previous_message"] is JsonObject deleted)
        {
            deleted.Select(property => property.Key).Where(name => name is not ("ts" or "thread_ts")).ToList().ForEach(name => deleted.Remove(name));
        }

        return envelope.ToJsonString();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack held back events since the minute {Minute} (Unix seconds): too many in an hour")]
        public static partial void RateLimited(ILogger logger, long minute);

        [LoggerMessage(Level = LogLevel.Error, Message = "Event {EventId} was not stored. Reference: {Reference}")]
        public static partial void NotStored(ILogger logger, Exception exception, string eventId, string reference);
    }
}
