using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

/// <summary>What Slack's own client checks in a modal before it tells the app.</summary>
internal static class FieldRules
{
    public static IReadOnlyDictionary<string, string> Check(StandInSlack slack, StandInView view, InputValues values)
    {
        var errors = new Dictionary<string, string>();

        foreach (var block in view.Blocks.OfType<JsonObject>().Where(block => block["type"]?.ToString() == "input"))
        {
            var blockId = block["block_id"]!.ToString();
            var element = block["element"]!.AsObject();

            if (Wrong(slack, element, values.Of(blockId, element), block["optional"]?.GetValue<bool>() == true) is { } sentence)
            {
                errors[blockId] = sentence;
            }
        }

        return errors;
    }

    private static string? Wrong(StandInSlack slack, JsonObject element, ImmutableArray<string> values, bool optional)
    {
        var text = values.FirstOrDefault(value => value.Length > 0);

        if (text is null)
        {
            return optional ? null : "Please fill in this field.";
        }

        return element["type"]!.ToString() switch
        {
            "url_text_input" when !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") =>
                "Please enter a web address, such as https://example.com/plan.md.",
            "plain_text_input" when text.Length > (Number(element, "max_length") ?? 3000) =>
                $"Please use at most {Number(element, "max_length") ?? 3000:N0} characters.",
            "plain_text_input" when text.Length < (Number(element, "min_length") ?? 0) =>
                $"Please use at least {Number(element, "min_length"):N0} characters.",
            "number_input" when !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                || (element["is_decimal_allowed"]?.GetValue<bool>() != true && number != decimal.Truncate(number)) => "Please enter a number.",
            "number_input" when Bound(element, "min_value") is { } least && Typed(text) < least => $"Please enter at least {least}.",
            "number_input" when Bound(element, "max_value") is { } most && Typed(text) > most => $"Please enter at most {most}.",
            "file_input" when values.Length > (Number(element, "max_files") ?? 10) =>
                $"Please choose at most {Number(element, "max_files") ?? 10} files.",
            "file_input" when element["filetypes"] is JsonArray types && values.Any(id => !IsOneOf(slack.FindFile(id)?.Name, types)) =>
                $"Please choose a file of these kinds: {string.Join(", ", types.Select(type => type!.ToString()))}.",
            _ => null,
        };
    }

    private static bool IsOneOf(string? name, JsonArray types) =>
        types.Any(type => string.Equals(Path.GetExtension(name)?.TrimStart('.'), type!.ToString(), StringComparison.OrdinalIgnoreCase));

    private static decimal Typed(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static decimal? Bound(JsonObject element, string name) => element[name] is { } bound ? Typed(bound.ToString()) : null;

    private static int? Number(JsonObject element, string name) => element[name]?.GetValue<int>();
}
