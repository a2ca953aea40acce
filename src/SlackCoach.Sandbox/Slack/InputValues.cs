using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

/// <summary>What a person put into inputs: texts, numbers, option values, times, dates or file ids, by block id and action id.</summary>
/// <remarks>An input that is not named here keeps what it showed from the start.</remarks>
internal sealed class InputValues
{
    public static readonly InputValues Untouched = new();
    private static readonly string[] InitialFields = ["initial_value", "initial_time", "initial_date", "initial_user", "initial_conversation"];
    private readonly Dictionary<(string Block, string Action), ImmutableArray<string>> _values = [];

    public InputValues Set(string blockId, string actionId, params ImmutableArray<string> values)
    {
        _values[(blockId, actionId)] = values;
        return this;
    }

    public ImmutableArray<string> Of(string blockId, JsonObject element) =>
        _values.TryGetValue((blockId, element["action_id"]!.ToString()), out var values) ? values : Initial(element);

    /// <summary>The <c>state.values</c> that Slack sends for the blocks of a message or modal.</summary>
    public JsonObject ToState(StandInSlack slack, JsonArray? blocks)
    {
        var state = new JsonObject();

        foreach (var (blockId, element) in Elements(blocks)
            .Where(pair => pair.Element["type"]?.ToString() is not ("button" or "overflow" or "image")))
        {
            if (state[blockId] is not JsonObject block)
            {
                state[blockId] = block = [];
            }

            block[element["action_id"]!.ToString()] = Value(slack, element, Of(blockId, element));
        }

        return new JsonObject { ["values"] = state };
    }

    /// <summary>The element as Slack describes it with what was chosen in it.</summary>
    public static JsonObject Value(StandInSlack slack, JsonObject element, ImmutableArray<string> values)
    {
        var type = element["type"]!.ToString();
        var json = new JsonObject { ["type"] = type };

        switch (type)
        {
            case "plain_text_input" or "url_text_input" or "number_input":
                json["value"] = values is [{ Length: > 0 } text, ..] ? text : null;
                break;
            case "checkboxes" or "multi_static_select":
                json["selected_options"] = new JsonArray([.. Chosen(element, values)]);
                break;
            case "radio_buttons" or "static_select" or "overflow":
                json["selected_option"] = Chosen(element, values).FirstOrDefault();
                break;
            case "users_select":
                json["selected_user"] = values is [{ Length: > 0 } user, ..] && slack.FindUser(user) is not null ? user : null;
                break;
            case "conversations_select":
                json["selected_conversation"] = values is [{ Length: > 0 } channel, ..] && slack.FindChannel(channel) is not null ? channel : null;
                break;
            case "timepicker":
                json["selected_time"] = values is [{ Length: > 0 } time, ..] ? time : null;
                break;
            case "datepicker":
                json["selected_date"] = values is [{ Length: > 0 } date, ..] ? date : null;
                break;
            case "file_input":
                json["files"] = new JsonArray(
                    [.. values.Select(slack.FindFile).OfType<StandInFile>().Select(file => MessageJson.File(slack, file))]);
                break;
        }

        return json;
    }

    /// <summary>Every interactive element with the id of its block.</summary>
    public static IEnumerable<(string BlockId, JsonObject Element)> Elements(JsonArray? blocks) =>
        from block in (blocks ?? []).OfType<JsonObject>()
        from element in block["type"]!.ToString() switch
        {
            "actions" => block["elements"]!.AsArray().ToArray(),
            "section" => new[] { block["accessory"] },
            "input" => new[] { block["element"] },
            _ => [],
        }
        where element is JsonObject && element["action_id"] is not null
        select (block["block_id"]!.ToString(), element.AsObject());

    /// <summary>What an element shows before anybody touches it.</summary>
    public static ImmutableArray<string> Initial(JsonObject element) =>
    [
        .. InitialFields.Select(name => element[name]).OfType<JsonNode>().Select(node => node.ToString()),
        .. new[] { element["initial_option"] }.Concat(element["initial_options"]?.AsArray() ?? []).OfType<JsonObject>()
            .Select(option => option["value"]!.ToString()),
    ];

    private static IEnumerable<JsonNode> Chosen(JsonObject element, ImmutableArray<string> values) =>
        Options(element).Where(option => values.Contains(option["value"]!.ToString())).Select(option => option.DeepClone());

    private static IEnumerable<JsonObject> Options(JsonObject element) =>
        (element["options"]?.AsArray()
            ?? [.. (element["option_groups"]?.AsArray() ?? []).SelectMany(group => group!["options"]!.AsArray())
            .Select(option => option!.DeepClone())])
            .OfType<JsonObject>();
}
