using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;

namespace SlackCoach.Domain.Plans;

/// <summary>Cuts a plan into <see cref="PlanElement"/>s: Markdig finds the blocks, and here they are laid flat in the order of the source.</summary>
/// <remarks>CommonMark takes an unindented line below a list entry as part of that entry ("lazy continuation"). Where such a line opens
/// something of its own (a week, a year, "Every month, …:"), its author meant a new line, and it becomes one.</remarks>
internal sealed partial class PlanBlocks
{
    private static readonly MarkdownPipeline Blocks = BuildPipeline();

    private readonly PlanText _text;
    private readonly List<PlanElement> _elements = [];
    private readonly bool[] _taken;
    private readonly int[] _starts;

    private PlanBlocks(PlanText text)
    {
        _text = text;
        _taken = new bool[text.Count + 1];
        _starts = new int[text.Count + 2];

        for (var line = 1; line <= text.Count; line++)
        {
            _starts[line + 1] = _starts[line] + text[line].Length + 1;
        }
    }

    /// <summary>The elements of a text; every line that is not blank stands in at least one.</summary>
    /// <exception cref="PlanUnreadableException">The blocks are nested too deeply.</exception>
    public static IReadOnlyList<PlanElement> Of(PlanText text)
    {
        var blocks = new PlanBlocks(text);
        blocks.AddChildren(Parse(text), depth: 0);
        blocks.AddWhatIsLeft();

        return [.. blocks._elements.OrderBy(element => element.FirstLine)];
    }

    private static MarkdownDocument Parse(PlanText text)
    {
        try
        {
            return Markdown.Parse(text.Whole, Blocks);
        }
        catch (ArgumentException exception)
        {
            // Markdig's way of saying that its limit on nesting is reached.
            throw new PlanUnreadableException(
                PlanProblem.TooDeep, "This plan nests its lists or quotes too deeply to be read.", exception);
        }
    }

    // Only the blocks are wanted here; the words are parsed piece by piece, which bounds what hostile text can cost.
    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();
        builder.InlineParsers.Add(new Markdig.Parsers.Inlines.LiteralInlineParser());

        return builder.Build();
    }

    private void AddChildren(ContainerBlock container, int depth)
    {
        foreach (var block in container)
        {
            Add(block, depth);
        }
    }

    private void Add(Block block, int depth)
    {
        var (first, last) = (block.Line + 1, LineAt(block.Span.End));

        switch (block)
        {
            case HeadingBlock heading:
                AddHeading(heading, first, last);
                break;
            case ListBlock list:
                AddList(list, depth + 1);
                break;
            case QuoteBlock:
                AddQuote(first, last);
                break;
            case FencedCodeBlock or HtmlBlock:
                AddElement(new PlanElement(ElementShape.Opaque, first, last, new PlainText("", false)) { Level = depth });
                break;
            case CodeBlock when Enumerable.Range(first, last - first + 1).All(line => _text.IsBlank(line) || IsBullet(_text[line])):
                AddLines(first, last, _text[first].Trim(), depth, startsEntry: false, isChecked: null, hasNested: false, contentColumn: 0);
                break;
            case CodeBlock:
                AddElement(new PlanElement(ElementShape.Opaque, first, last, new PlainText("", false)) { Level = depth });
                break;
            case ThematicBreakBlock:
                AddElement(new PlanElement(ElementShape.Rule, first, last, new PlainText("", false)) { Level = depth });
                break;
            case ParagraphBlock paragraph:
                AddLines(first, last, FirstLineOf(paragraph), depth, startsEntry: false, isChecked: null, hasNested: false, contentColumn: 0);
                break;
            case ContainerBlock container:
                AddChildren(container, depth);
                break;
        }
    }

    private void AddHeading(HeadingBlock heading, int first, int last)
    {
        if (heading.IsSetext && last - first > 1)
        {
            // Several lines over an underline: running text and a rule, to everyone but CommonMark.
            AddLines(first, last - 1, _text[first].Trim(), 0, startsEntry: false, isChecked: null, hasNested: false, contentColumn: 0);
            AddElement(new PlanElement(ElementShape.Rule, last, last, new PlainText("", false)));
            return;
        }

        var marked = HeadingMarks().Replace(_text[first], "");
        AddElement(new PlanElement(ElementShape.Heading, first, last, PlainText.Of(marked)) { Level = heading.Level });
    }

    private void AddList(ListBlock list, int depth)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var isFirst = true;

            foreach (var block in item)
            {
                if (isFirst && block is ParagraphBlock paragraph)
                {
                    var content = TakeCheckBox(FirstLineOf(paragraph), out var isChecked);
                    var column = paragraph.Span.Start - _starts[paragraph.Line + 1];
                    var hasNested = item.OfType<ListBlock>().Any();
                    AddLines(paragraph.Line + 1, LineAt(paragraph.Span.End), content, depth, startsEntry: true, isChecked, hasNested, column);
                }
                else
                {
                    Add(block, depth);
                }

                isFirst = false;
            }
        }
    }

    private void AddQuote(int first, int last)
    {
        for (var line = first; line <= last; line++)
        {
            var isQuoted = _text[line].TrimStart().StartsWith('>');
            AddElement(isQuoted || _text.IsBlank(line)
                ? new PlanElement(ElementShape.Opaque, line, line, new PlainText("", false))
                : new PlanElement(ElementShape.Paragraph, line, line, PlainText.Of(_text[line].Trim())));
        }
    }

    /// <summary>Adds lines of text: as one element, but for the lines among them that stand on their own, and for tables.</summary>
    private void AddLines(
        int first, int last, string firstContent, int depth, bool startsEntry, bool? isChecked, bool hasNested, int contentColumn)
    {
        var run = new Run(first, startsEntry, isChecked, depth);

        for (var line = first; line <= last; line++)
        {
            var content = line == first ? firstContent : _text[line].Trim();

            if (PlanTable.IsRuler(content) && run.Contents is [.., var head] && head.Contains('|', StringComparison.Ordinal))
            {
                line = AddTable(run, line, last, depth);
                run = new Run(line + 1, false, null, depth);
            }
            else if (startsEntry && (line == first || Indent(line) >= contentColumn))
            {
                run.Contents.Add(content);
            }
            else
            {
                run = Continue(run, line, content);
            }
        }

        Flush(run, hasNested);
    }

    private Run Continue(Run run, int line, string content)
    {
        if (IsBullet(content))
        {
            Flush(run, hasNested: false);
            var entry = TakeCheckBox(BulletMark().Replace(content, ""), out var isChecked);

            return new Run(line, true, isChecked, run.IsEntry ? run.Depth : run.Depth + 1) { Contents = { entry } };
        }

        var standsAlone = LineForms.StandsAlone(content);

        if (run.Contents.Count > 0 && (standsAlone || run.StandsAlone))
        {
            Flush(run, hasNested: false);
            run = new Run(line, false, null, 0);
        }

        run.Contents.Add(content);
        run.StandsAlone = standsAlone;

        return run;
    }

    private void Flush(Run run, bool hasNested)
    {
        if (run.Contents.Count == 0)
        {
            return;
        }

        var last = run.First + run.Contents.Count - 1;
        var shape = run.IsEntry ? ElementShape.ListEntry : ElementShape.Paragraph;
        AddElement(new PlanElement(shape, run.First, last, PlainText.Of(string.Join('\n', run.Contents)))
        {
            Level = run.Depth,
            IsChecked = run.IsChecked,
            HasNested = hasNested,
        });
    }

    private int AddTable(Run run, int ruler, int last, int depth)
    {
        var head = PlanTable.Cells(run.Contents[^1]).Select(cell => PlainText.Of(cell).Text).ToArray();
        run.Contents.RemoveAt(run.Contents.Count - 1);
        Flush(run, hasNested: false);
        var end = ruler;

        while (end < last && _text[end + 1].Contains('|', StringComparison.Ordinal))
        {
            end++;
        }

        var rows = Enumerable.Range(ruler + 1, end - ruler).Select(line => (line, PlanTable.Cells(_text[line]))).ToArray();
        AddElement(new PlanElement(ElementShape.Table, ruler - 1, end, new PlainText("", false))
        {
            Level = depth,
            Table = new PlanTable(ruler - 1, head, rows),
        });

        return end;
    }

    // Link definitions and empty bullets make no block with words in it.
    private void AddWhatIsLeft()
    {
        for (var line = 1; line <= _text.Count; line++)
        {
            if (!_taken[line] && !_text.IsBlank(line))
            {
                var shape = _text[line].Any(char.IsLetterOrDigit) ? ElementShape.Opaque : ElementShape.Rule;
                AddElement(new PlanElement(shape, line, line, new PlainText("", false)));
            }
        }
    }

    private void AddElement(PlanElement element)
    {
        _elements.Add(element);
        _taken.AsSpan(element.FirstLine, element.LastLine - element.FirstLine + 1).Fill(true);
    }

    private string FirstLineOf(ParagraphBlock paragraph)
    {
        var line = paragraph.Line + 1;
        var column = Math.Clamp(paragraph.Span.Start - _starts[line], 0, _text[line].Length);

        return _text[line][column..].Trim();
    }

    private int LineAt(int offset)
    {
        var found = Array.BinarySearch(_starts, 1, _text.Count, offset);

        return Math.Clamp(found >= 0 ? found : ~found - 1, 1, _text.Count);
    }

    private int Indent(int line) => _text[line].Length - _text[line].TrimStart().Length;

    private static string TakeCheckBox(string content, out bool? isChecked)
    {
        var box = CheckBox().Match(content);
        isChecked = box.Success ? box.Groups["mark"].Value.Trim() is not ("" or "-" or "/") : null;

        return box.Success ? content[box.Length..] : content;
    }

    private static bool IsBullet(string line) => BulletMark().IsMatch(line);

    private static readonly Regex BulletMarkPattern = Wording.Pattern(@"^\s*(?:[-*+•‣◦▪·–]|\d{1,3}[.)])\s+(?=\S)", RegexOptions.CultureInvariant);

    private static Regex BulletMark() => BulletMarkPattern;

    private static readonly Regex CheckBoxPattern = Wording.Pattern(@"^\[(?<mark>[ xX✓✔/-]?)\](?:\s+|$)", RegexOptions.CultureInvariant);

    private static Regex CheckBox() => CheckBoxPattern;

    private static readonly Regex HeadingMarksPattern = Wording.Pattern(
        @"^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*#{1,6}(?:\s+|$)|\s+#+\s*$",
        RegexOptions.CultureInvariant);

    private static Regex HeadingMarks() => HeadingMarksPattern;

    /// <summary>Lines that will make one element.</summary>
    private sealed record Run(int First, bool IsEntry, bool? IsChecked, int Depth)
    {
        public List<string> Contents { get; } = [];

        /// <summary>Whether its last line takes no further line in.</summary>
        public bool StandsAlone { get; set; }
    }
}
