using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SlackCoach.Sandbox.Page;

/// <summary>Shows a text object, or a message's bare text, which is mrkdwn. Written in C# because every space counts.</summary>
public sealed class MrkdwnText : ComponentBase
{
    [CascadingParameter]
    private PageModel Page { get; set; } = null!;

    /// <summary>A <c>plain_text</c> or <c>mrkdwn</c> object.</summary>
    [Parameter]
    public JsonNode? Json { get; set; }

    [Parameter]
    public string? Text { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Json?["type"]?.ToString() == "plain_text")
        {
            builder.AddContent(0, Json["text"]!.ToString());
            return;
        }

        Add(builder, Mrkdwn.Read(Json?["text"]?.ToString() ?? Text ?? "", Page.Slack, Page.Clock));
    }

    private static void Add(RenderTreeBuilder builder, ImmutableArray<MrkdwnNode> nodes)
    {
        foreach (var node in nodes)
        {
            Add(builder, node);
        }
    }

    private static void Add(RenderTreeBuilder builder, MrkdwnNode node)
    {
        if (node.Kind == MrkdwnKind.Text)
        {
            builder.AddContent(0, node.Text);
            return;
        }

        builder.OpenElement(1, node.Kind switch
        {
            MrkdwnKind.Bold => "strong",
            MrkdwnKind.Italic => "em",
            MrkdwnKind.Strike => "s",
            MrkdwnKind.Code => "code",
            MrkdwnKind.CodeBlock => "pre",
            MrkdwnKind.Quote => "blockquote",
            MrkdwnKind.Link => "a",
            _ => "span",
        });

        if (node.Kind == MrkdwnKind.Mention)
        {
            builder.AddAttribute(2, "class", "mention");
        }

        if (node.Url is not null)
        {
            builder.AddAttribute(3, "href", node.Url);
            builder.AddAttribute(4, "target", "_blank");
            builder.AddAttribute(5, "rel", "noopener noreferrer");
        }

        if (node.Children.IsEmpty)
        {
            builder.AddContent(6, node.Text);
        }
        else
        {
            Add(builder, node.Children);
        }

        builder.CloseElement();
    }
}
