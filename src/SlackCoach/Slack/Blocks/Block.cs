using System.Text.Json.Serialization;

namespace SlackCoach.Slack.Blocks;

/// <summary>A Block Kit block; only the kinds that the product shows.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SectionBlock), "section")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(DividerBlock), "divider")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(InputBlock), "input")]
[JsonDerivedType(typeof(RichTextBlock), "rich_text")]
internal abstract record Block
{
    public string? BlockId { get; init; }
}

internal sealed record SectionBlock : Block
{
    public required TextObject Text { get; init; }

    public BlockElement? Accessory { get; init; }
}

internal sealed record HeaderBlock : Block
{
    public required PlainText Text { get; init; }
}

internal sealed record ContextBlock : Block
{
    public required IReadOnlyList<TextObject> Elements { get; init; }
}

internal sealed record DividerBlock : Block;

internal sealed record ActionsBlock : Block
{
    public required IReadOnlyList<BlockElement> Elements { get; init; }
}

/// <summary>A labelled field of a modal, or of a message whose button sends its state along.</summary>
internal sealed record InputBlock : Block
{
    public required PlainText Label { get; init; }

    public required BlockElement Element { get; init; }

    public PlainText? Hint { get; init; }

    public bool Optional { get; init; }
}
