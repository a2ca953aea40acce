using System.Text.Json;
using System.Text.Json.Nodes;
using SlackCoach.Slack;

namespace SlackCoach.Tests.Slack;

/// <summary>Slack's limits, written a second time and over the JSON that Slack would get, so that the fitters cannot agree with
/// themselves in error.</summary>
internal static class SlackRules
{
    /// <summary>Fails with every rule that the message breaks.</summary>
    public static void Hold(Message message) =>
        Assert.Empty(MessageViolations(JsonSerializer.SerializeToNode(message, SlackJson.Default.Message)!.AsObject()));

    /// <summary>Fails with every rule that the modal breaks.</summary>
    public static void Hold(ModalView view) =>
        Assert.Empty(ViewViolations(JsonSerializer.SerializeToNode(view, SlackJson.Default.ModalView)!.AsObject()));

    /// <summary>Fails with every rule that the Home tab breaks.</summary>
    public static void Hold(HomeView view) =>
        Assert.Empty(HomeViolations(JsonSerializer.SerializeToNode(view, SlackJson.Default.HomeView)!.AsObject()));

    public static IReadOnlyList<string> HomeViolations(JsonObject view)
    {
        var found = new List<string>();

        Length(found, "callback_id", (string?)view["callback_id"] ?? "", 0, 255);
        Blocks(found, view);

        if (view["title"] is not null || view["submit"] is not null || view["close"] is not null)
        {
            found.Add("a Home tab has neither a title nor buttons of its own");
        }

        return found;
    }

    public static IReadOnlyList<string> MessageViolations(JsonObject message)
    {
        var found = new List<string>();
        var text = (string?)message["text"];
        Length(found, "text", text, 1, 4_000);
        Mrkdwn(found, "text", text);

        if (message["blocks"] is JsonArray blocks)
        {
            Count(found, "blocks", blocks, 1, 50);
            new BlockRules(found, isView: false).Check(blocks);
            Sum(found, blocks, 12_000);
        }

        Characters(found, message);

        return found;
    }

    public static IReadOnlyList<string> ViewViolations(JsonObject view)
    {
        var found = new List<string>();

        Length(found, "title", (string?)view["title"]?["text"], 1, 24);
        Length(found, "callback_id", (string?)view["callback_id"], 1, 255);
        Blocks(found, view);

        foreach (var name in new[] { "submit", "close" })
        {
            if (view[name] is { } button)
            {
                Length(found, name, (string?)button["text"], 1, 24);
            }
        }

        if (view["submit"] is null && view["blocks"]!.AsArray().Any(block => (string?)block!["type"] == "input"))
        {
            found.Add("a view with inputs has no submit");
        }

        return found;
    }

    private static void Blocks(List<string> found, JsonObject view)
    {
        var blocks = view["blocks"] as JsonArray ?? [];
        Count(found, "blocks", blocks, 1, 100);
        Length(found, "private_metadata", (string?)view["private_metadata"] ?? "", 0, 3_000);

        if (view.ToJsonString().Length > 250_000)
        {
            found.Add("the view weighs more than 250 KB");
        }

        new BlockRules(found, isView: true).Check(blocks);
        Characters(found, view);
    }

    internal static void Length(List<string> found, string where, string? text, int least, int most)
    {
        if (text is null || text.Length < least || text.Length > most || (least > 0 && string.IsNullOrWhiteSpace(text)))
        {
            found.Add($"{where} has {text?.Length.ToString() ?? "no"} characters, not {least} to {most}, or is blank");
        }
    }

    internal static void Count(List<string> found, string where, JsonArray? items, int least, int most)
    {
        if (items is null || items.Count < least || items.Count > most)
        {
            found.Add($"{where} has {items?.Count.ToString() ?? "no"} items, not {least} to {most}");
        }
    }

    /// <summary>Every ampersand begins one of the three entities, and every angle bracket is part of a link or mention of ours.</summary>
    internal static void Mrkdwn(List<string> found, string where, string? text)
    {
        var rest = (text ?? "").Replace("&amp;", "").Replace("&lt;", "").Replace("&gt;", "");

        if (rest.Contains('&'))
        {
            found.Add($"{where} holds a bare or cut entity");
        }

        for (var open = rest.IndexOf('<'); open >= 0; open = rest.IndexOf('<', open + 1))
        {
            var close = rest.IndexOf('>', open);

            if (close < 0 || rest.IndexOf('<', open + 1) is var next && next >= 0 && next < close)
            {
                found.Add($"{where} holds a bare or cut angle bracket");
            }
            else if (rest[open + 1] is '!' or '@' or '#' && !rest.AsSpan(open).StartsWith("<!date^", StringComparison.Ordinal))
            {
                found.Add($"{where} pings");
            }
        }

        if (rest.Count(letter => letter == '<') != rest.Count(letter => letter == '>'))
        {
            found.Add($"{where} holds unbalanced angle brackets");
        }
    }

    private static void Sum(List<string> found, JsonNode blocks, int most)
    {
        if (Characters(blocks) is var sum && sum > most)
        {
            found.Add($"the blocks hold {sum} characters, more than {most}");
        }
    }

    private static int Characters(JsonNode? node) => node switch
    {
        JsonArray array => array.Sum(Characters),
        JsonObject item => item.Sum(pair => pair.Value switch
        {
            JsonValue value when pair.Key is "text" or "url" or "value" or "initial_value" or "accessibility_label"
                && value.GetValueKind() == JsonValueKind.String => ((string)value!).Length,
            JsonValue => 0,
            var inner => Characters(inner),
        }),
        _ => 0,
    };

    // Written and read again as Slack would: half a surrogate pair would come out as another character.
    private static void Characters(List<string> found, JsonNode node)
    {
        foreach (var text in Texts(node))
        {
            if (text.EnumerateRunes().Sum(rune => rune.Utf16SequenceLength) != text.Length || text.Contains('\0'))
            {
                found.Add("a text holds what JSON cannot carry");
            }

            for (var i = 0; i < text.Length; i++)
            {
                if (char.IsHighSurrogate(text[i]) ? i + 1 == text.Length || !char.IsLowSurrogate(text[++i]) : char.IsLowSurrogate(text[i]))
                {
                    found.Add("a text holds half a surrogate pair");
                }
            }
        }
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Texts),
        JsonObject item => item.SelectMany(pair => Texts(pair.Value)),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [(string)value!],
        _ => [],
    };
}
