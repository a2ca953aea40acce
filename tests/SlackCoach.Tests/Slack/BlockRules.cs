using System.Text.Json.Nodes;
using static SlackCoach.Tests.Slack.SlackRules;

namespace SlackCoach.Tests.Slack;

/// <summary>The rules for blocks and what is in them.</summary>
internal sealed class BlockRules(List<string> found, bool isView)
{
    private readonly HashSet<string> _blockIds = [];

    public void Check(JsonArray blocks)
    {
        foreach (var block in blocks)
        {
            Check(block!.AsObject());
        }
    }

    private void Check(JsonObject block)
    {
        var type = (string?)block["type"];

        if ((string?)block["block_id"] is { } id)
        {
            Length(found, "block_id", id, 1, 255);

            if (!_blockIds.Add(id))
            {
                found.Add("a block_id repeats");
            }
        }

        switch (type)
        {
            case "section":
                TextObject(block["text"], "section", 3_000);
                Element(block["accessory"]);
                break;
            case "header":
                PlainText(block["text"], "header", 150);
                break;
            case "context":
                Count(found, "context", block["elements"]?.AsArray(), 1, 10);
                Each(block["elements"], element => TextObject(element, "context", 3_000));
                break;
            case "actions":
                Count(found, "actions", block["elements"]?.AsArray(), 1, 25);
                Each(block["elements"], Element);

                if (block["elements"]!.AsArray().GroupBy(element => (string?)element!["action_id"]).Any(same => same.Count() > 1))
                {
                    found.Add("an action_id repeats within its block");
                }

                break;
            case "input":
                PlainText(block["label"], "label", 2_000);
                Optional(block["hint"], "hint", 2_000);
                Element(block["element"] ?? new JsonObject());
                break;
            case "rich_text":
                Count(found, "rich_text", block["elements"]?.AsArray(), 1, int.MaxValue);
                Each(block["elements"], RichText);
                break;
            case "divider":
                break;
            default:
                found.Add($"unknown block {type}");
                break;
        }
    }

    private void Element(JsonNode? element)
    {
        if (element is null)
        {
            return;
        }

        Length(found, "action_id", (string?)element["action_id"], 1, 255);

        switch ((string?)element["type"])
        {
            case "button":
                Button(element);
                break;
            case "plain_text_input":
                Optional(element["placeholder"], "placeholder", 150);
                Length(found, "initial_value", (string?)element["initial_value"] ?? "", 0, (int?)element["max_length"] ?? 3_000);
                break;
            case "url_text_input" or "timepicker" or "datepicker":
                Optional(element["placeholder"], "placeholder", 150);
                break;
            case "number_input":
                Optional(element["placeholder"], "placeholder", 150);
                Number(element);
                break;
            case "file_input":
                break;
            case "checkboxes" or "radio_buttons":
                Options(element, 10);
                break;
            case "static_select" or "multi_static_select":
                Options(element, 100);
                Optional(element["placeholder"], "placeholder", 150);
                break;
            case "overflow":
                Options(element, 5);
                break;
            case var type:
                found.Add($"unknown element {type}");
                break;
        }
    }

    private void Button(JsonNode button)
    {
        PlainText(button["text"], "button", 75);
        Length(found, "value", (string?)button["value"] ?? "", 0, 2_000);
        Length(found, "url", (string?)button["url"] ?? "", 0, 3_000);
        Length(found, "accessibility_label", (string?)button["accessibility_label"] ?? "", 0, 75);

        if (button["confirm"] is { } confirm)
        {
            PlainText(confirm["title"], "confirm title", 100);
            TextObject(confirm["text"], "confirm text", 300);
            PlainText(confirm["confirm"], "confirm button", 30);
            PlainText(confirm["deny"], "deny button", 30);
        }
    }

    private void Number(JsonNode input)
    {
        if (input["is_decimal_allowed"] is null)
        {
            found.Add("a number field does not say whether decimals are allowed");
        }

        var value = Of("initial_value");

        if (value < Of("min_value") || value > Of("max_value"))
        {
            found.Add("a number is outside of its bounds");
        }

        int? Of(string name) => (string?)input[name] is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private void Options(JsonNode element, int most)
    {
        var options = element["options"]?.AsArray() ?? [];
        Count(found, "options", options, 1, most);

        foreach (var option in options)
        {
            PlainText(option!["text"], "option", 75);
            Length(found, "option value", (string?)option["value"], 1, 75);
            Optional(option["description"], "option description", 75);
        }

        var chosen = element["initial_options"]?.AsArray().ToList() ?? (element["initial_option"] is { } one ? [one] : null);

        if (chosen is [] || chosen?.Exists(choice => !options.Any(option => JsonNode.DeepEquals(option, choice))) == true)
        {
            found.Add("what is chosen at first is not among the options");
        }
    }

    private void RichText(JsonNode? part)
    {
        switch ((string?)part!["type"])
        {
            case "rich_text_section":
                Count(found, "rich_text_section", part["elements"]?.AsArray(), 1, int.MaxValue);
                Each(part["elements"], RichTextRun);
                break;
            case "rich_text_list":
                Count(found, "rich_text_list", part["elements"]?.AsArray(), 1, int.MaxValue);
                Each(part["elements"], RichText);
                break;
            case var type:
                found.Add($"unknown rich text {type}");
                break;
        }
    }

    private void RichTextRun(JsonNode? run)
    {
        if ((string?)run!["type"] is "user" or "channel")
        {
            if (((string?)run[$"{run["type"]}_id"])?.Length is null or 0)
            {
                found.Add($"a {run["type"]} of rich text has no id");
            }

            return;
        }

        if (((string?)run["text"])?.Length is null or 0 or > 3_000)
        {
            found.Add("a run of rich text is empty or too long");
        }

        if ((string?)run["type"] == "link"
            && !(Uri.TryCreate((string?)run["url"], UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
        {
            found.Add("a rich text link leads nowhere");
        }
    }

    private void Optional(JsonNode? text, string where, int most)
    {
        if (text is not null)
        {
            PlainText(text, where, most);
        }
    }

    private void PlainText(JsonNode? text, string where, int most)
    {
        if ((string?)text?["type"] != "plain_text")
        {
            found.Add($"{where} is not plain text");
        }

        Length(found, where, (string?)text?["text"], 1, most);
    }

    private void TextObject(JsonNode? text, string where, int most)
    {
        Length(found, where, (string?)text?["text"], 1, most);

        if ((string?)text?["type"] != "mrkdwn")
        {
            return;
        }

        Mrkdwn(found, isView ? $"{where} of a view" : where, (string?)text["text"]);

        if ((bool?)text["verbatim"] != true)
        {
            found.Add($"{where} links on its own");
        }
    }

    private static void Each(JsonNode? items, Action<JsonNode?> check)
    {
        foreach (var item in items?.AsArray() ?? [])
        {
            check(item);
        }
    }
}
