using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

internal static class ConversationMethods
{
    private static readonly string[] Types = ["public_channel", "private_channel", "im", "mpim"];

    public static JsonObject Open(StandInSlack slack, SlackCall call)
    {
        if (call.Text("channel") is { } known)
        {
            return new JsonObject { ["channel"] = new JsonObject { ["id"] = Find(slack, known).Id } };
        }

        var users = call.Required("users", "users_list_not_supplied")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        if (users.Length != 1)
        {
            // Group messages are nothing the product uses; the stand-in has none.
            throw new StandInSlackException(users.Length > 8 ? "too_many_users" : "method_not_supported_for_channel_type");
        }

        var channel = slack.OpenDirectMessage(users[0], out var alreadyOpen);
        var answer = new JsonObject
        {
            ["channel"] = call.Flag("return_im") ? MessageJson.Channel(slack, channel) : new JsonObject { ["id"] = channel.Id },
        };

        if (alreadyOpen)
        {
            answer["no_op"] = true;
            answer["already_open"] = true;
        }

        return answer;
    }

    public static JsonObject GetInfo(StandInSlack slack, SlackCall call) => new()
    {
        ["channel"] = MessageJson.Channel(slack, Find(slack, call.Required("channel", "channel_not_found"))),
    };

    public static JsonObject List(StandInSlack slack, SlackCall call)
    {
        var types = TypesOf(call);
        var wanted = slack.Channels.Where(channel => !(channel.IsArchived && call.Flag("exclude_archived"))
            && types.Contains(TypeOf(channel)) && (channel.Kind == ChannelKind.Public || channel.Has(slack.App.BotUserId)));
        var page = Page.Of([.. wanted], call, standard: 100, most: 999);

        return new JsonObject
        {
            ["channels"] = new JsonArray([.. page.Items.Select(channel => MessageJson.Channel(slack, channel))]),
            ["response_metadata"] = page.Metadata,
        };
    }

    /// <summary>The conversations that the bot is in.</summary>
    public static JsonObject ListOwn(StandInSlack slack, SlackCall call)
    {
        var types = TypesOf(call);
        var user = call.Text("user") ?? slack.App.BotUserId;
        var wanted = slack.Channels.Where(channel => types.Contains(TypeOf(channel)) && channel.Has(user) && channel.Has(slack.App.BotUserId)
            && !(channel.IsArchived && call.Flag("exclude_archived")));
        var page = Page.Of([.. wanted], call, standard: 100, most: 999);

        return new JsonObject
        {
            ["channels"] = new JsonArray([.. page.Items.Select(channel => WithoutMembership(MessageJson.Channel(slack, channel)))]),
            ["response_metadata"] = page.Metadata,
        };
    }

    public static JsonObject ListMembers(StandInSlack slack, SlackCall call)
    {
        var page = Page.Of(Find(slack, call.Required("channel", "channel_not_found")).Members, call, standard: 100, most: 999);

        return new JsonObject
        {
            ["members"] = new JsonArray([.. page.Items.Select(member => JsonValue.Create(member))]),
            ["response_metadata"] = page.Metadata,
        };
    }

    /// <summary>A conversation that the bot may know of.</summary>
    public static StandInChannel Find(StandInSlack slack, string id) =>
        slack.FindChannel(id) is { } channel && (channel.Kind == ChannelKind.Public || channel.Has(slack.App.BotUserId))
            ? channel
            : throw new StandInSlackException("channel_not_found");

    private static string[] TypesOf(SlackCall call)
    {
        var types = (call.Text("types") ?? "public_channel").Split(',', StringSplitOptions.TrimEntries);

        return types.Except(Types).Any() ? throw new StandInSlackException("invalid_types") : types;
    }

    private static JsonObject WithoutMembership(JsonObject channel)
    {
        channel.Remove("is_member");
        channel.Remove("num_members");

        return channel;
    }

    private static string TypeOf(StandInChannel channel) => channel.Kind switch
    {
        ChannelKind.DirectMessage => "im",
        ChannelKind.Private => "private_channel",
        _ => "public_channel",
    };
}
