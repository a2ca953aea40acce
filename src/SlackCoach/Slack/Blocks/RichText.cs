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

    /// <summary>How deep it is nested below the list before it, from 0 to 8; null for not at all.</summary>
    public int? Indent { get; init; }

    public required IReadOnlyList<RichTextSection> Elements { get; init; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextText), "text")]
[JsonDerivedType(typeof(RichTextLink), "link")]
[JsonDerivedType(typeof(RichTextUser), "user")]
[JsonDerivedType(typeof(RichTextChannel), "channel")]
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

/// <summary>A person, whom Slack shows by name. In a direct message with the bot nobody else is told.</summary>
internal sealed record RichTextUser : RichTextElement
{
    public required string UserId { get; init; }
}

/// <summary>A channel, which Slack shows by name to who may see it.</summary>
internal sealed record RichTextChannel : RichTextElement
{
    public required string ChannelId { get; init; }
}

internal sealed record RichTextStyle
{
    public bool? Bold { get; init; }

    public bool? Italic { get; init; }

    public bool? Strike { get; init; }

    public bool? Code { get; init; }
}
