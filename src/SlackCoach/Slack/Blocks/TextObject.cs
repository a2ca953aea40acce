using System.Text.Json.Serialization;

namespace SlackCoach.Slack.Blocks;

/// <summary>Text inside a block: <see cref="PlainText"/> shows characters as they are, <see cref="Markdown"/> reads Slack's mrkdwn.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlainText), "plain_text")]
[JsonDerivedType(typeof(Markdown), "mrkdwn")]
internal abstract record TextObject
{
    public required string Text { get; init; }
}

// A property declared as PlainText is written with its type only when that is its own derived type; so it must not be sealed.
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlainText), "plain_text")]
internal record PlainText : TextObject
{
    /// <summary>False, so that ":tada:" in foreign text stays five letters and two colons.</summary>
    public bool Emoji { get; init; }

    public static implicit operator PlainText(string text) => new() { Text = text };
}

internal sealed record Markdown : TextObject
{
    /// <summary>Always true: Slack then links no bare channel names, user names or addresses on its own.</summary>
    public bool Verbatim { get; init; } = true;

    public static implicit operator Markdown(string text) => new() { Text = text };
}
