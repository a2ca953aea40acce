using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

internal static class ChatMethods
{
    public static JsonObject PostMessage(StandInSlack slack, SlackCall call)
    {
        var channel = Destination(slack, call);

        if (!channel.Has(slack.App.BotUserId) || channel.IsArchived)
        {
            throw new StandInSlackException(channel.IsArchived ? "is_archived" : "not_in_channel");
        }

        var said = MessageContent.From(call);
        var message = slack.Post(new MessageDraft(channel.Id, slack.App.BotUserId, said.Text)
        {
            Blocks = said.Blocks,
            Metadata = said.Metadata,
            ThreadTs = Thread(slack, channel, call),
        });

        return new JsonObject
        {
            ["channel"] = channel.Id,
            ["ts"] = message.Ts,
            ["message"] = MessageJson.Message(slack, message, withMetadata: true),
        };
    }

    public static JsonObject PostEphemeral(StandInSlack slack, SlackCall call)
    {
        var channel = Destination(slack, call);
        var user = call.Required("user", "user_not_in_channel");

        if (!channel.Has(slack.App.BotUserId))
        {
            throw new StandInSlackException("not_in_channel");
        }

        if (!channel.Has(user))
        {
            throw new StandInSlackException("user_not_in_channel");
        }

        var said = MessageContent.From(call);
        var message = slack.Post(new MessageDraft(channel.Id, slack.App.BotUserId, said.Text)
        {
            Blocks = said.Blocks,
            ThreadTs = Thread(slack, channel, call),
            VisibleTo = user,
        });

        return new JsonObject { ["message_ts"] = message.Ts };
    }

    public static JsonObject Update(StandInSlack slack, SlackCall call)
    {
        var channel = ConversationMethods.Find(slack, call.Required("channel", "channel_not_found"));
        var ts = OwnMessage(slack, channel, call.Required("ts", "message_not_found"), "cant_update_message");
        var said = MessageContent.From(call, isUpdate: true);
        var message = slack.Edit(channel.Id, ts, old => old with
        {
            Text = said.Text,
            // Text alone leaves no blocks behind; Slack keeps metadata that an update does not speak of.
            Blocks = said.Blocks,
            Metadata = said.Metadata ?? old.Metadata,
        });

        return new JsonObject
        {
            ["channel"] = channel.Id,
            ["ts"] = message.Ts,
            ["text"] = message.Text,
            ["message"] = MessageJson.Message(slack, message, withMetadata: true),
        };
    }

    public static JsonObject Delete(StandInSlack slack, SlackCall call)
    {
        var channel = ConversationMethods.Find(slack, call.Required("channel", "channel_not_found"));
        var ts = OwnMessage(slack, channel, call.Required("ts", "message_not_found"), "cant_delete_message");
        slack.Delete(channel.Id, ts);
        return new JsonObject { ["channel"] = channel.Id, ["ts"] = ts };
    }

    public static JsonObject GetPermalink(StandInSlack slack, SlackCall call)
    {
        var channel = ConversationMethods.Find(slack, call.Required("channel", "channel_not_found"));
        var ts = call.Required("message_ts", "message_not_found");

        if (slack.FindMessage(channel.Id, ts) is not { IsEphemeral: false })
        {
            throw new StandInSlackException("message_not_found");
        }

        var path = $"archives/{channel.Id}/p{ts.Replace(".", "", StringComparison.Ordinal)}";
        return new JsonObject { ["channel"] = channel.Id, ["permalink"] = new Uri(slack.BaseUrl, path).AbsoluteUri };
    }

    /// <summary>A conversation by id, a channel by #name, or a person, which means the direct message with them.</summary>
    private static StandInChannel Destination(StandInSlack slack, SlackCall call)
    {
        var name = call.Required("channel", "channel_not_found");

        if (name[0] is 'U' or 'W')
        {
            return slack.FindUser(name) is null ? throw new StandInSlackException("channel_not_found")
                : slack.OpenDirectMessage(name, out _);
        }

        var named = slack.Channels.FirstOrDefault(channel => !channel.IsDirect && "#" + channel.Name == name);
        return ConversationMethods.Find(slack, named?.Id ?? name);
    }

    private static string? Thread(StandInSlack slack, StandInChannel channel, SlackCall call)
    {
        if (call.Text("thread_ts") is not { } ts)
        {
            return null;
        }

        return slack.FindMessage(channel.Id, ts) is { IsEphemeral: false } ? ts : throw new StandInSlackException("thread_not_found");
    }

    private static string OwnMessage(StandInSlack slack, StandInChannel channel, string ts, string error)
    {
        var message = slack.FindMessage(channel.Id, ts);

        // An ephemeral message can only be changed by its response_url.
        if (message is null or { IsEphemeral: true })
        {
            throw new StandInSlackException("message_not_found");
        }

        return message.User == slack.App.BotUserId ? ts : throw new StandInSlackException(error);
    }
}
