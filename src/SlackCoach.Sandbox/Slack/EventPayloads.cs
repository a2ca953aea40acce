using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

/// <summary>Inner events of the Events API.</summary>
internal static class EventPayloads
{
    public static JsonObject Posted(StandInSlack slack, StandInMessage message)
    {
        var json = MessageJson.Message(slack, message, withMetadata: true);
        json["channel"] = message.Channel;
        json["channel_type"] = ChannelType(slack, message.Channel);
        json["event_ts"] = message.Ts;

        if (message.User != slack.App.BotUserId)
        {
            json["client_msg_id"] = $"{message.Ts.Replace(".", "-", StringComparison.Ordinal)}-{message.User}";
        }

        return json;
    }

    public static JsonObject Changed(StandInSlack slack, StandInMessage message) => new()
    {
        ["type"] = "message",
        ["subtype"] = "message_changed",
        ["message"] = MessageJson.Message(slack, message, withMetadata: true),
        ["channel"] = message.Channel,
        ["channel_type"] = ChannelType(slack, message.Channel),
        ["hidden"] = true,
        ["ts"] = message.EditedTs,
        ["event_ts"] = message.EditedTs,
    };

    public static JsonObject Deleted(StandInSlack slack, StandInMessage message) => new()
    {
        ["type"] = "message",
        ["subtype"] = "message_deleted",
        ["previous_message"] = MessageJson.Message(slack, message, withMetadata: false),
        ["channel"] = message.Channel,
        ["channel_type"] = ChannelType(slack, message.Channel),
        ["hidden"] = true,
        ["deleted_ts"] = message.Ts,
        ["ts"] = message.Ts,
        ["event_ts"] = message.Ts,
    };

    public static JsonObject Reaction(bool added, string userId, string name, StandInMessage message, string eventTs) => new()
    {
        ["type"] = added ? "reaction_added" : "reaction_removed",
        ["user"] = userId,
        ["reaction"] = name,
        ["item"] = new JsonObject { ["type"] = "message", ["channel"] = message.Channel, ["ts"] = message.Ts },
        ["item_user"] = message.User,
        ["event_ts"] = eventTs,
    };

    public static JsonObject HomeOpened(string userId, string channelId, string eventTs) => new()
    {
        ["type"] = "app_home_opened",
        ["user"] = userId,
        ["channel"] = channelId,
        ["tab"] = "messages",
        ["event_ts"] = eventTs,
    };

    private static string ChannelType(StandInSlack slack, string channelId) => slack.FindChannel(channelId)?.Kind switch
    {
        ChannelKind.DirectMessage => "im",
        ChannelKind.Private => "group",
        _ => "channel",
    };
}
