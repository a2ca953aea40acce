using System.Text.Json;
using System.Text.Json.Nodes;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Tests.Testing;

/// <summary>What a person sees of a message or modal.</summary>
internal static class Shown
{
    /// <summary>The message as Slack got it.</summary>
    public static JsonObject Json(StandInMessage message) => message.Blocks is null
        ? new JsonObject { ["text"] = message.Text }
        : new JsonObject { ["text"] = message.Text, ["blocks"] = message.Blocks.DeepClone() };

    /// <summary>All that it says, block by block; its notification text where it has no blocks.</summary>
    public static string Text(StandInMessage message) =>
        message.Blocks is null ? message.Text : string.Join('\n', message.Blocks.Select(block => Words(block!)));

    public static string Text(StandInView view) => string.Join('\n', view.Blocks.Select(block => Words(block!)));

    public static bool IsDigest(StandInMessage message) => message.Text.StartsWith("Good morning.", StringComparison.Ordinal);

    /// <summary>The titles that links carry, in order.</summary>
    public static IReadOnlyList<string> Links(StandInMessage message) =>
        [.. Nodes(message.Blocks).Where(node => Type(node) == "link").Select(node => node["text"]!.ToString())];

    /// <summary>Every text that Slack would read as mrkdwn, the notification included.</summary>
    public static IReadOnlyList<string> Formatted(StandInMessage message) =>
        [message.Text, .. Nodes(message.Blocks).Where(node => Type(node) == "mrkdwn").Select(node => node["text"]!.ToString())];

    /// <summary>The labels of all buttons.</summary>
    public static IReadOnlyList<string> Buttons(StandInMessage message) =>
        [.. InputValues.Elements(message.Blocks).Where(e => Type(e.Element) == "button").Select(e => e.Element["text"]!["text"]!.ToString())];

    /// <summary>Finds a button by its label and, where several have it, by words of the section it stands in.</summary>
    public static (string Block, string Action) Button(StandInMessage message, string label, string? entry) =>
        Button(message.Blocks, label, entry);

    /// <summary>Finds a button of a modal or Home tab.</summary>
    public static (string Block, string Action) Button(StandInView view, string label, string? entry) => Button(view.Blocks, label, entry);

    private static (string Block, string Action) Button(JsonArray? blocks, string label, string? entry)
    {
        var found = InputValues.Elements(blocks)
            .Where(e => Type(e.Element) == "button" && e.Element["text"]!["text"]!.ToString() == label)
            .Where(e => entry is null || Words(Block(blocks!, e.BlockId)).Contains(entry, StringComparison.Ordinal))
            .ToList();
        Assert.True(found.Count == 1, $"{found.Count} buttons {label} {entry} in:\n{string.Join('\n', (blocks ?? []).Select(block => Words(block!)))}");

        return (found[0].BlockId, found[0].Element["action_id"]!.ToString());
    }

    /// <summary>Finds an option of a menu by its label.</summary>
    public static (string Block, string Action, string Value) Option(StandInMessage message, string label, string? value)
    {
        var found = InputValues.Elements(message.Blocks).Where(e => Type(e.Element) == "overflow")
            .SelectMany(e => e.Element["options"]!.AsArray().Select(option => (e.BlockId, e.Element, Option: option!)))
            .Where(e => e.Option["text"]!["text"]!.ToString() == label && (value is null || e.Option["value"]!.ToString().Contains(value, StringComparison.Ordinal)))
            .ToList();
        Assert.True(found.Count == 1, $"{found.Count} options {label} in:\n{Text(message)}");

        return (found[0].BlockId, found[0].Element["action_id"]!.ToString(), found[0].Option["value"]!.ToString());
    }

    /// <summary>The block whose words hold these.</summary>
    public static string BlockSaying(StandInMessage message, string words) =>
        Assert.Single(message.Blocks!.Select(block => Words(block!)), text => text.Contains(words, StringComparison.Ordinal));

    private static JsonNode Block(JsonArray blocks, string blockId) =>
        blocks.First(block => block!["block_id"]?.ToString() == blockId)!;

    private static string Words(JsonNode node) => string.Concat(Leaves(node));

    private static IEnumerable<string> Leaves(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(pair => pair switch
        {
            { Key: "text", Value: JsonValue value } => [value.ToString()],
            { Key: "user_id", Value: JsonValue user } => [$"@{user}"],
            _ => Leaves(pair.Value),
        }),
        JsonArray array => array.SelectMany(Leaves),
        _ => [],
    };

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject json => [json, .. json.SelectMany(pair => Nodes(pair.Value))],
        JsonArray array => array.SelectMany(Nodes),
        _ => [],
    };

    private static string? Type(JsonObject json) => json["type"] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.ToString() : null;
}
