using System.Globalization;
using System.Net;
using System.Text;

namespace SlackCoach.Domain.Reading;

/// <summary>What a piece of HTML says, without its tags.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike",
        "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    private static readonly HashSet<string> Breaking = new(StringComparer.OrdinalIgnoreCase)
    {
        "blockquote", "br", "center", "dd", "div", "dl", "dt", "figure", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "iframe", "img",
        "li", "ol", "p", "pre", "table", "tbody", "td", "th", "thead", "tr", "ul", "video",
    };

    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase) { "script", "style" };

    /// <summary>Whether the element of this name stands apart from the words around it.</summary>
    public static bool Breaks(string element) => Breaking.Contains(element);

    /// <summary>The words, on one line. Only tags that HTML has are taken out: <c>List&lt;T&gt;</c> stays as it is.</summary>
    public static string ToPlain(string html)
    {
        var words = new StringBuilder(html.Length);

        for (var at = 0; at < html.Length;)
        {
            var length = html[at] == '<' ? TagLength(html, at, words) : 0;

            if (length == 0)
            {
                words.Append(html[at]);
            }

            at += Math.Max(1, length);
        }

        return OneLine(WebUtility.HtmlDecode(words.ToString()));
    }

    /// <summary>A text on one line, without characters that are not seen (controls, and those that turn the writing direction round).</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);

        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                line.Append(line.Length > 0 && line[^1] != ' ' ? " " : "");
            }
            else if (!char.IsControl(character) && !IsInvisible(character))
            {
                line.Append(character);
            }
        }

        return line.ToString().TrimEnd();
    }

    // The joiner holds emoji and some scripts' letters together.
    private static bool IsInvisible(char character) =>
        character is not ('\u200D' or '\u200C') && char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    /// <summary>How long the tag (or comment) is that begins here; 0 where none does.</summary>
    private static int TagLength(string html, int at, StringBuilder words)
    {
        if (html.AsSpan(at).StartsWith("<!--"))
        {
            var close = html.IndexOf("-->", at, StringComparison.Ordinal);

            return close < 0 ? html.Length - at : close + 3 - at;
        }

        var start = at + (at + 1 < html.Length && html[at + 1] == '/' ? 2 : 1);
        var end = start;

        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        var name = html[start..end];
        var isUnread = Unread.Contains(name);

        if (!isUnread && !Inline.Contains(name) && !Breaking.Contains(name))
        {
            return 0;
        }

        // Without its end it is cut off, or no tag.
        if (html.IndexOf('>', end) is var tagEnd && tagEnd < 0)
        {
            return html.Length - at;
        }

        words.Append(Breaking.Contains(name) ? " " : "");

        if (isUnread && html.IndexOf($"</{name}", tagEnd, StringComparison.OrdinalIgnoreCase) is var closing and >= 0)
        {
            return closing - at;
        }

        return tagEnd + 1 - at;
    }
}
