using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

internal static class PeopleMethods
{
    public static JsonObject TestAuth(StandInSlack slack, SlackCall call) => new()
    {
        ["url"] = slack.BaseUrl.AbsoluteUri,
        ["team"] = slack.App.TeamName,
        ["user"] = "slackcoach",
        ["team_id"] = slack.App.TeamId,
        ["user_id"] = slack.App.BotUserId,
        ["bot_id"] = slack.App.BotId,
        ["is_enterprise_install"] = false,
    };

    public static JsonObject GetTeam(StandInSlack slack, SlackCall call) => call.Text("team") is { } team && team != slack.App.TeamId
        ? throw new StandInSlackException("team_not_found")
        : new JsonObject
        {
            ["team"] = new JsonObject
            {
                ["id"] = slack.App.TeamId,
                ["name"] = slack.App.TeamName,
                ["domain"] = slack.App.TeamDomain,
                ["email_domain"] = "",
                ["icon"] = new JsonObject { ["image_default"] = true },
            },
        };

    public static JsonObject GetUser(StandInSlack slack, SlackCall call) =>
        slack.FindUser(call.Required("user", "user_not_found")) is { } user
            ? new JsonObject { ["user"] = MessageJson.User(slack, user) }
            : throw new StandInSlackException("user_not_found");

    public static JsonObject ListGroup(StandInSlack slack, SlackCall call) =>
        slack.FindGroup(call.Required("usergroup", "no_such_subteam")) is { } group
            ? new JsonObject { ["users"] = new JsonArray([.. group.Users.Select(user => JsonValue.Create(user))]) }
            : throw new StandInSlackException("no_such_subteam");

    /// <summary>Quiet hours and pauses, by the product's clock.</summary>
    public static JsonObject GetDoNotDisturb(StandInSlack slack, SlackCall call)
    {
        if (slack.App.NotGranted.Contains("dnd:read"))
        {
            throw new StandInSlackException("missing_scope");
        }

        var user = slack.FindUser(call.Required("user", "user_not_found")) ?? throw new StandInSlackException("user_not_found");
        var now = slack.ShownNow();
        var quiet = user.QuietHours?.PresentOrNext(now, TimeZoneInfo.FindSystemTimeZoneById(user.Tz ?? "Etc/UTC"));
        var json = new JsonObject
        {
            ["dnd_enabled"] = quiet is not null,
            ["next_dnd_start_ts"] = quiet?.StartsAt.ToUnixTimeSeconds() ?? 1,
            ["next_dnd_end_ts"] = quiet?.EndsAt.ToUnixTimeSeconds() ?? 1,
            ["snooze_enabled"] = user.SnoozedUntilAt > now,
        };

        if (user.SnoozedUntilAt is { } until && until > now)
        {
            json["snooze_endtime"] = until.ToUnixTimeSeconds();
            json["snooze_remaining"] = (long)(until - now).TotalSeconds;
            json["snooze_is_indefinite"] = false;
        }

        return json;
    }

    public static JsonObject ListUsers(StandInSlack slack, SlackCall call)
    {
        var page = Page.Of(slack.Users, call, standard: 1000, most: 1000);

        return new JsonObject
        {
            ["members"] = new JsonArray([.. page.Items.Select(user => MessageJson.User(slack, user))]),
            ["response_metadata"] = page.Metadata,
        };
    }
}
