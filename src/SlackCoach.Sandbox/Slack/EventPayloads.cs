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

    public static JsonObject Changed(StandInSlack slack, StandInMessage before, StandInMessage message, string eventTs) => new()
    {
        ["type"] = "message",
        ["subtype"] = "message_changed",
        ["message"] = MessageJson.Message(slack, message, withMetadata: true),
        ["previous_message"] = MessageJson.Message(slack, before, withMetadata: false),
        ["channel"] = message.Channel,
        ["channel_type"] = ChannelType(slack, message.Channel),
        ["hidden"] = true,
        ["ts"] = eventTs,
        ["event_ts"] = eventTs,
    };

    public static JsonObject Deleted(StandInSlack slack, StandInMessage message, string eventTs) => new()
    {
        ["type"] = "message",
        ["subtype"] = "message_deleted",
        ["previous_message"] = MessageJson.Message(slack, message, withMetadata: false),
        ["channel"] = message.Channel,
        ["channel_type"] = ChannelType(slack, message.Channel),
        ["hidden"] = true,
        ["deleted_ts"] = message.Ts,
        ["ts"] = eventTs,
        ["event_ts"] = eventTs,
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

    /// <param name="slack">The workspace.</param>
    /// <param name="userId">Who opened it.</param>
    /// <param name="channelId">The direct message with the bot.</param>
    /// <param name="tab">"home" or "messages".</param>
    /// <param name="eventTs">When.</param>
    public static JsonObject HomeOpened(StandInSlack slack, string userId, string channelId, string tab, string eventTs)
    {
        var json = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = userId,
            ["channel"] = channelId,
            ["tab"] = tab,
            ["event_ts"] = eventTs,
        };

        if (tab == "home" && slack.HomeOf(userId) is { } view)
        {
            json["view"] = MessageJson.View(slack, view);
        }

        return json;
    }

    public static JsonObject UserChanged(StandInSlack slack, StandInUser user, string eventTs) => new()
    {
        ["type"] = "user_change",
        ["user"] = MessageJson.User(slack, user),
        ["cache_ts"] = long.Parse(eventTs.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture),
        ["event_ts"] = eventTs,
    };

    /// <param name="channel">The channel.</param>
    /// <param name="what">"archive", "unarchive", "deleted" or "left".</param>
    /// <param name="actorId">Who did it.</param>
    /// <param name="eventTs">When.</param>
    public static JsonObject OfChannel(StandInChannel channel, string what, string actorId, string eventTs) => new()
    {
        ["type"] = $"{Prefix(channel)}_{what}",
        ["channel"] = channel.Id,
        [what is "archive" or "unarchive" ? "user" : "actor_id"] = actorId,
        ["event_ts"] = eventTs,
    };

    public static JsonObject Renamed(StandInChannel channel, string eventTs) => new()
    {
        ["type"] = $"{Prefix(channel)}_rename",
        ["channel"] = new JsonObject
        {
            ["id"] = channel.Id,
            ["name"] = channel.Name,
            ["name_normalized"] = channel.Name,
            ["created"] = 1700000000,
            ["is_channel"] = channel.Kind == ChannelKind.Public,
            ["is_mpim"] = false,
        },
        ["event_ts"] = eventTs,
    };

    public static JsonObject Joined(StandInSlack slack, StandInChannel channel, string userId, string inviterId, string eventTs)
    {
        var json = OfMembership(slack, channel, "member_joined_channel", userId, eventTs);

        if (inviterId != userId)
        {
            json["inviter"] = inviterId;
        }

        return json;
    }

    public static JsonObject MemberLeft(StandInSlack slack, StandInChannel channel, string userId, string eventTs) =>
        OfMembership(slack, channel, "member_left_channel", userId, eventTs);

    private static JsonObject OfMembership(StandInSlack slack, StandInChannel channel, string type, string userId, string eventTs) => new()
    {
        ["type"] = type,
        ["user"] = userId,
        ["channel"] = channel.Id,
        ["channel_type"] = channel.Kind == ChannelKind.Private ? "G" : "C",
        ["team"] = slack.App.TeamId,
        ["event_ts"] = eventTs,
    };

    private static string Prefix(StandInChannel channel) => channel.Kind == ChannelKind.Private ? "group" : "channel";

    private static string ChannelType(StandInSlack slack, string channelId) => slack.FindChannel(channelId)?.Kind switch
    {
        ChannelKind.DirectMessage => "im",
        ChannelKind.Private => "group",
        _ => "channel",
    };
}
