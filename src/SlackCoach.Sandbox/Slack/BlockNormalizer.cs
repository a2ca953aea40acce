using System.Globalization;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

/// <summary>Fills in what Slack fills in when it stores blocks: ids, and the flags of text objects.</summary>
internal static class BlockNormalizer
{
    public static JsonArray Normalize(JsonArray blocks)
    {
        var stored = blocks.DeepClone().AsArray();

        for (var i = 0; i < stored.Count; i++)
        {
            var block = stored[i]!.AsObject();
            var id = (i + 1).ToString("x", CultureInfo.InvariantCulture);

            if (string.IsNullOrEmpty(block["block_id"]?.ToString()))
            {
                block["block_id"] = $"auto-{id}";
            }

            GiveActionIds(block, id);
            SetTextFlags(block);
        }

        return stored;
    }

    private static void GiveActionIds(JsonObject block, string blockId)
    {
        var elements = block["type"]!.ToString() switch
        {
            "actions" => block["elements"]!.AsArray().ToArray(),
            "section" => new[] { block["accessory"] },
            "input" => new[] { block["element"] },
            _ => [],
        };
        var number = 0;

        foreach (var element in elements.OfType<JsonObject>().Where(element => element["type"]?.ToString() != "image"))
        {
            element.TryAdd("action_id", $"auto-{blockId}-{number++}");
        }
    }

    private static void SetTextFlags(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array)
                {
                    SetTextFlags(item);
                }

                break;
            case JsonObject json:
                if (json["type"]?.ToString() == "plain_text")
                {
                    json.TryAdd("emoji", true);
                }
                else if (json["type"]?.ToString() == "mrkdwn")
                {
                    json.TryAdd("verbatim", false);
                }

                foreach (var (_, value) in json)
                {
                    SetTextFlags(value);
                }

                break;
        }
    }
}
