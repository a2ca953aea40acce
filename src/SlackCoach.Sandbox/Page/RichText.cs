using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SlackCoach.Sandbox.Page;

/// <summary>Shows a rich_text block. Written in C# because every space counts.</summary>
public sealed class RichText : ComponentBase
{
    private static readonly (string Style, string Element)[] Styles =
        [("bold", "strong"), ("italic", "em"), ("strike", "s"), ("code", "code")];

    [CascadingParameter]
    private PageModel Page { get; set; } = null!;

    [Parameter]
    public required JsonObject Block { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var part in Block["elements"]!.AsArray().OfType<JsonObject>())
        {
            switch (part["type"]!.ToString())
            {
                case "rich_text_list":
                    builder.OpenElement(0, part["style"]!.ToString() == "ordered" ? "ol" : "ul");

                    if (part["offset"] is { } offset)
                    {
                        builder.AddAttribute(1, "start", offset.GetValue<int>() + 1);
                    }

                    builder.AddAttribute(2, "class", $"indent-{part["indent"] ?? 0}");

                    foreach (var item in part["elements"]!.AsArray().OfType<JsonObject>())
                    {
                        Section(builder, "li", item);
                    }

                    builder.CloseElement();
                    break;
                case "rich_text_quote":
                    Section(builder, "blockquote", part);
                    break;
                case "rich_text_preformatted":
                    Section(builder, "pre", part);
                    break;
                default:
                    Section(builder, "div", part);
                    break;
            }
        }
    }

    private void Section(RenderTreeBuilder builder, string element, JsonObject section)
    {
        builder.OpenElement(10, element);

        foreach (var piece in section["elements"]!.AsArray().OfType<JsonObject>())
        {
            Piece(builder, piece);
        }

        builder.CloseElement();
    }

    private void Piece(RenderTreeBuilder builder, JsonObject piece)
    {
        var styles = Styles.Where(style => piece["style"]?[style.Style]?.GetValue<bool>() == true).ToList();

        foreach (var (_, element) in styles)
        {
            builder.OpenElement(20, element);
        }

        switch (piece["type"]!.ToString())
        {
            case "link" when WebAddress.IsSafe(piece["url"]!.ToString()):
                builder.OpenElement(21, "a");
                builder.AddAttribute(22, "href", piece["url"]!.ToString());
                builder.AddAttribute(23, "target", "_blank");
                builder.AddAttribute(24, "rel", "noopener noreferrer");
                builder.AddContent(25, (piece["text"] ?? piece["url"])!.ToString());
                builder.CloseElement();
                break;
            case "user":
                Mention(builder, "@" + Page.NameOf(piece["user_id"]!.ToString()));
                break;
            case "channel":
                Mention(builder, "#" + (Page.Slack.FindChannel(piece["channel_id"]!.ToString())?.Name ?? "channel"));
                break;
            case "broadcast":
                Mention(builder, "@" + piece["range"]);
                break;
            case "emoji":
                builder.AddContent(26, Emoji.Show(piece["name"]!.ToString()));
                break;
            case "date":
                builder.AddContent(27, piece["fallback"]?.ToString()
                    ?? Page.Clock.DayOf(DateTimeOffset.FromUnixTimeSeconds(piece["timestamp"]!.GetValue<long>())));
                break;
            default:
                builder.AddContent(28, (piece["text"] ?? piece["url"])?.ToString());
                break;
        }

        foreach (var _ in styles)
        {
            builder.CloseElement();
        }
    }

    private static void Mention(RenderTreeBuilder builder, string text)
    {
        builder.OpenElement(30, "span");
        builder.AddAttribute(31, "class", "mention");
        builder.AddContent(32, text);
        builder.CloseElement();
    }
}
