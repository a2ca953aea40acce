using System.Globalization;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

internal enum ElementPlace
{
    Actions,
    Accessory,
    Input,
}

/// <summary>Slack's rules for interactive elements, options and confirmation dialogs.</summary>
internal static class ElementRules
{
    private static readonly Dictionary<string, (string[] Fields, ElementPlace[] Places)> Known = new()
    {
        ["button"] = (["text", "value", "url", "style", "confirm", "accessibility_label"], [ElementPlace.Actions, ElementPlace.Accessory]),
        ["static_select"] = (["placeholder", "options", "option_groups", "initial_option", "confirm", "focus_on_load"],
            [ElementPlace.Actions, ElementPlace.Accessory, ElementPlace.Input]),
        ["multi_static_select"] = (
            ["placeholder", "options", "option_groups", "initial_options", "confirm", "max_selected_items", "focus_on_load"],
            [ElementPlace.Accessory, ElementPlace.Input]),
        ["users_select"] = (["placeholder", "initial_user", "confirm", "focus_on_load"],
            [ElementPlace.Actions, ElementPlace.Accessory, ElementPlace.Input]),
        ["conversations_select"] = (["placeholder", "initial_conversation", "default_to_current_conversation", "confirm", "response_url_enabled", "filter", "focus_on_load"],
            [ElementPlace.Actions, ElementPlace.Accessory, ElementPlace.Input]),
        ["checkboxes"] = (["options", "initial_options", "confirm", "focus_on_load"],
            [ElementPlace.Actions, ElementPlace.Accessory, ElementPlace.Input]),
        ["radio_buttons"] = (["options", "initial_option", "confirm", "focus_on_load"],
            [ElementPlace.Actions, ElementPlace.Accessory, ElementPlace.Input]),
        ["overflow"] = (["options", "confirm"], [ElementPlace.Actions, ElementPlace.Accessory]),
        ["timepicker"] = (["placeholder", "initial_time", "confirm", "timezone", "focus_on_load"],
            [ElementPlace.Actions, ElementPlace.Accessory, ElementPlace.Input]),
        ["datepicker"] = (["placeholder", "initial_date", "confirm", "focus_on_load"],
            [ElementPlace.Actions, ElementPlace.Accessory, ElementPlace.Input]),
        ["plain_text_input"] = (
            ["placeholder", "initial_value", "multiline", "min_length", "max_length", "dispatch_action_config", "focus_on_load"],
            [ElementPlace.Input]),
        ["number_input"] = (
            ["placeholder", "is_decimal_allowed", "initial_value", "min_value", "max_value", "dispatch_action_config", "focus_on_load"],
            [ElementPlace.Input]),
        ["url_text_input"] = (["placeholder", "initial_value", "dispatch_action_config", "focus_on_load"], [ElementPlace.Input]),
        ["file_input"] = (["filetypes", "max_files"], [ElementPlace.Input]),
        ["image"] = (["image_url", "slack_file", "alt_text"], [ElementPlace.Accessory]),
    };

    public static void CheckAll(Findings findings, IReadOnlyList<(JsonObject Item, string At)> elements, ElementPlace place, bool inModal)
    {
        var ids = new HashSet<string>();

        foreach (var (element, at) in elements)
        {
            Check(findings, element, at, place, inModal);

            if (element["action_id"] is JsonValue id && !ids.Add(id.ToString()))
            {
                findings.Add($"`action_id` \"{id}\" already exists for another element in this block", $"{at}/action_id");
            }
        }
    }

    private static void Check(Findings findings, JsonObject element, string at, ElementPlace place, bool inModal)
    {
        var type = element["type"]?.ToString() ?? "";

        if (!Known.TryGetValue(type, out var known) || !known.Places.Contains(place) || (type == "file_input" && !inModal))
        {
            findings.Add($"unsupported type: {type}", $"{at}/type");
            return;
        }

        findings.Fields(element, at, ["type", "action_id", .. known.Fields]);
        findings.Text(element, "action_id", at, 1, 255, required: false);
        findings.PlainText(element, "placeholder", at, 150, required: false);
        CheckConfirm(findings, element, at);

        switch (type)
        {
            case "button":
                findings.PlainText(element, "text", at, 75, required: true);
                findings.Length(element, "value", at, 2000);
                findings.Length(element, "url", at, 3000);
                findings.Length(element, "accessibility_label", at, 75);

                if (element["style"] is not null)
                {
                    findings.OneOf(element, "style", at, "primary", "danger");
                }

                break;
            case "static_select" or "multi_static_select" when element["option_groups"] is not null:
                foreach (var (group, pointer) in findings.Items(element, "option_groups", at, 1, 100))
                {
                    findings.PlainText(group, "label", pointer, 75, required: true);
                    CheckOptions(findings, group, pointer, 1, 100, plainOnly: true);
                }

                break;
            case "static_select" or "multi_static_select":
                CheckOptions(findings, element, at, 1, 100, plainOnly: true);
                CheckInitial(findings, element, at);
                break;
            case "checkboxes" or "radio_buttons":
                CheckOptions(findings, element, at, 1, 10, plainOnly: false);
                CheckInitial(findings, element, at);
                break;
            case "overflow":
                CheckOptions(findings, element, at, 1, 5, plainOnly: true);
                break;
            case "timepicker":
                CheckPattern(findings, element, "initial_time", at, value => TimeOnly.TryParseExact(value, "HH:mm", out _), "HH:mm");
                break;
            case "datepicker":
                CheckPattern(findings, element, "initial_date", at, value =>
                    DateOnly.TryParseExact(value, "yyyy-MM-dd", out _), "YYYY-MM-DD");
                break;
            case "plain_text_input":
                findings.Length(element, "initial_value", at, Math.Min(3000, Number(element, "max_length") ?? 3000));
                CheckRange(findings, element, "max_length", at, 1, 3000);
                CheckRange(findings, element, "min_length", at, 0, 3000);
                break;
            case "number_input":
                CheckNumber(findings, element, at);
                break;
            case "file_input":
                CheckRange(findings, element, "max_files", at, 1, 10);
                break;
            case "image":
                findings.Text(element, "alt_text", at, 1, 2000, required: true);
                break;
        }
    }

    /// <summary>A number field carries its numbers as text.</summary>
    private static void CheckNumber(Findings findings, JsonObject element, string at)
    {
        if (element["is_decimal_allowed"] is not JsonValue flag || !flag.TryGetValue<bool>(out _))
        {
            findings.Add("missing required field: is_decimal_allowed", at);
        }

        foreach (var name in new[] { "initial_value", "min_value", "max_value" })
        {
            findings.Length(element, name, at, 100);
            CheckPattern(findings, element, name, at, value => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _), "number");
        }
    }

    private static void CheckConfirm(Findings findings, JsonObject element, string at)
    {
        foreach (var (confirm, pointer) in findings.Only(element, "confirm", at, required: false))
        {
            findings.Fields(confirm, pointer, ["title", "text", "confirm", "deny", "style"]);
            findings.PlainText(confirm, "title", pointer, 100, required: true);
            findings.PlainText(confirm, "confirm", pointer, 30, required: true);
            findings.PlainText(confirm, "deny", pointer, 30, required: true);

            foreach (var (text, textPointer) in findings.Only(confirm, "text", pointer, required: true))
            {
                findings.TextObject(text, textPointer, 300);
            }
        }
    }

    private static void CheckOptions(Findings findings, JsonObject owner, string at, int least, int most, bool plainOnly)
    {
        foreach (var (option, pointer) in findings.Items(owner, "options", at, least, most))
        {
            findings.Fields(option, pointer, ["text", "value", "description", "url"]);
            findings.Text(option, "value", pointer, 1, 75, required: true);

            foreach (var name in new[] { "text", "description" })
            {
                foreach (var (text, textPointer) in findings.Only(option, name, pointer, required: name == "text"))
                {
                    findings.TextObject(text, textPointer, 75);

                    if (plainOnly)
                    {
                        findings.OneOf(text, "type", textPointer, "plain_text");
                    }
                }
            }
        }
    }

    /// <summary>What is chosen from the start must be one of the options, word for word.</summary>
    private static void CheckInitial(Findings findings, JsonObject element, string at)
    {
        var options = element["options"] as JsonArray ?? [];

        foreach (var (option, pointer) in findings.Only(element, "initial_option", at, required: false))
        {
            Known(option, pointer);
        }

        if (element["initial_options"] is not null)
        {
            foreach (var (option, pointer) in findings.Items(element, "initial_options", at, 1, 100))
            {
                Known(option, pointer);
            }
        }

        void Known(JsonObject option, string pointer)
        {
            if (!options.Any(candidate => JsonNode.DeepEquals(candidate, option)))
            {
                findings.Add("must match one of the options", pointer);
            }
        }
    }

    private static void CheckPattern(Findings findings, JsonObject element, string name, string at, Func<string, bool> matches,
        string pattern)
    {
        if (element[name] is { } value && !matches(value.ToString()))
        {
            findings.Add($"must match the pattern {pattern}", $"{at}/{name}");
        }
    }

    private static void CheckRange(Findings findings, JsonObject element, string name, string at, int least, int most)
    {
        if (element[name] is not null && Number(element, name) is not { } number)
        {
            findings.Add("must be an integer", $"{at}/{name}");
        }
        else if (Number(element, name) is { } value && (value < least || value > most))
        {
            findings.Add($"must be between {least} and {most}", $"{at}/{name}");
        }
    }

    private static int? Number(JsonObject element, string name) =>
        element[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;
}
