using System.Globalization;
using SlackCoach.Domain.Threads;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Threads with what can be done with each. Words of others stand in rich text, where nothing pings or formats.</summary>
internal static class ThreadBlocks
{
    public const string DoneAction = "thread_done";
    public const string TomorrowAction = "thread_tomorrow";
    public const string MoreAction = "thread_more";

    public const string WithLine = "line";
    public const string Snooze = "snooze";
    public const string HandOver = "hand_over";
    public const string Drop = "drop";
    public const string Wrong = "wrong";
    public const string Mine = "mine";

    public static IReadOnlyList<Block> Entry(ListedThread thread, TimeSpan day, bool offersReminder = false) =>
    [
        new RichTextBlock { BlockId = TextId(thread.Row.Id), Elements = [Section(thread, day, offersReminder)] },
        new ActionsBlock
        {
            BlockId = ButtonsId(thread.Row.Id),
            Elements =
            [
                Button(thread.Row, DoneAction, "Done"),
                Button(thread.Row, TomorrowAction, "Tomorrow"),
                new OverflowMenu
                {
                    ActionId = MoreAction,
                    Options =
                    [
                        new Option { Text = "Done, with a line …", Value = $"{WithLine}|{thread.Row.Id:N}" },
                        new Option { Text = "Snooze until …", Value = $"{Snooze}|{thread.Row.Id:N}" },
                        // A menu has five places, and what is only offered is nobody's to hand over.
                        .. thread.Entry.Standing.State == StandingState.Offered ? [] : new[] { new Option { Text = "Hand over …", Value = $"{HandOver}|{thread.Row.Id:N}" } },
                        new Option { Text = "Drop it", Value = $"{Drop}|{thread.Row.Id:N}" },
                        .. Correction.Choices(thread.Entry.Standing).Select(wish => wish == ThreadWish.Mine
                            ? new Option { Text = "It is mine", Value = $"{Mine}|{thread.Row.Id:N}" }
                            : new Option { Text = thread.Entry.Standing.State == StandingState.Mine ? "Wrong: not mine" : "Wrong: nothing to me", Value = $"{Wrong}|{thread.Row.Id:N}" }),
                    ],
                },
            ],
        },
    ];

    public static Block Note(LedgerEntry row, string sentence) => new RichTextBlock
    {
        BlockId = TextId(row.Id),
        Elements = [new RichTextSection { Elements = [.. ShortTitle.Elements($"{sentence} "), .. ShortTitle.Elements(row.Title)] }],
    };

    /// <summary>What comes in the place of a thread's blocks.</summary>
    public static Dictionary<string, IReadOnlyList<Block>> Replacing(Guid id, IReadOnlyList<Block> blocks) =>
        new() { [TextId(id)] = blocks, [ButtonsId(id)] = [] };

    public static string Title(string title) => ShortTitle.Plain(title);

    public static Block Heading(string mrkdwn) => new SectionBlock { Text = (Markdown)mrkdwn };

    private static RichTextSection Section(ListedThread thread, TimeSpan day, bool offersReminder)
    {
        var standing = thread.Entry.Standing;
        var where = thread.Channel is { } name ? $"#{SlackText.Shorten(SlackText.Clean(name), 80)}" : "Slack";

        return new RichTextSection
        {
            Elements =
            [
                .. ShortTitle.Elements(thread.Row.Title, isBold: true),
                new RichTextText { Text = "\n" },
                .. standing.State == StandingState.None ? [] : ShortTitle.Elements($"{thread.Why} "),
                new RichTextText { Text = $"{(thread.Entry.IsSaved ? "You saved it. " : string.Empty)}{Age(thread, day)}. " },
                thread.Link is { } link ? new RichTextLink { Url = link, Text = $"Open in {where}" } : new RichTextText { Text = where },
                .. thread.AsksForDecision
                    ? [new RichTextText { Text = "\nIt keeps being carried over: answer it, hand it over, schedule it or drop it?" }]
                    : Array.Empty<RichTextElement>(),
                .. offersReminder ? ShortTitle.Elements($"\nTo nudge them: “{ThreadWords.NudgeDraft(standing, ShortTitle.Mention)}”") : [],
            ],
        };
    }

    private static string Age(ListedThread thread, TimeSpan day)
    {
        var days = day > TimeSpan.Zero ? (int)(thread.Waited / day) : 0;

        return days > 0 ? $"For {Count(days, "working day")}"
            : thread.Waited >= TimeSpan.FromHours(1) ? $"For {Count((int)thread.Waited.TotalHours, "working hour")}"
            : "New";
    }

    private static string Count(int count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");

    private static Button Button(LedgerEntry row, string action, string label) => new()
    {
        ActionId = action,
        Text = label,
        Value = row.Id.ToString("N"),
        AccessibilityLabel = SlackText.Shorten($"{label}: {Title(row.Title)}", 75),
    };

    private static string TextId(Guid id) => $"thread:{id:N}";

    private static string ButtonsId(Guid id) => $"thread_buttons:{id:N}";
}
