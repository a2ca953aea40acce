using System.Text.Json.Serialization;

namespace SlackCoach.Slack.Blocks;

/// <summary>Text whose parts are typed, so that foreign text can never ping, link or format: the home of titles and names.</summary>
internal sealed record RichTextBlock : Block
{
    public required IReadOnlyList<RichTextPart> Elements { get; init; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextSection), "rich_text_section")]
[JsonDerivedType(typeof(RichTextList), "rich_text_list")]
internal abstract record RichTextPart;

// A list declares its items as sections: see PlainText.
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextSection), "rich_text_section")]
internal record RichTextSection : RichTextPart
{
    public required IReadOnlyList<RichTextElement> Elements { get; init; }
}

internal sealed record RichTextList : RichTextPart
{
    /// <summary>"bullet" or "ordered".</summary>
    public required string Style { get; init; }

    /// <summary>How many numbers an ordered list leaves out at its start; null for none.</summary>
    public int? Offset { get; init; }

    public required IReadOnlyList<RichTextSection> Elements { get; init; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextText), "text")]
[JsonDerivedType(typeof(RichTextLink), "link")]
internal abstract record RichTextElement
{
    public RichTextStyle? Style { get; init; }
}

internal sealed record RichTextText : RichTextElement
{
    public required string Text { get; init; }
}

internal sealed record RichTextLink : RichTextElement
{
    public required string Url { get; init; }

    public required string Text { get; init; }
}

internal sealed record RichTextStyle
{
    public bool? Bold { get; init; }

    public bool? Italic { get; init; }

    public bool? Strike { get; init; }

    public bool? Code { get; init; }
}
