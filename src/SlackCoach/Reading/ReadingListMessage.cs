using System.Globalization;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>A member's reading list, page by page.</summary>
internal static class ReadingListMessage
{
    public const int PerPage = 15;

    private const string HowToAdd =
        "`/plan read add LINK` puts a document on it, or follows a feed or a folder of a repository; `/plan read add` alone takes a whole list.";

    public static int Pages(int count) => Math.Max(1, (count + PerPage - 1) / PerPage);

    /// <param name="page">From 1 to <see cref="Pages"/>.</param>
    public static Message Build(IReadOnlyList<ReadingItem> items, int read, int page)
    {
        var pages = Pages(items.Count);
        var title = pages == 1 ? "Your reading list" : Text($"Your reading list, page {page} of {pages}");
        var account = Text($"{items.Count} to read, {read} read.")
            + (page < pages ? Text($" Next: `/plan read page {page + 1}`.") : string.Empty);

        var example = items[(page - 1) * PerPage].Number;

        return new Message
        {
            Text = $"{title}. {account}",
            Blocks =
            [
                new HeaderBlock { Text = title },
                new RichTextBlock { Elements = [.. items.Skip((page - 1) * PerPage).Take(PerPage).Select(item => PickBlocks.Section(item, null))] },
                new ContextBlock { Elements = [(Markdown)account] },
                new ContextBlock
                {
                    Elements = [(Markdown)Text($"`/plan read picks` offers three; `/plan read done {example} \"what I took from it\"` and `/plan read drop {example}` end one. Numbers stay.")],
                },
            ],
        };
    }

    public static Message Empty(string? note = null)
    {
        var first = note is null ? "There is nothing to read on your list." : $"{note} There is nothing else to read on your list.";

        return new Message
        {
            Text = Slack.Limits.Mrkdwn.Escape(first),
            Blocks = [new SectionBlock { Text = (PlainText)first }, new ContextBlock { Elements = [(Markdown)HowToAdd] }],
        };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
