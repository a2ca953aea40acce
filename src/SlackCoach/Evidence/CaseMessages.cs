using System.Globalization;
using System.Text;
using SlackCoach.Domain.Evidence;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Evidence;

/// <summary>A case in a message, and in the files that follow it.</summary>
internal static class CaseMessages
{
    private const int MostListed = 12;
    private const int LongestTitle = 100;

    /// <summary>What the case holds and lacks; the files follow.</summary>
    public static Message Overview(CasePacket packet)
    {
        var first = $"{packet.Account} The files follow in our direct message: a page to print, Markdown, a table and JSON. Nobody else gets them.";

        return new Message
        {
            Text = first,
            Blocks =
            [
                new HeaderBlock { Text = "Your case" },
                new SectionBlock { Text = (PlainText)first },
                Part("What it shows", packet.Chapters.Select(chapter => $"{SlackText.Shorten(SlackText.Clean(chapter.Title), LongestTitle)}: {chapter.Summary}")),
                .. packet.Gaps.Count == 0 ? Array.Empty<Block>() : [Part("Gaps", packet.Gaps.Select(gap => SlackText.Shorten(SlackText.Clean(gap.Sentence), LongestTitle * 2)))],
                Part("What it does not know", packet.Unknowns),
                .. packet.LeftOut == 0 ? Array.Empty<Block>() : [new ContextBlock { Elements = [(Markdown)"`/plan case with private` puts the private pieces in too."] }],
            ],
        };
    }

    /// <summary>The files, as one message.</summary>
    public static Message Files(CasePacket packet)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"case-{packet.UntilOn:yyyy-MM-dd}");

        return new Message
        {
            Text = $"Your case, {packet.Days}. {packet.Account}{(packet.Pieces.Any(piece => piece.IsPrivate) ? " Private pieces are in it: look before you hand it on." : "")}",
            Files =
            [
                File($"{name}.html", "Case, to print", CaseHtml.Write(packet)),
                File($"{name}.md", "Case, Markdown", CaseMarkdown.Write(packet)),
                // Excel takes a table for UTF-8 only with a byte order mark.
                File($"{name}.csv", "Case, table", "\uFEFF" + CaseCsv.Write(packet)),
                File($"{name}.json", "Case, JSON", CaseJson.Write(packet)),
            ],
        };
    }

    public static Message Unreadable(string typed) => Commands.Reply.Plain(
        $"I cannot read “{SlackText.Shorten(typed, 60)}” as the days of a case: /plan case since 2027-01-04, since January, or since 2026. Nothing was made.");

    private static RichTextBlock Part(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        var shown = all.Take(MostListed).Append(all.Count > MostListed ? string.Create(CultureInfo.InvariantCulture, $"… and {all.Count - MostListed} more, in the files") : null);

        return new RichTextBlock
        {
            Elements =
            [
                new RichTextSection { Elements = [new RichTextText { Text = title, Style = new RichTextStyle { Bold = true } }] },
                new RichTextList { Style = "bullet", Elements = [.. shown.OfType<string>().Select(line => new RichTextSection { Elements = [new RichTextText { Text = line }] })] },
            ],
        };
    }

    private static MessageFile File(string name, string title, string text) =>
        new() { Name = name, Title = title, Content = Encoding.UTF8.GetBytes(text) };
}
