using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Slack.Endpoints;

/// <summary>Reads what Slack posts when somebody types a command, clicks or sends a modal.</summary>
internal static class InteractionReader
{
    /// <exception cref="MalformedPayloadException">Something is missing without which it means nothing.</exception>
    public static SlashCommand Command(Dictionary<string, StringValues> form, string stableId)
    {
        return new SlashCommand
        {
            TeamId = Required("team_id"),
            UserId = Required("user_id"),
            ChannelId = Required("channel_id"),
            Command = Required("command"),
            Text = Field("text") ?? "",
            ResponseUrl = Field("response_url") ?? "",
            TriggerId = Field("trigger_id") ?? stableId,
        };

        string? Field(string name) => form.TryGetValue(name, out var values) && values is [{ Length: > 0 } value, ..] ? value : null;

        string Required(string name) => Field(name) ?? throw Missing(name);
    }

    /// <summary>One request for each action of the payload; they share their trigger.</summary>
    /// <exception cref="MalformedPayloadException">Something is missing without which it means nothing.</exception>
    public static IReadOnlyList<BlockActionRequest> Actions(JsonElement payload, string stableId)
    {
        var view = payload.Member("view");
        var state = State(payload.Member("state") is { ValueKind: JsonValueKind.Object } own ? own : view.Member("state"));

        return
        [
            .. payload.Items("actions").Select(action => new BlockActionRequest
            {
                TeamId = TeamId(payload),
                UserId = UserId(payload),
                TriggerId = payload.Id("trigger_id") ?? stableId,
                Action = new BlockAction
                {
                    ActionId = action.Id("action_id") ?? throw Missing("action_id"),
                    BlockId = action.Id("block_id"),
                    Value = action.Text("value"),
                    SelectedValue = action.Member("selected_option").Text("value") ?? action.Text("selected_time") ?? action.Text("selected_date"),
                },
                ChannelId = payload.Member("channel").Id("id") ?? payload.Member("container").Id("channel_id"),
                MessageTs = payload.Member("container").Id("message_ts") ?? payload.Member("message").Id("ts"),
                ResponseUrl = payload.Id("response_url"),
                IsEphemeral = payload.Member("container") is { ValueKind: JsonValueKind.Object } container
                    && container.TryGetProperty("is_ephemeral", out var isEphemeral) && isEphemeral.ValueKind == JsonValueKind.True,
                View = view is { ValueKind: JsonValueKind.Object } ? View(view.Value) : null,
                State = state,
            }),
        ];
    }

    /// <exception cref="MalformedPayloadException">Something is missing without which it means nothing.</exception>
    public static ViewSubmission Submission(JsonElement payload, string stableId)
    {
        var view = payload.Member("view") ?? throw Missing("view");

        return new ViewSubmission
        {
            TeamId = TeamId(payload),
            UserId = UserId(payload),
            TriggerId = payload.Id("trigger_id") ?? stableId,
            View = View(view),
            State = State(view.Member("state")),
        };
    }

    /// <exception cref="MalformedPayloadException">Something is missing without which it means nothing.</exception>
    public static MessageShortcut MessageShortcut(JsonElement payload, string stableId)
    {
        var message = payload.Member("message");

        return new MessageShortcut
        {
            TeamId = TeamId(payload),
            UserId = UserId(payload),
            CallbackId = payload.Id("callback_id") ?? throw Missing("callback_id"),
            TriggerId = payload.Id("trigger_id") ?? stableId,
            ResponseUrl = payload.Id("response_url") ?? "",
            ChannelId = payload.Member("channel").Id("id") ?? throw Missing("channel.id"),
            MessageTs = payload.Id("message_ts") ?? message.Id("ts") ?? throw Missing("message_ts"),
            ThreadTs = message.Id("thread_ts"),
            MessageText = message.Text("text") ?? "",
            MessageUserId = message.Id("user"),
            TeamDomain = payload.Member("team").Id("domain"),
        };
    }

    /// <exception cref="MalformedPayloadException">Something is missing without which it means nothing.</exception>
    public static GlobalShortcut GlobalShortcut(JsonElement payload, string stableId) => new()
    {
        TeamId = TeamId(payload),
        UserId = UserId(payload),
        CallbackId = payload.Id("callback_id") ?? throw Missing("callback_id"),
        TriggerId = payload.Id("trigger_id") ?? stableId,
    };

    // In an organisation "team" may be null.
    private static string TeamId(JsonElement payload) =>
        payload.Member("team").Id("id") ?? payload.Member("user").Id("team_id") ?? throw Missing("team.id");

    private static string UserId(JsonElement payload) => payload.Member("user").Id("id") ?? throw Missing("user.id");

    private static ViewReference View(JsonElement view) => new(
        view.Id("id") ?? throw Missing("view.id"), view.Text("callback_id") ?? "", view.Text("private_metadata") ?? "")
    {
        IsHome = view.Text("type") == "home",
    };

    private static StateValues State(JsonElement? state)
    {
        var blocks = new Dictionary<string, IReadOnlyDictionary<string, ElementValue>>(StringComparer.Ordinal);

        foreach (var block in state.Member("values").Properties())
        {
            var elements = new Dictionary<string, ElementValue>(StringComparer.Ordinal);

            foreach (var element in ((JsonElement?)block.Value).Properties())
            {
                elements[element.Name] = Element(element.Value);
            }

            blocks[block.Name] = elements;
        }

        return new StateValues(blocks);
    }

    private static ElementValue Element(JsonElement element) => new()
    {
        Text = element.Id("value"),
        Selected = (element.Member("selected_option").Id("value") ?? element.Id("selected_user") ?? element.Id("selected_conversation")) is { } one
            ? [one]
            : [.. element.Items("selected_options").Select(option => option.Id("value")).OfType<string>()],
        Time = element.Id("selected_time"),
        Date = DateOnly.TryParseExact(element.Id("selected_date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null,
        FileIds = [.. element.Items("files").Select(file => file.Id("id")).OfType<string>()],
    };

    private static MalformedPayloadException Missing(string name) => new($"The payload lacks {name}.");
}
