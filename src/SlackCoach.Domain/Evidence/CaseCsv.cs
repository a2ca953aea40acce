using System.Globalization;

namespace SlackCoach.Domain.Evidence;

/// <summary>Writes a case as a table (RFC 4180): a row for each piece of evidence, milestone and piece of feedback, told apart by the first column.</summary>
/// <remarks>A text that a spreadsheet would take for a formula (it begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a line end) gets an
/// apostrophe before it, as OWASP advises against CSV injection.</remarks>
public static class CaseCsv
{
    private static readonly string[] Heads = ["section", "number", "date", "kind", "text", "link", "for", "tags", "about", "private", "planned", "answered", "answer"];

    /// <summary>The table, with lines that end in <c>\r\n</c>.</summary>
    public static string Write(CasePacket packet)
    {
        ArgumentNullException.ThrowIfNull(packet);

        return string.Concat(
            new[] { Heads }
                .Concat(packet.Pieces.Select(piece => Piece(piece, packet)))
                .Concat(packet.Milestones.Select(Milestone))
                .Concat(packet.Feedback.Select(said => Said(said, packet)))
                .Select(row => string.Join(',', row.Select(Cell)) + "\r\n"));
    }

    private static string[] Piece(EvidencePiece piece, CasePacket packet) =>
    [
        "evidence", Number(piece.Number), Day(piece.On), piece.Kind.InWords(), piece.Text, CaseWords.Link(piece.Link) ?? "", piece.BenefitTo ?? "",
        string.Join(' ', piece.Tags), About(piece.Tags, packet), piece.IsPrivate ? "yes" : "no", "", "", "",
    ];

    private static string[] Milestone(CaseMilestone milestone) =>
        ["milestone", "", Day(milestone.ReachedOn), "", milestone.Title, "", "", "", "", "", Day(milestone.PlannedOn), "", ""];

    private static string[] Said(Feedback said, CasePacket packet) =>
    [
        "feedback", Number(said.Number), Day(said.On), "", said.Text, "", said.From, string.Join(' ', said.Tags), About(said.Tags, packet), "", "",
        Day(said.AnsweredOn), said.Answer ?? "",
    ];

    private static string About(IReadOnlyList<string> tags, CasePacket packet) =>
        string.Join("; ", packet.Chapters.Where(chapter => tags.Contains(chapter.Competency.Tag)).Select(chapter => chapter.Competency.Title));

    private static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;

        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 || safe is [' ', ..] or [.., ' '] ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? on) => on?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
