using System.Globalization;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Routines;
using SlackCoach.Slack.Blocks;

namespace SlackCoach.Lists;

/// <summary>An entry of a list as a block of its own, with its button; the block's id is the entry's reference.</summary>
internal static class EntryBlocks
{
    public const string DoneAction = "entry_done";

    public static SectionBlock Item(ListedItem item, DateOnly today)
    {
        var reference = new EntryReference(ListEntryKind.PlanItem, item.Id, today);

        return item.IsDone ? Done(reference, item.Title) : Open(reference, Numbered(item.Number, item.Title), HabitKey.None);
    }

    public static SectionBlock Habit(ListedHabit habit, DateOnly today)
    {
        var reference = new EntryReference(ListEntryKind.Habit, habit.Id, today);
        var title = habit.Cadence == Cadence.EveryWorkingDay ? habit.Title : $"{habit.Title} ({habit.Cadence.InWords()})";

        return habit.IsDone ? Done(reference, title) : Open(reference, Numbered(habit.Number, title), habit.Key);
    }

    public static SectionBlock Open(EntryReference reference, string text, HabitKey key)
    {
        var label = key == HabitKey.PullRequests ? "Sifted" : "Done";

        return new SectionBlock
        {
            BlockId = reference.ToString(),
            Text = (PlainText)text,
            Accessory = new Button
            {
                ActionId = DoneAction,
                Value = reference.ToString(),
                Text = label,
                Style = key == HabitKey.PullRequests ? "primary" : null,
                AccessibilityLabel = $"{label}: {text}",
            },
        };
    }

    public static SectionBlock Done(EntryReference reference, string title) => new()
    {
        BlockId = reference.ToString(),
        Text = (PlainText)$"✓ Done: {title}",
    };

    private static string Numbered(int number, string title) =>
        number == 0 ? title : string.Create(CultureInfo.InvariantCulture, $"{number}. {title}");
}
