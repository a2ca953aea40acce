using System.Globalization;
using SlackCoach.Domain.Evidence;
using SlackCoach.Domain.Progress;

namespace SlackCoach.Domain.Sharing;

/// <summary>Writes what a member shares of a week. It holds only what the fields allow, nothing that is marked as private, and of what others wrote only
/// what the member took over as evidence of theirs.</summary>
public static class SharedPost
{
    /// <summary>The longest text, in UTF-16 code units, as an input of a Slack modal takes it: 3,000.</summary>
    public const int Longest = 3000;

    private const string EvidenceTitle = "Evidence";
    private const string Bullet = "• ";
    private const string Nothing = "Nothing to share of this week.";
    private const int MostListed = 12;
    private const int ShortestTelling = 12;
    private const int LongestLine = 160;

    /// <summary>The text, line by line; always the same for the same week and fields.</summary>
    /// <param name="name">The member, as the readers know them.</param>
    /// <param name="week">The week, with what is private in it.</param>
    /// <param name="fields">What is shared of it.</param>
    public static string Of(string name, ProgressWeek week, SharedFields fields)
    {
        ArgumentNullException.ThrowIfNull(week);
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{Line(name)}, {week.Days.From:d MMMM} to {week.Days.Until:d MMMM yyyy}") };

        lines.AddRange(fields.HasFlag(SharedFields.Counts) ? Counts(week) : []);
        lines.AddRange(fields.HasFlag(SharedFields.Milestones) ? Milestones(week) : []);
        lines.AddRange(fields.HasFlag(SharedFields.Evidence) ? List(EvidenceTitle, week.Evidence.Where(piece => !piece.IsPrivate).Select(Piece)) : []);
        lines.AddRange(fields.HasFlag(SharedFields.Strengths) ? List("Habits", week.Habits.Select(habit => $"{Line(habit.Title)}: {habit.Words}")) : []);
        lines.AddRange(fields.HasFlag(SharedFields.Notes) ? List("Notes", week.Threads.Concat(week.Documents).Select(ended => ended.Words).OfType<string>().Where(words => MayBeShared(words, week)).Select(Line)) : []);
        lines.AddRange(fields.HasFlag(SharedFields.Away) && week.DaysAway > 0 ? [$"Away for {Count(week.DaysAway, "day", "days")}."] : []);

        if (lines.Count == 1)
        {
            lines.Add(Nothing);
        }

        return Fit(lines);
    }

    /// <summary>The text without the lines that tell of a piece of evidence.</summary>
    /// <param name="text">A text that <see cref="Of"/> wrote, also when the member changed it.</param>
    /// <param name="piece">What the piece says.</param>
    public static string Without(string text, string piece)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (words, lines) = (Line(piece), text.Split('\n').ToList());

        if (lines.RemoveAll(line => Tells(line, words)) == 0)
        {
            return text;
        }

        // A title of nothing goes, too.
        var title = lines.IndexOf(EvidenceTitle + ":");

        if (title >= 0 && !(title + 1 < lines.Count && lines[title + 1].StartsWith(Bullet, StringComparison.Ordinal)))
        {
            lines.RemoveAt(title);
        }

        return string.Join('\n', lines.Count == 1 ? [.. lines, Nothing] : lines);
    }

    // A lock on the evidence that was made of a note locks the note.
    private static bool MayBeShared(string words, ProgressWeek week) =>
        words.Length > 0 && !words.Contains(EvidencePhrase.Lock, StringComparison.Ordinal)
        && !week.Evidence.Any(piece => piece.IsPrivate && piece.Text.Contains(EvidencePhrase.OneLine(words), StringComparison.Ordinal));

    // Short words may stand in any line by chance.
    private static bool Tells(string line, string words) =>
        words.Length > 0 && (line == Bullet + words || line.StartsWith($"{Bullet}{words} http", StringComparison.Ordinal)
            || (words.Length >= ShortestTelling && line.Contains(words, StringComparison.Ordinal)));

    private static IEnumerable<string> Counts(ProgressWeek week)
    {
        var counts = new[]
        {
            (week.Done.Count, "item of the plan", "items of the plan"),
            (week.Reviews.Count, "review", "reviews"),
            (week.Threads.Count, "thread closed", "threads closed"),
            (week.Documents.Count, "document read", "documents read"),
        }.Where(count => count.Count > 0).Select(count => Count(count.Count, count.Item2, count.Item3)).ToList();

        return counts.Count == 0 ? [] : [$"Done: {string.Join(", ", counts)}"];
    }

    private static IEnumerable<string> Milestones(ProgressWeek week) => week.Milestones is not { } milestones ? [] : List(
        "Milestones",
        milestones.Reached.Where(milestone => week.Days.Contains(milestone.ReachedOn!.Value)).Select(milestone => $"Reached: {Line(milestone.Title)}")
            .Concat(milestones.Open.Take(1).Select(milestone => milestone.PlannedOn is { } monday
                ? string.Create(CultureInfo.InvariantCulture, $"Next: {Line(milestone.Title)}, week of {monday:d MMMM}")
                : $"Next: {Line(milestone.Title)}")));

    private static string Piece(EvidencePiece piece) => piece.Link is { } link ? $"{Line(piece.Text)} {link}" : Line(piece.Text);

    private static IEnumerable<string> List(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();

        return all.Count == 0 ? [] :
        [
            $"{title}:",
            .. all.Take(MostListed).Select(line => Bullet + line),
            .. all.Count > MostListed ? [string.Create(CultureInfo.InvariantCulture, $"• and {all.Count - MostListed} more")] : Array.Empty<string>(),
        ];
    }

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Line(string text) => EvidencePhrase.OneLine(text) is var line && line.Length <= LongestLine ? line : line[..(char.IsHighSurrogate(line[LongestLine - 2]) ? LongestLine - 2 : LongestLine - 1)].TrimEnd() + "…";

    /// <summary>Leaves out whole lines from the end, and says so.</summary>
    private static string Fit(List<string> lines)
    {
        const string Cut = "… and more than fits here";
        var text = string.Join('\n', lines);

        while (text.Length > Longest)
        {
            lines.RemoveAt(lines.Count - 1);
            text = string.Join('\n', lines.Append(Cut));
        }

        return text;
    }
}
