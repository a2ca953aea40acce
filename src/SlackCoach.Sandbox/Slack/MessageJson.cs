using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

/// <summary>Messages, people, channels, files and views as Slack's API writes them.</summary>
internal static class MessageJson
{
    public static JsonObject Message(StandInSlack slack, StandInMessage message, bool withMetadata)
    {
        var json = new JsonObject
        {
            ["type"] = "message",
            ["user"] = message.User,
            ["text"] = message.Text,
            ["ts"] = message.Ts,
            ["team"] = slack.App.TeamId,
        };

        if (message.Subtype is not null)
        {
            json["subtype"] = message.Subtype;
        }

        if (message.User == slack.App.BotUserId)
        {
            json["bot_id"] = slack.App.BotId;
            json["app_id"] = slack.App.AppId;
            json["bot_profile"] = new JsonObject
            {
                ["id"] = slack.App.BotId,
                ["app_id"] = slack.App.AppId,
                ["name"] = "SlackCoach",
                ["deleted"] = false,
                ["team_id"] = slack.App.TeamId,
            };
        }

        if (message.Blocks is not null)
        {
            json["blocks"] = message.Blocks.DeepClone();
        }

        if (message.EditedTs is not null)
        {
            json["edited"] = new JsonObject { ["user"] = message.User, ["ts"] = message.EditedTs };
        }

        if (message.FileIds.Length > 0)
        {
            json["files"] = new JsonArray(
                [.. message.FileIds.Select(slack.FindFile).OfType<StandInFile>().Select(file => File(slack, file))]);
            json["upload"] = false;
        }

        if (message.Reactions.Length > 0)
        {
            json["reactions"] = new JsonArray([.. message.Reactions.GroupBy(reaction => reaction.Name).Select(group => new JsonObject
            {
                ["name"] = group.Key,
                ["count"] = group.Count(),
                ["users"] = new JsonArray([.. group.Select(reaction => JsonValue.Create(reaction.User))]),
            })]);
        }

        if (withMetadata && message.Metadata is not null)
        {
            json["metadata"] = message.Metadata.DeepClone();
        }

        AddThread(slack, message, json);
        return json;
    }

    public static JsonObject User(StandInSlack slack, StandInUser user)
    {
        var json = new JsonObject
        {
            ["id"] = user.Id,
            ["team_id"] = slack.App.TeamId,
            ["name"] = user.Name,
            ["deleted"] = user.IsDeleted,
            ["real_name"] = user.RealName,
            ["profile"] = new JsonObject
            {
                ["real_name"] = user.RealName,
                ["display_name"] = user.Name,
                ["title"] = user.Title,
                ["status_text"] = StatusHolds(slack, user) ? user.StatusText : "",
                ["status_emoji"] = StatusHolds(slack, user) ? user.StatusEmoji : "",
                ["status_expiration"] = StatusHolds(slack, user) ? user.StatusExpiresAt?.ToUnixTimeSeconds() ?? 0 : 0,
                ["team"] = slack.App.TeamId,
            },
            ["is_admin"] = user.IsAdmin,
            ["is_owner"] = false,
            ["is_primary_owner"] = false,
            ["is_restricted"] = user.IsGuest,
            ["is_ultra_restricted"] = false,
            ["is_bot"] = user.IsBot,
            ["is_app_user"] = false,
            ["updated"] = 1700000000,
        };

        if (user.Tz is not null)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(user.Tz);
            json["tz"] = user.Tz;
            json["tz_label"] = zone.StandardName;
            json["tz_offset"] = (int)zone.GetUtcOffset(slack.ShownNow()).TotalSeconds;
        }

        return json;
    }

    public static JsonObject Channel(StandInSlack slack, StandInChannel channel)
    {
        var json = new JsonObject
        {
            ["id"] = channel.Id,
            ["created"] = 1700000000,
            ["is_archived"] = channel.IsArchived,
            ["is_im"] = channel.IsDirect,
            ["is_channel"] = channel.Kind == ChannelKind.Public,
            ["is_group"] = channel.Kind == ChannelKind.Private,
            ["is_private"] = channel.Kind != ChannelKind.Public,
            ["is_mpim"] = false,
            ["context_team_id"] = slack.App.TeamId,
        };

        if (channel.IsDirect)
        {
            json["user"] = channel.Members.First(member => member != slack.App.BotUserId);
            json["is_user_deleted"] = false;
            json["is_open"] = true;
        }
        else
        {
            json["name"] = channel.Name;
            json["name_normalized"] = channel.Name;
            json["is_general"] = false;
            json["is_member"] = channel.Has(slack.App.BotUserId);
            json["num_members"] = channel.Members.Length;
            json["topic"] = new JsonObject { ["value"] = channel.Topic, ["creator"] = "", ["last_set"] = 0 };
            json["purpose"] = new JsonObject { ["value"] = "", ["creator"] = "", ["last_set"] = 0 };
        }

        return json;
    }

    public static JsonObject File(StandInSlack slack, StandInFile file)
    {
        var address = new Uri(slack.BaseUrl, $"files/{file.Id}/{Uri.EscapeDataString(file.Name)}").AbsoluteUri;

        return new JsonObject
        {
            ["id"] = file.Id,
            ["created"] = file.CreatedUnixSeconds,
            ["timestamp"] = file.CreatedUnixSeconds,
            ["name"] = file.Name,
            ["title"] = file.Name,
            ["mimetype"] = file.Mimetype,
            ["filetype"] = file.Filetype,
            ["pretty_type"] = file.Filetype,
            ["user"] = file.User,
            ["user_team"] = slack.App.TeamId,
            ["editable"] = false,
            ["size"] = file.Content.Length,
            ["mode"] = "hosted",
            ["is_external"] = false,
            ["external_type"] = "",
            ["is_public"] = false,
            ["public_url_shared"] = false,
            ["display_as_bot"] = false,
            ["url_private"] = address,
            ["url_private_download"] = address,
            ["permalink"] = address,
            ["file_access"] = "visible",
        };
    }

    public static JsonObject View(StandInSlack slack, StandInView view)
    {
        var json = view.Content.DeepClone().AsObject();
        json["id"] = view.Id;
        json["team_id"] = slack.App.TeamId;
        json["state"] = new JsonObject { ["values"] = new JsonObject() };
        json["hash"] = view.Hash;
        json["root_view_id"] = view.RootId;
        json["previous_view_id"] = view.PreviousId;
        json["app_id"] = slack.App.AppId;
        json["app_installed_team_id"] = slack.App.TeamId;
        json["bot_id"] = slack.App.BotId;
        json.TryAdd("private_metadata", "");
        json.TryAdd("callback_id", "");
        json.TryAdd("external_id", "");
        json.TryAdd("clear_on_close", false);
        json.TryAdd("notify_on_close", false);
        json.TryAdd("submit", null);
        json.TryAdd("close", null);
        return json;
    }

    private static bool StatusHolds(StandInSlack slack, StandInUser user) => user.StatusExpiresAt is not { } end || end > slack.ShownNow();

    private static void AddThread(StandInSlack slack, StandInMessage message, JsonObject json)
    {
        if (message.ThreadTs is not null)
        {
            var parent = slack.FindMessage(message.Channel, message.ThreadTs);
            json["thread_ts"] = message.ThreadTs;
            json["parent_user_id"] = parent?.User;

            if (message.Subtype == "thread_broadcast" && parent is not null)
            {
                json["root"] = Message(slack, parent, withMetadata: false);
            }

            return;
        }

        var replies = slack.MessagesIn(message.Channel).Where(reply => reply.ThreadTs == message.Ts && !reply.IsEphemeral).ToList();

        if (replies.Count > 0)
        {
            var people = replies.Select(reply => reply.User).Distinct().ToList();
            json["thread_ts"] = message.Ts;
            json["reply_count"] = replies.Count;
            json["reply_users_count"] = people.Count;
            json["latest_reply"] = replies[^1].Ts;
            json["reply_users"] = new JsonArray([.. people.Select(person => JsonValue.Create(person))]);
            json["is_locked"] = false;
            json["subscribed"] = false;
        }
    }
}
