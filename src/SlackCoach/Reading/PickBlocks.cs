using System.Globalization;
using SlackCoach.Domain.Reading;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Documents to read next, each with its buttons. Titles and sources are foreign text, so they stand in rich text.</summary>
internal static class PickBlocks
{
    public const string OpenAction = "reading_open";
    public const string ReadAction = "reading_read";
    public const string AnotherAction = "reading_another";
    public const string DropAction = "reading_drop";

    private const int LongestTitle = 150;
    private const int LongestSource = 60;

    public static IReadOnlyList<Block> Pick(PickedItem pick) =>
    [
        Entry(pick.Item, pick.Reason, TextId(pick.Item.Id)),
        new ActionsBlock
        {
            BlockId = ButtonsId(pick.Item.Id),
            Elements =
            [
                Open(pick.Item),
                Button(pick.Item, ReadAction, "Read", "primary"),
                Button(pick.Item, AnotherAction, "Another"),
                Button(pick.Item, DropAction, "Drop"),
            ],
        },
    ];

    /// <summary>A document with its number, its link, where it is from and what else is to be said.</summary>
    public static RichTextBlock Entry(ReadingItem item, string? remark, string? blockId = null) => new()
    {
        BlockId = blockId,
        Elements = [Section(item, remark)],
    };

    public static RichTextSection Section(ReadingItem item, string? remark) => new()
    {
        Elements =
        [
            new RichTextText { Text = string.Create(CultureInfo.InvariantCulture, $"{item.Number}. ") },
            new RichTextLink { Url = item.Link, Text = Title(item), Style = new RichTextStyle { Bold = true } },
            new RichTextText { Text = $"\n{string.Join(", ", Facts(item, remark))}\n" },
        ],
    };

    public static Block Done(ReadingItem item) => new SectionBlock
    {
        BlockId = TextId(item.Id),
        Text = (PlainText)(item.Takeaway is { } takeaway ? $"✓ Read: {Title(item)} — {takeaway}" : $"✓ Read: {Title(item)}"),
    };

    public static Block Dropped(ReadingItem item) => new ContextBlock { Elements = [(PlainText)$"Dropped: {Title(item)}"] };

    public static Block NothingElse(ReadingItem item) => new ContextBlock
    {
        BlockId = NoteId(item.Id),
        Elements = [(PlainText)$"There is nothing else on your list but “{Title(item)}”."],
    };

    /// <summary>What comes in the place of a document's blocks.</summary>
    public static Dictionary<string, IReadOnlyList<Block>> Replacing(Guid id, IReadOnlyList<Block> blocks) =>
        new() { [TextId(id)] = blocks, [ButtonsId(id)] = [], [NoteId(id)] = [] };

    public static string Title(ReadingItem item) => SlackText.Shorten(SlackText.Clean(item.Title), LongestTitle);

    private static IEnumerable<string> Facts(ReadingItem item, string? remark)
    {
        yield return SlackText.Shorten(SlackText.Clean(item.Source), LongestSource);

        if (item.PublishedOn is { } publishedOn)
        {
            yield return publishedOn.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
        }

        foreach (var tag in item.Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return $"#{tag}";
        }

        if (remark is not null)
        {
            yield return remark;
        }
        else if (item.State == DocumentState.Picked)
        {
            yield return "picked";
        }
    }

    private static Button Open(ReadingItem item) =>
        new() { ActionId = OpenAction, Text = "Open", Url = item.Link, AccessibilityLabel = $"Open: {Title(item)}" };

    public static Button Button(ReadingItem item, string action, string label, string? style = null, string? more = null) => new()
    {
        ActionId = action,
        Text = label,
        Style = style,
        Value = $"{item.Id:N}{(more is null ? "" : "|" + more)}",
        AccessibilityLabel = $"{label}: {Title(item)}",
    };

    private static string TextId(Guid id) => $"pick:{id:N}";

    private static string NoteId(Guid id) => $"pick_note:{id:N}";

    private static string ButtonsId(Guid id) => $"pick_buttons:{id:N}";
}
