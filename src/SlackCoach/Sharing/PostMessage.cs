using System.Text.RegularExpressions;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Sharing;

/// <summary>A post exactly as it was shown: the same block in the preview and in the channel. Nothing in it pings or formats.</summary>
internal static partial class PostMessage
{
    public static Message Build(string text) => new() { Text = Mrkdwn.Escape(text), Blocks = [Block(text)] };

    /// <summary>The text in rich text. Addresses become links that read as they are written, so that the words are those of the text.</summary>
    public static RichTextBlock Block(string text, string? blockId = null)
    {
        var parts = new List<RichTextElement>();
        var from = 0;

        foreach (Match link in Links().Matches(text))
        {
            if (link.Index > from)
            {
                parts.Add(new RichTextText { Text = text[from..link.Index] });
            }

            parts.Add(new RichTextLink { Url = link.Value, Text = link.Value });
            from = link.Index + link.Length;
        }

        if (from < text.Length)
        {
            parts.Add(new RichTextText { Text = text[from..] });
        }

        return new RichTextBlock { BlockId = blockId, Elements = [new RichTextSection { Elements = parts }] };
    }

    [GeneratedRegex(@"https?://[^\s<>]+", RegexOptions.CultureInvariant)]
    private static partial Regex Links();
}
