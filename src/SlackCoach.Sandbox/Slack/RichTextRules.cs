using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

/// <summary>Slack's rules for rich_text blocks.</summary>
internal static class RichTextRules
{
    public static void Check(Findings findings, JsonObject block, string at)
    {
        foreach (var (part, pointer) in findings.Items(block, "elements", at, 1, 1000))
        {
            switch (part["type"]?.ToString())
            {
                case "rich_text_section" or "rich_text_quote" or "rich_text_preformatted":
                    CheckSection(findings, part, pointer);
                    break;
                case "rich_text_list":
                    findings.Fields(part, pointer, ["type", "style", "indent", "offset", "border", "elements"]);
                    findings.OneOf(part, "style", pointer, "bullet", "ordered");

                    foreach (var (item, itemPointer) in findings.Items(part, "elements", pointer, 1, 1000))
                    {
                        findings.OneOf(item, "type", itemPointer, "rich_text_section");
                        CheckSection(findings, item, itemPointer);
                    }

                    break;
                default:
                    findings.Add($"unsupported type: {part["type"]}", $"{pointer}/type");
                    break;
            }
        }
    }

    private static void CheckSection(Findings findings, JsonObject section, string at)
    {
        findings.Fields(section, at, ["type", "elements", "border", "language"]);

        foreach (var (element, pointer) in findings.Items(section, "elements", at, 0, 1000))
        {
            CheckElement(findings, element, pointer);
        }
    }

    private static void CheckElement(Findings findings, JsonObject element, string at)
    {
        foreach (var (style, pointer) in findings.Only(element, "style", at, required: false))
        {
            findings.Fields(style, pointer, ["bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink"]);
        }

        switch (element["type"]?.ToString())
        {
            case "text":
                findings.Fields(element, at, ["type", "text", "style"]);
                findings.Text(element, "text", at, 1, int.MaxValue - 1, required: true);
                break;
            case "link":
                findings.Fields(element, at, ["type", "url", "text", "unsafe", "style"]);
                findings.Text(element, "url", at, 1, 3000, required: true);
                break;
            case "emoji":
                findings.Fields(element, at, ["type", "name", "unicode", "style", "skin_tone"]);
                findings.Text(element, "name", at, 1, 255, required: true);
                break;
            case "user":
                findings.Fields(element, at, ["type", "user_id", "style"]);
                findings.Text(element, "user_id", at, 1, 255, required: true);
                break;
            case "channel":
                findings.Fields(element, at, ["type", "channel_id", "style"]);
                findings.Text(element, "channel_id", at, 1, 255, required: true);
                break;
            case "date":
                findings.Fields(element, at, ["type", "timestamp", "format", "url", "fallback", "style"]);
                findings.Text(element, "format", at, 1, 255, required: true);
                break;
            case "broadcast":
                findings.Fields(element, at, ["type", "range", "style"]);
                findings.OneOf(element, "range", at, "here", "channel", "everyone");
                break;
            default:
                findings.Add($"unsupported type: {element["type"]}", $"{at}/type");
                break;
        }
    }
}
