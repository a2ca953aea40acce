using System.Globalization;
using System.Text;

namespace SlackCoach.Domain.Evidence;

/// <summary>Writes a case as Markdown. What people wrote is escaped, so that it formats nothing and links nowhere.</summary>
public static class CaseMarkdown
{
    private const string Escaped = "\\`*_[]<>|~&#{}";

    /// <summary>The document, with lines that end in <c>\n</c>.</summary>
    public static string Write(CasePacket packet)
    {
        ArgumentNullException.ThrowIfNull(packet);

        string[] parts =
        [
            $"# {Escape(packet.Title)}",
            $"{packet.Account} {CaseWords.Sentence(packet.Days)}{(packet.TargetOn is { } target ? $" Target: {CaseWords.Day(target)}." : "")}",
            Part("Summary", packet.Chapters.Select(Chapter)),
            Part("Milestones", packet.Milestones.Select(milestone => $"{Escape(milestone.Title)}: {CaseWords.Of(milestone)}")),
            Part("Evidence", packet.Pieces.Select(piece => Piece(piece, packet))),
            Part("Feedback", packet.Feedback.Select(Said)),
            Part("Gaps", packet.Gaps.Select(gap => Escape(gap.Sentence))),
            Part("What this does not know", packet.Unknowns),
        ];

        return string.Join("\n\n", parts) + "\n";
    }

    /// <summary>A text that Markdown shows as it stands.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var line = text.ReplaceLineEndings(" ");

        for (var at = 0; at < line.Length; at++)
        {
            var character = line[at];
            escaped.Append(Escaped.Contains(character, StringComparison.Ordinal) || IsLink(at) ? "\\" : "").Append(character);
        }

        return escaped.ToString();

        // Otherwise GitHub links an address that somebody wrote.
        bool IsLink(int at) => line.AsSpan(at).StartsWith("://", StringComparison.Ordinal);
    }

    private static string Part(string title, IEnumerable<string> entries)
    {
        var list = string.Join('\n', entries.Select(entry => $"- {entry}"));

        return $"## {title}\n\n{(list.Length > 0 ? list : "None.")}";
    }

    private static string Chapter(CaseChapter chapter)
    {
        var numbers = chapter.Pieces.Count == 0 ? "" : $" See {CaseWords.Numbers(chapter)}.";
        var expected = chapter.Competency.Expectation is { } expectation ? $"\n  - Expected: {Escape(expectation)}" : "";

        return $"**{Escape(chapter.Title)}**: {chapter.Summary}{numbers}{expected}";
    }

    private static string Piece(EvidencePiece piece, CasePacket packet)
    {
        var text = CaseWords.Link(piece.Link) is { } link ? $"[{Escape(piece.Text)}](<{link}>)" : Escape(piece.Text);

        return string.Create(CultureInfo.InvariantCulture, $"{piece.Number}: {text}. {Escape(CaseWords.Facts(piece, packet))}");
    }

    private static string Said(Feedback said)
    {
        var done = said.AnsweredOn is { } on ? $"What was done, {CaseWords.Day(on)}: {Escape(said.Answer ?? "")}" : "Open.";

        return $"{Escape(said.From)}, {CaseWords.Day(said.On)}: “{Escape(said.Text)}” {done}";
    }
}
