using System.Globalization;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Routines;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

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

    public static SectionBlock Habit(ListedHabit habit, DateOnly today) => Habit(
        new EntryReference(ListEntryKind.Habit, habit.Id, today), Numbered(habit.Number, habit.Title), habit.Title, habit.Key, habit.Turn);

    /// <summary>A habit as it stands after a change, in a message that was posted before.</summary>
    public static SectionBlock Habit(EntryReference reference, Habit habit, Occurrence turn) => Habit(reference, habit.Title, habit.Title, habit.Key, turn);

    private static SectionBlock Habit(EntryReference reference, string numbered, string title, HabitKey key, Occurrence turn) => turn.State switch
    {
        OccurrenceState.Done => Done(reference, title + Rhythm(turn)),
        OccurrenceState.Skipped => new SectionBlock { BlockId = reference.ToString(), Text = (PlainText)$"Skipped: {title}{Rhythm(turn)}" },
        _ => Open(reference, numbered + Rhythm(turn), key),
    };

    private static string Rhythm(Occurrence turn) => turn.Cadence switch
    {
        WorkingDayCadence => string.Empty,
        TimesAWeekCadence { Times: > 1 } => string.Create(CultureInfo.InvariantCulture, $" ({turn.Done} of {turn.Target} this week)"),
        _ => $" ({turn.Cadence.InWords()})",
    };

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
