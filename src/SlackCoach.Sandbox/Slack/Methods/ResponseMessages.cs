using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

/// <summary>What an app says by a response_url, or in the body that answers a slash command.</summary>
internal static class ResponseMessages
{
    /// <summary>Stores the message, replaces the one that was clicked in, or deletes it.</summary>
    /// <exception cref="StandInSlackException">Slack would refuse it.</exception>
    public static void Apply(StandInSlack slack, ResponseTarget target, JsonObject body)
    {
        if (target.MessageTs is { } clicked && IsTrue(body, "delete_original"))
        {
            slack.Delete(target.Channel, clicked);
            return;
        }

        var said = MessageContent.From(body["text"]?.ToString(), body["blocks"], body["metadata"], isUpdate: false);

        if (target.MessageTs is { } original && IsTrue(body, "replace_original"))
        {
            slack.Edit(target.Channel, original, old =>
                old with { Text = said.Text, Blocks = said.Blocks, Metadata = said.Metadata ?? old.Metadata });
            return;
        }

        slack.Post(new MessageDraft(target.Channel, slack.App.BotUserId, said.Text)
        {
            Blocks = said.Blocks,
            Metadata = said.Metadata,
            ThreadTs = body["thread_ts"]?.ToString(),
            VisibleTo = body["response_type"]?.ToString() == "in_channel" ? null : target.User,
        });
    }

    private static bool IsTrue(JsonObject body, string name) =>
        body[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;
}
