using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

/// <summary>Slack's rules for messages, modals and Home tabs: what Slack would reject is rejected here, with sentences like Slack's own.</summary>
/// <remarks>Lengths are counted in UTF-16 units, the strictest reading of what Slack leaves unsaid.</remarks>
internal static class BlockRules
{
    private const int MostBlocksInMessage = 50;
    private const int MostBlocksInView = 100;
    private const int MostViewBytes = 250_000;
    private const int MostCharacters = 13_200;

    // Slack leaves the measure unsaid; reports show that containers count beside their text, a divider with about this much.
    private const int CharactersPerBlock = 100;

    private static readonly Dictionary<string, string[]> BlockFields = new()
    {
        ["section"] = ["text", "fields", "accessory", "expand"],
        ["header"] = ["text", "level"],
        ["context"] = ["elements"],
        ["divider"] = [],
        ["actions"] = ["elements"],
        ["input"] = ["label", "element", "hint", "optional", "dispatch_action"],
        ["rich_text"] = ["elements"],
        ["image"] = ["image_url", "slack_file", "alt_text", "title"],
    };

    /// <summary>Says what is wrong with a message's blocks; nothing when Slack would take them.</summary>
    public static IReadOnlyList<string> CheckMessage(JsonNode blocks) => Check(blocks, MostBlocksInMessage, "/blocks", inModal: false);

    /// <summary>Whether all blocks of a message together are more than Slack posts.</summary>
    public static bool AreTooLong(JsonArray blocks) => blocks.Count * CharactersPerBlock + Characters(blocks) > MostCharacters;

    /// <summary>Says what is wrong with a view.</summary>
    /// <param name="view">A modal or Home tab.</param>
    /// <param name="type">Which of the two it must be.</param>
    /// <exception cref="StandInSlackException">It is larger than Slack takes at all.</exception>
    public static IReadOnlyList<string> CheckView(JsonNode view, string type = "modal")
    {
        if (System.Text.Encoding.UTF8.GetByteCount(view.ToJsonString()) > MostViewBytes)
        {
            throw new StandInSlackException("view_too_large");
        }

        if (view is not JsonObject json)
        {
            return ["must be an object [json-pointer:/view]"];
        }

        var findings = new Findings();
        findings.OneOf(json, "type", "/view", type);
        findings.Length(json, "callback_id", "/view", 255);
        findings.Length(json, "external_id", "/view", 255);
        findings.Length(json, "private_metadata", "/view", 3000);

        if (type == "modal")
        {
            CheckModal(findings, json);
        }
        else
        {
            findings.Fields(json, "/view", ["type", "blocks", "callback_id", "private_metadata", "external_id"]);
        }

        findings.AddRange(Check(json["blocks"], MostBlocksInView, "/view/blocks", inModal: type == "modal"));
        return findings.All;
    }

    private static void CheckModal(Findings findings, JsonObject modal)
    {
        findings.Fields(modal, "/view",
            ["type", "title", "submit", "close", "blocks", "callback_id", "private_metadata", "external_id", "clear_on_close",
            "notify_on_close", "submit_disabled"]);
        findings.PlainText(modal, "title", "/view", 24, required: true);
        findings.PlainText(modal, "submit", "/view", 24, required: false);
        findings.PlainText(modal, "close", "/view", 24, required: false);

        if (modal["submit"] is null && modal["blocks"] is JsonArray blocks && blocks.Any(block => block?["type"]?.ToString() == "input"))
        {
            findings.Add("missing required field: submit", "/view");
        }
    }

    private static IReadOnlyList<string> Check(JsonNode? node, int most, string at, bool inModal)
    {
        var findings = new Findings();

        if (node is not JsonArray blocks)
        {
            findings.Add("must be an array", at);
            return findings.All;
        }

        if (blocks.Count > most)
        {
            findings.Add($"no more than {most} items allowed", at);
        }

        var ids = new HashSet<string>();

        for (var i = 0; i < blocks.Count; i++)
        {
            var pointer = $"{at}/{i}";

            if (blocks[i] is not JsonObject block)
            {
                findings.Add("must be an object", pointer);
                continue;
            }

            CheckBlock(findings, block, pointer, inModal);

            if (block["block_id"] is JsonValue id && !ids.Add(id.ToString()))
            {
                findings.Add($"`block_id` \"{id}\" already exists", $"{pointer}/block_id");
            }
        }

        return findings.All;
    }

    private static void CheckBlock(Findings findings, JsonObject block, string at, bool inModal)
    {
        var type = block["type"]?.ToString() ?? "";

        if (!BlockFields.TryGetValue(type, out var fields))
        {
            findings.Add($"unsupported type: {type}", $"{at}/type");
            return;
        }

        findings.Fields(block, at, ["type", "block_id", .. fields]);
        findings.Length(block, "block_id", at, 255);

        switch (type)
        {
            case "section":
                CheckSection(findings, block, at);
                break;
            case "header":
                findings.PlainText(block, "text", at, 150, required: true);
                break;
            case "context":
                foreach (var (element, pointer) in findings.Items(block, "elements", at, 1, 10))
                {
                    if (element["type"]?.ToString() == "image")
                    {
                        findings.Text(element, "alt_text", pointer, 1, 2000, required: true);
                    }
                    else
                    {
                        findings.TextObject(element, pointer, 2000);
                    }
                }

                break;
            case "actions":
                ElementRules.CheckAll(findings, findings.Items(block, "elements", at, 1, 25), ElementPlace.Actions, inModal);
                break;
            case "input":
                findings.PlainText(block, "label", at, 2000, required: true);
                findings.PlainText(block, "hint", at, 2000, required: false);
                ElementRules.CheckAll(findings, findings.Only(block, "element", at, required: true), ElementPlace.Input, inModal);
                break;
            case "rich_text":
                RichTextRules.Check(findings, block, at);
                break;
            case "image":
                findings.Text(block, "alt_text", at, 1, 2000, required: true);
                findings.Text(block, "image_url", at, 1, 3000, required: block["slack_file"] is null);
                break;
        }
    }

    private static void CheckSection(Findings findings, JsonObject block, string at)
    {
        if (block["text"] is not null)
        {
            foreach (var (text, pointer) in findings.Only(block, "text", at, required: true))
            {
                findings.TextObject(text, pointer, 3000);
            }
        }
        else if (block["fields"] is null)
        {
            findings.Add("missing required field: text", at);
        }

        if (block["fields"] is not null)
        {
            foreach (var (field, pointer) in findings.Items(block, "fields", at, 1, 10))
            {
                findings.TextObject(field, pointer, 2000);
            }
        }

        ElementRules.CheckAll(findings, findings.Only(block, "accessory", at, required: false), ElementPlace.Accessory, inModal: false);
    }

    private static int Characters(JsonNode? node) => node switch
    {
        JsonObject json => json.Sum(pair =>
            pair is { Key: "text" or "url", Value: JsonValue value } && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>().Length
            : Characters(pair.Value)),
        JsonArray array => array.Sum(Characters),
        _ => 0,
    };
}
