using System.Text.Json;

namespace SlackCoach.Slack.Events;

/// <summary>Reads a stored event.</summary>
internal static class EventParser
{
    /// <summary>Reads an envelope and the event in it; the event is null where it is of a kind that nothing here handles, or lacks what
    /// it needs. What the envelope lacks is empty.</summary>
    /// <exception cref="JsonException">It is not JSON, or nests more than 512 levels: the endpoint stores neither.</exception>
    public static (EventContext Context, SlackEvent? Event) Parse(string payload)
    {
        using var document = SlackPayload.Parse(payload);
        var envelope = document.RootElement;
        var context = new EventContext(envelope.Text("team_id") ?? "", envelope.Text("event_id") ?? "");

        return (context, envelope.Member("event") is { } inner ? Event(inner) : null);
    }

    private static SlackEvent? Event(JsonElement inner) => inner.Text("type") switch
    {
        "message" when inner.Id("channel") is { } channel && inner.Id("ts") is { } ts => new MessageEvent
        {
            Subtype = inner.Id("subtype"),
            Channel = channel,
            ChannelType = inner.Id("channel_type"),
            User = inner.Id("user"),
            BotId = inner.Id("bot_id"),
            Text = inner.Text("text"),
            Ts = ts,
            ThreadTs = inner.Id("thread_ts"),
            Files = inner.Items("files").Select(SlackPayload.File).OfType<SlackFile>().ToList() is { Count: > 0 } files ? files : null,
        },
        "user_change" when inner.Member("user")?.User() is { } user => new UserChangeEvent { User = user },
        "app_home_opened" when inner.Text("tab") == "home" && inner.Id("user") is { } userId => new AppHomeOpenedEvent
        {
            User = userId,
            Channel = inner.Id("channel"),
        },
        _ => null,
    };
}
