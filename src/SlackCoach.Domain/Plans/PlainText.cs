using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SlackCoach.Domain.Plans;

/// <summary>What a piece of Markdown says, without its marks.</summary>
/// <param name="Text">The words, on one line.</param>
/// <param name="IsBold">Whether all of it is set in bold, as people write a heading without a heading's mark.</param>
internal readonly record struct PlainText(string Text, bool IsBold)
{
    /// <summary>The longest title an entry gets, in UTF-16 characters.</summary>
    public const int LongestTitle = 500;

    // Beyond this the parser's worst case (unmatched back-ticks) is felt; longer passages keep their marks.
    private const int LongestParsed = 8_000;

    private static readonly HashSet<string> LayoutTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "del", "details", "div", "em", "font", "i", "img", "ins", "kbd", "mark", "p", "s", "small", "span", "strong",
        "sub", "summary", "sup", "u",
    };

    private static readonly MarkdownPipeline Inlines = BuildPipeline();

    /// <summary>Reads a piece of Markdown that has no block marks (list marker, heading marks) any more.</summary>
    public static PlainText Of(string markdown)
    {
        if (markdown.Length > LongestParsed)
        {
            return new PlainText(OneLine(markdown), false);
        }

        if (Markdown.Parse(markdown, Inlines).OfType<ParagraphBlock>().FirstOrDefault()?.Inline is not { } root)
        {
            return new PlainText(OneLine(markdown), false);
        }

        var text = new StringBuilder();
        Append(root, text);

        return new PlainText(OneLine(text.ToString()), IsWholeBold(root));
    }

    /// <summary>Cuts a text to <see cref="LongestTitle"/> characters, never inside what a reader sees as one character.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= LongestTitle)
        {
            return text;
        }

        var end = 0;

        while (end < LongestTitle)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);

            if (next > LongestTitle - 1)
            {
                break;
            }

            end = next;
        }

        // One "character" of 500 combining marks: cut it all the same, between two code points.
        if (end == 0)
        {
            end = char.IsHighSurrogate(text[LongestTitle - 2]) ? LongestTitle - 2 : LongestTitle - 1;
        }

        return text[..end].TrimEnd() + "…";
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough);
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser { ParseSetextHeadings = false });

        return builder.Build();
    }

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case LineBreakInline: text.Append(' '); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case HtmlInline html: text.Append(IsLayout(html.Tag) ? " " : html.Tag); break;
                case ContainerInline inner: Append(inner, text); break;
            }
        }
    }

    // "List<T>" keeps its T; a tag that only lays out does not become part of a title.
    private static bool IsLayout(string tag)
    {
        var name = tag.TrimStart('<', '/').TakeWhile(char.IsLetterOrDigit).ToArray();

        return tag.StartsWith("<!--", StringComparison.Ordinal) || new string(name) is var word && (LayoutTags.Contains(word)
            || word.Equals("br", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsWholeBold(ContainerInline root)
    {
        var visible = root.Where(i => i is not LiteralInline literal || literal.Content.AsSpan().Trim(": ").Length > 0).ToArray();

        return visible is [EmphasisInline { DelimiterCount: >= 2, DelimiterChar: '*' or '_' }];
    }

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);

        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }
}
