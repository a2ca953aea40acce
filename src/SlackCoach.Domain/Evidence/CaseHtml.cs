using System.Globalization;
using System.Net;

namespace SlackCoach.Domain.Evidence;

/// <summary>Writes a case as one HTML page that needs nothing else and is made to be printed. What people wrote is text in it, never markup.</summary>
public static class CaseHtml
{
    // Nothing is loaded and nothing runs, whatever the page holds.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    private const string Style = """
        :root { color-scheme: light; }
        body { font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: #1f2a2e; max-width: 48rem; margin: 2rem auto; padding: 0 1.25rem; }
        h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .25rem; }
        h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; padding-bottom: .2rem; border-bottom: 1px solid #c9d6d4; }
        p.account { color: #4c5f61; margin: 0; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid #e3ebe9; }
        th { font-weight: 600; color: #4c5f61; }
        td.number { white-space: nowrap; color: #4c5f61; }
        td, li, h1 { overflow-wrap: anywhere; }
        ul { padding-left: 1.2rem; }
        li { margin: .3rem 0; }
        a { color: #1d4f4a; }
        .facts { color: #4c5f61; font-size: .87rem; }
        @page { margin: 18mm 16mm; }
        @media print {
          body { font-size: 10.5pt; max-width: none; margin: 0; padding: 0; }
          h2 { break-after: avoid; }
          tr, li { break-inside: avoid; }
          a::after { content: " (" attr(href) ")"; font-size: .8em; color: #4c5f61; }
        }
        """;

    /// <summary>The page, with lines that end in <c>\n</c>.</summary>
    public static string Write(CasePacket packet)
    {
        ArgumentNullException.ThrowIfNull(packet);

        string[] lines =
        [
            "<!doctype html>",
            "<html lang=\"en\">",
            "<head>",
            "<meta charset=\"utf-8\">",
            $"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<meta name=\"referrer\" content=\"no-referrer\">",
            $"<title>{Text(packet.Title)}</title>",
            $"<style>\n{Style.ReplaceLineEndings("\n")}\n</style>",
            "</head>",
            "<body>",
            $"<h1>{Text(packet.Title)}</h1>",
            $"<p class=\"account\">{Text($"{packet.Account} {CaseWords.Sentence(packet.Days)}{(packet.TargetOn is { } target ? $" Target: {CaseWords.Day(target)}." : "")}")}</p>",
            Table("Summary", ["What", "Evidence", "Pieces"], packet.Chapters.Select(Chapter)),
            Table("Milestones", ["Milestone", "When"], packet.Milestones.Select(milestone => $"<td>{Text(milestone.Title)}</td><td>{Text(CaseWords.Sentence(CaseWords.Of(milestone)))}</td>")),
            Table("Evidence", ["", "What was done"], packet.Pieces.Select(piece => Piece(piece, packet))),
            Table("Feedback", ["Who", "What they said", "What was done"], packet.Feedback.Select(Said)),
            List("Gaps", packet.Gaps.Select(gap => gap.Sentence)),
            List("What this does not know", packet.Unknowns),
            "</body>",
            "</html>",
        ];

        return string.Join('\n', lines) + "\n";
    }

    private static string Chapter(CaseChapter chapter)
    {
        var expected = chapter.Competency.Expectation is { } expectation ? $"<br><span class=\"facts\">{Text(expectation)}</span>" : "";

        return $"<td>{Text(chapter.Title)}{expected}</td><td>{Text(chapter.Summary)}</td><td>{Text(CaseWords.Numbers(chapter))}</td>";
    }

    private static string Piece(EvidencePiece piece, CasePacket packet)
    {
        var text = CaseWords.Link(piece.Link) is { } link ? $"<a href=\"{Text(link)}\" rel=\"noopener noreferrer\">{Text(piece.Text)}</a>" : Text(piece.Text);
        var number = piece.Number.ToString(CultureInfo.InvariantCulture);

        return $"<td class=\"number\">{number}</td><td>{text}<br><span class=\"facts\">{Text(CaseWords.Facts(piece, packet))}</span></td>";
    }

    private static string Said(Feedback said)
    {
        var done = said.AnsweredOn is { } on ? $"{Text(said.Answer ?? "")}<br><span class=\"facts\">{CaseWords.Day(on)}</span>" : "Open";

        return $"<td>{Text(said.From)}<br><span class=\"facts\">{CaseWords.Day(said.On)}</span></td><td>{Text(said.Text)}</td><td>{done}</td>";
    }

    private static string Table(string title, string[] heads, IEnumerable<string> rows)
    {
        var body = string.Join('\n', rows.Select(row => $"<tr>{row}</tr>"));

        return body.Length == 0
            ? $"<h2>{title}</h2>\n<p>None.</p>"
            : $"<h2>{title}</h2>\n<table>\n<thead><tr>{string.Concat(heads.Select(head => $"<th scope=\"col\">{head}</th>"))}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>";
    }

    private static string List(string title, IEnumerable<string> entries)
    {
        var list = string.Join('\n', entries.Select(entry => $"<li>{Text(entry)}</li>"));

        return list.Length == 0 ? $"<h2>{title}</h2>\n<p>None.</p>" : $"<h2>{title}</h2>\n<ul>\n{list}\n</ul>";
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
