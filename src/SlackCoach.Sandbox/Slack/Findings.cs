using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

/// <summary>Collects what is wrong with blocks, each sentence with the place as a JSON pointer.</summary>
internal sealed class Findings
{
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All => _all;

    public void Add(string sentence, string at) => _all.Add($"{sentence} [json-pointer:{at}]");

    public void AddRange(IEnumerable<string> sentences) => _all.AddRange(sentences);

    public void Fields(JsonObject json, string at, IReadOnlyCollection<string> known)
    {
        foreach (var (name, _) in json.Where(pair => !known.Contains(pair.Key)))
        {
            Add($"invalid additional property: {name}", at);
        }
    }

    public void OneOf(JsonObject json, string name, string at, params IReadOnlyCollection<string> values)
    {
        if (!values.Contains(json[name]?.ToString()))
        {
            Add($"must be one of: {string.Join(", ", values)}", $"{at}/{name}");
        }
    }

    public void Length(JsonObject json, string name, string at, int most) => Text(json, name, at, 0, most, required: false);

    public void Text(JsonObject json, string name, string at, int least, int most, bool required)
    {
        var pointer = $"{at}/{name}";

        if (json[name] is not { } node)
        {
            if (required)
            {
                Add($"missing required field: {name}", at);
            }
        }
        else if (node.GetValueKind() != JsonValueKind.String)
        {
            Add("must be a string", pointer);
        }
        else if (node.GetValue<string>().Length is var length && length > most)
        {
            Add($"must be less than {most + 1} characters", pointer);
        }
        else if (length < least)
        {
            Add($"must be more than {least - 1} characters", pointer);
        }
    }

    public void PlainText(JsonObject json, string name, string at, int most, bool required)
    {
        foreach (var (text, pointer) in Only(json, name, at, required))
        {
            OneOf(text, "type", pointer, "plain_text");
            TextObject(text, pointer, most);
        }
    }

    public void TextObject(JsonObject text, string at, int most)
    {
        var before = _all.Count;
        OneOf(text, "type", at, "plain_text", "mrkdwn");
        Fields(text, at, text["type"]?.ToString() == "mrkdwn" ? ["type", "text", "verbatim"] : ["type", "text", "emoji"]);
        Text(text, "text", at, 1, most, required: true);

        if (_all.Count > before)
        {
            _all.Insert(before, $"failed to match all allowed schemas [json-pointer:{at}]");
        }
    }

    /// <summary>The objects of an array that must hold a number of them.</summary>
    public IReadOnlyList<(JsonObject Item, string At)> Items(JsonObject json, string name, string at, int least, int most)
    {
        var pointer = $"{at}/{name}";

        if (json[name] is not JsonArray array)
        {
            Add($"missing required field: {name}", at);
            return [];
        }

        if (array.Count < least)
        {
            Add($"must have at least {least} items", pointer);
        }

        if (array.Count > most)
        {
            Add($"no more than {most} items allowed", pointer);
        }

        var items = new List<(JsonObject, string)>();

        for (var i = 0; i < array.Count; i++)
        {
            if (array[i] is JsonObject item)
            {
                items.Add((item, $"{pointer}/{i}"));
            }
            else
            {
                Add("must be an object", $"{pointer}/{i}");
            }
        }

        return items;
    }

    /// <summary>The object in a field, as a list of one or none.</summary>
    public IReadOnlyList<(JsonObject Item, string At)> Only(JsonObject json, string name, string at, bool required)
    {
        if (json[name] is JsonObject item)
        {
            return [(item, $"{at}/{name}")];
        }

        if (json[name] is not null)
        {
            Add("must be an object", $"{at}/{name}");
        }
        else if (required)
        {
            Add($"missing required field: {name}", at);
        }

        return [];
    }
}
