using System.Text.Json;

namespace SlackCoach.Slack.Events;

/// <summary>Reads what Slack calls a message: something said, changed or deleted, or a note of Slack's own.</summary>
internal static class MessageParser
{
    // What people and bots say; the other subtypes are Slack's own words.
    private static readonly HashSet<string> Said = ["file_share", "me_message", "thread_broadcast", "bot_message"];

    public static SlackEvent? Read(JsonElement inner) => inner.Id("channel") is not { } channel
        ? null
        : inner.Id("subtype") switch
        {
            "message_changed" => Changed(inner, channel),
            "message_deleted" when inner.Id("deleted_ts") is { } ts => Deleted(inner, channel, ts, inner.Member("previous_message").Id("thread_ts")),
            "channel_convert_to_private" => new ChannelConvertedEvent { Channel = channel, IsPrivate = true },
            "channel_convert_to_public" => new ChannelConvertedEvent { Channel = channel, IsPrivate = false },
            var subtype when subtype is null || Said.Contains(subtype) => Posted(inner, channel, subtype),
            _ => null,
        };

    private static MessageEvent? Posted(JsonElement inner, string channel, string? subtype) => inner.Id("ts") is not { } ts
        ? null
        : new MessageEvent
        {
            Subtype = subtype,
            Channel = channel,
            ChannelType = inner.Id("channel_type"),
            User = inner.Id("user"),
            BotId = inner.Id("bot_id"),
            Text = inner.Text("text"),
            Ts = ts,
            ThreadTs = inner.Id("thread_ts"),
            Files = inner.Items("files").Select(SlackPayload.File).OfType<SlackFile>().ToList() is { Count: > 0 } files ? files : null,
        };

    private static SlackEvent? Changed(JsonElement inner, string channel)
    {
        if (inner.Member("message")?.Message() is not { } message)
        {
            return null;
        }

        // So Slack tells that a parent was deleted whose replies stay.
        if (message.Subtype == "tombstone")
        {
            return Deleted(inner, channel, message.Ts, threadTs: null);
        }

        var before = inner.Member("previous_message")?.Message();

        // A preview was added, or blocks changed: the words did not.
        return before is not null && before.Text == message.Text ? null : new MessageChangedEvent
        {
            Channel = channel,
            ChannelType = inner.Id("channel_type"),
            Message = message,
            PreviousText = before?.Text,
        };
    }

    private static MessageDeletedEvent Deleted(JsonElement inner, string channel, string ts, string? threadTs) => new()
    {
        Channel = channel,
        ChannelType = inner.Id("channel_type"),
        Ts = ts,
        ThreadTs = threadTs == ts ? null : threadTs,
    };
}
