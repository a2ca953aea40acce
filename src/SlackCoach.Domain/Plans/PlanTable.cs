using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Plans;

/// <summary>A Markdown table, cut into cells.</summary>
/// <param name="FirstLine">The line of its head; the line after it is the ruler.</param>
/// <param name="Head">The cells of its head.</param>
/// <param name="Rows">Its rows, each with its line.</param>
internal sealed partial record PlanTable(
    int FirstLine, IReadOnlyList<string> Head, IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> Rows)
{
    /// <summary>The column that names weeks; null when there is none.</summary>
    public int? WeekColumn => ColumnLike(WeekHead());

    /// <summary>The column that says whether a row is done; null when there is none.</summary>
    public int? StatusColumn => ColumnLike(StatusHead());

    /// <summary>The column whose head says that it holds things to do; null when none does.</summary>
    public int? TaskColumn => ColumnLike(TaskHead());

    /// <summary>The column that titles are taken from: what says so, or else the first that is neither week nor status.</summary>
    public int? TitleColumn
    {
        get
        {
            var others = Enumerable.Range(0, Head.Count).Where(column => column != WeekColumn && column != StatusColumn);

            return TaskColumn ?? others.Cast<int?>().FirstOrDefault();
        }
    }

    /// <summary>Whether a status cell means done.</summary>
    public static bool MeansDone(string cell) => DoneCell().IsMatch(cell);

    /// <summary>Whether a line can be the ruler between a table's head and its rows.</summary>
    public static bool IsRuler(string line) =>
        line.Contains('|', StringComparison.Ordinal) && line.Contains('-', StringComparison.Ordinal) && Ruler().IsMatch(line);

    /// <summary>Cuts a row into its cells; a bar behind a backslash or inside a code span is text.</summary>
    public static IReadOnlyList<string> Cells(string line)
    {
        var cells = new List<string>();
        var row = line.Trim();
        var start = row.StartsWith('|') ? 1 : 0;
        var inCode = false;

        for (var i = start; i < row.Length; i++)
        {
            if (row[i] == '`')
            {
                inCode = !inCode && row.IndexOf('`', i + 1) >= 0;
            }
            else if (row[i] == '\\')
            {
                i++;
            }
            else if (row[i] == '|' && !inCode)
            {
                cells.Add(row[start..i].Trim());
                start = i + 1;
            }
        }

        if (start < row.Length)
        {
            cells.Add(row[start..].Trim());
        }

        return cells;
    }

    private int? ColumnLike(Regex head)
    {
        for (var column = 0; column < Head.Count; column++)
        {
            if (head.IsMatch(Head[column]))
            {
                return column;
            }
        }

        return null;
    }

    private static readonly Regex WeekHeadPattern = Wording.Pattern(
        @"^(?:(?:calendar |iso )?weeks?(?: ?(?:no\.?|number|#|of|\(s\)))?|wk|kw|cw|dates?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex WeekHead() => WeekHeadPattern;

    private static readonly Regex StatusHeadPattern = Wording.Pattern(
        @"^(?:status|state|done\??|progress|completed?|✓|✔|✅)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex StatusHead() => StatusHeadPattern;

    private static readonly Regex TaskHeadPattern = Wording.Pattern(
        @"^(?:activit(?:y|ies)|tasks?|what|to ?do|items?|actions?|deliverables?|milestones?|goals?|focus|plan|work)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex TaskHead() => TaskHeadPattern;

    private static readonly Regex DoneCellPattern = Wording.Pattern(
        @"^\W*(?:\[x\]|x|done|completed?|finished|shipped|yes|✓|✔|✅|☑)\W*$|^\W*[✓✔✅☑]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex DoneCell() => DoneCellPattern;

    private static readonly Regex RulerPattern = Wording.Pattern(@"^[\s|:-]+$", RegexOptions.CultureInvariant);

    private static Regex Ruler() => RulerPattern;
}
