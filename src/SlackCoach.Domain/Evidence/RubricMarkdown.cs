using System.Text.RegularExpressions;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Evidence;

/// <summary>A rubric in Markdown: a table, or headings with levels below them.</summary>
internal static partial class RubricMarkdown
{
    public static void Read(string text, RubricDraft draft)
    {
        var lines = text.Split('\n');
        var ruler = Array.FindIndex(lines, 0, PlanTable.IsRuler);
        draft.Name = lines.Select(line => Heading().Match(line)).Where(match => match.Success && match.Groups["depth"].Length == 1)
            .Select(match => Plain(match.Groups["text"].Value)).FirstOrDefault();

        if (ruler > 0)
        {
            Table(lines, ruler, draft);
        }
        else
        {
            Headings(lines, draft);
        }
    }

    private static void Table(string[] lines, int ruler, RubricDraft draft)
    {
        var head = PlanTable.Cells(lines[ruler - 1]).Select(Plain).ToList();
        draft.HasListedLevels = true;

        if (head.Count < 2)
        {
            draft.Problem(ruler, "levels", "The table needs a column for the competency and one for each level.");
            return;
        }

        head.Skip(1).ToList().ForEach(level => draft.AddLevel(ruler, level));

        for (var at = ruler + 1; at < lines.Length && lines[at].Contains('|', StringComparison.Ordinal); at++)
        {
            var cells = PlanTable.Cells(lines[at]).Select(Plain).ToList();

            if (cells.Count > head.Count)
            {
                draft.Problem(at + 1, cells[0], "The row has more cells than the table's head.");
            }
            else if (draft.AddCompetency(at + 1, cells[0]))
            {
                for (var column = 1; column < cells.Count; column++)
                {
                    if (draft.IsLevel(head[column]))
                    {
                        draft.Expect(at + 1, head[column], cells[column]);
                    }
                }
            }
        }
    }

    /// <summary>The headings right below the title, or the first ones where there is no title, are competencies; deeper ones are levels.</summary>
    private static void Headings(string[] lines, RubricDraft draft)
    {
        var depths = lines.Select(line => Heading().Match(line)).Where(match => match.Success).Select(match => match.Groups["depth"].Length).ToList();
        var depth = depths.Count(found => found == 1) == 1 && depths[0] == 1 && depths.Count > 1 ? depths.Skip(1).Min() : depths.Count > 0 ? depths.Min() : 0;
        var (hasCompetency, level) = (false, (string?)null);

        for (var at = 0; at < lines.Length; at++)
        {
            if (Heading().Match(lines[at]) is { Success: true } heading)
            {
                var title = Plain(heading.Groups["text"].Value);

                if (heading.Groups["depth"].Length == depth)
                {
                    (hasCompetency, level) = (draft.AddCompetency(at + 1, title), null);
                }
                else if (heading.Groups["depth"].Length > depth && hasCompetency)
                {
                    level = title;
                }
            }
            else if (hasCompetency && !string.IsNullOrWhiteSpace(lines[at]))
            {
                if (Leveled().Match(lines[at]) is { Success: true } entry && level is null)
                {
                    draft.Expect(at + 1, Plain(entry.Groups["level"].Value), Plain(entry.Groups["text"].Value));
                }
                else if (level is not null)
                {
                    draft.Expect(at + 1, level, Plain(ListMark().Replace(lines[at], "")));
                }
            }
        }
    }

    private static string Plain(string markdown) => EvidencePhrase.OneLine(PlainText.Of(markdown.Trim()).Text);

    [GeneratedRegex(@"^(?<depth>#{1,6})\s+(?<text>\S.*?)\s*#*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*[-*+]\s+(?:\*\*|__)?(?<level>[^:*_]{1,100}?)(?:\*\*|__)?:(?:\*\*|__)?\s+(?<text>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Leveled();

    [GeneratedRegex(@"^\s*(?:[-*+]|\d{1,3}[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex ListMark();
}
