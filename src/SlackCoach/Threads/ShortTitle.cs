using System.Text.RegularExpressions;
using SlackCoach.Domain.Threads;
using SlackCoach.Slack.Blocks;

namespace SlackCoach.Threads;

/// <summary>Words about threads as they are kept and shown: mentions stand in them as <c>&lt;@U…&gt;</c>, which the reader's Slack shows by name.</summary>
internal static partial class ShortTitle
{
    /// <summary>Where there are no words, such as under a picture.</summary>
    public const string Unknown = "A message without words";

    /// <summary>Where the words are gone.</summary>
    public const string Gone = "A message that is gone";

    // Private use: no text of Slack's has these. A mention is one such character while the words are cut.
    private const char FirstKept = '\uE000';
    private const int MostKept = 100;

    /// <summary>The first words of a message.</summary>
    /// <param name="text">As Slack sends it, with its escapes.</param>
    public static string Of(string text)
    {
        var kept = new List<string>();
        var title = ThreadTitle.Of(text, Keep);

        return Kept().Replace(title, mention => Mention(kept[mention.Value[^1] - FirstKept]));

        string? Keep(string id)
        {
            if (id[0] is not ('U' or 'W') || kept.Count == MostKept)
            {
                return null;
            }

            kept.Add(id);

            return ((char)(FirstKept + kept.Count - 1)).ToString();
        }
    }

    /// <summary>A person or app, as it stands in words.</summary>
    public static string Mention(string id) => $"<@{id}>";

    /// <summary>Words with mentions in them, as parts of rich text.</summary>
    public static IEnumerable<RichTextElement> Elements(string text, bool isBold = false)
    {
        var style = isBold ? new RichTextStyle { Bold = true } : null;
        var at = 0;

        foreach (Match mention in Mentions().Matches(text))
        {
            if (mention.Index > at)
            {
                yield return new RichTextText { Text = text[at..mention.Index], Style = style };
            }

            yield return new RichTextUser { UserId = mention.Groups[1].Value, Style = style };
            at = mention.Index + mention.Length;
        }

        if (at < text.Length)
        {
            yield return new RichTextText { Text = text[at..], Style = style };
        }
    }

    /// <summary>The same where nobody can be named: in a window's plain text.</summary>
    public static string Plain(string title) => Mentions().Replace(title, "@…");

    [GeneratedRegex("<@([UWB][A-Z0-9]+)>")]
    private static partial Regex Mentions();

    [GeneratedRegex(@"@[\uE000-\uE063]")]
    private static partial Regex Kept();
}
