using System.Globalization;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

internal static class HistoryMethods
{
    /// <summary>Newest first; replies stay in their threads.</summary>
    public static JsonObject GetHistory(StandInSlack slack, SlackCall call)
    {
        var channel = Member(slack, call);
        var limit = slack.RateLimits.PageOf(call.Number("limit", 100, 999));
        var all = Within(slack.MessagesIn(channel.Id).Where(message => message.IsInChannel), call).Reverse().ToList();
        var start = 0;

        if (call.Text("cursor") is { } cursor)
        {
            var next = Page.Decode(cursor, "next_ts:");
            start = all.FindIndex(message => string.CompareOrdinal(message.Ts.Replace(".", "", StringComparison.Ordinal), next) <= 0);
            start = start < 0 ? all.Count : start;
        }

        var more = start + limit < all.Count;
        var answer = new JsonObject
        {
            ["messages"] = Messages(slack, all.Skip(start).Take(limit), call),
            ["has_more"] = more,
            ["pin_count"] = 0,
            ["channel_actions_ts"] = null,
            ["channel_actions_count"] = 0,
        };

        if (more)
        {
            var position = "next_ts:" + all[start + limit].Ts.Replace(".", "", StringComparison.Ordinal);
            answer["response_metadata"] = new JsonObject { ["next_cursor"] = Page.Encode(position) };
        }

        return answer;
    }

    /// <summary>The parent first, then its replies, oldest first.</summary>
    public static JsonObject GetReplies(StandInSlack slack, SlackCall call)
    {
        var channel = Member(slack, call);
        var ts = call.Required("ts", "thread_not_found");
        var all = slack.MessagesIn(channel.Id).Where(message => !message.IsEphemeral).ToList();
        var asked = all.Find(message => message.Ts == ts) ?? throw new StandInSlackException("thread_not_found");
        var thread = asked.IsTopLevel ? all.Where(message => message.ThreadTs == ts) : [];
        var page = Page.Of([asked, .. Within(thread, call)], call, standard: 1000, most: 1000, slack.RateLimits.PageOf);
        var answer = new JsonObject { ["messages"] = Messages(slack, page.Items, call), ["has_more"] = page.NextCursor.Length > 0 };

        if (page.NextCursor.Length > 0)
        {
            answer["response_metadata"] = page.Metadata;
        }

        return answer;
    }

    private static StandInChannel Member(StandInSlack slack, SlackCall call)
    {
        var channel = ConversationMethods.Find(slack, call.Required("channel", "channel_not_found"));
        return channel.Has(slack.App.BotUserId) ? channel : throw new StandInSlackException("not_in_channel");
    }

    private static JsonArray Messages(StandInSlack slack, IEnumerable<StandInMessage> messages, SlackCall call)
    {
        var withMetadata = call.Flag("include_all_metadata");
        return new JsonArray([.. messages.Select(message => MessageJson.Message(slack, message, withMetadata))]);
    }

    private static IEnumerable<StandInMessage> Within(IEnumerable<StandInMessage> messages, SlackCall call)
    {
        var oldest = Instant(call.Text("oldest"), "invalid_ts_oldest") ?? 0;
        var latest = Instant(call.Text("latest"), "invalid_ts_latest") ?? decimal.MaxValue;
        var inclusive = call.Flag("inclusive");

        return messages.Where(message => !message.IsEphemeral).Where(message =>
        {
            var ts = decimal.Parse(message.Ts, CultureInfo.InvariantCulture);
            return inclusive ? ts >= oldest && ts <= latest : ts > oldest && ts < latest;
        });
    }

    private static decimal? Instant(string? text, string error) => text is null ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value
        : throw new StandInSlackException(error);
}
