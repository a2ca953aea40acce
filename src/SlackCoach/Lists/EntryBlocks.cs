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
    public const string SkipAction = "entry_skip";

    public const string SnoozeAction = "entry_snooze";
    public const string SnoozeOnAction = "entry_snooze_on";

    private static readonly (string Text, string Words)[] Later =
        [("In an hour", "1h"), ("This afternoon", "this afternoon"), ("Tomorrow", "tomorrow"), ("Next week", "next week")];

    private const string ChoicesPrefix = "more:";
    private const string ChoicesTaken = ":had_more";

    public static SectionBlock Item(ListedItem item, DateOnly today)
    {
        var reference = new EntryReference(ListEntryKind.PlanItem, item.Id, today);

        return item.IsDone ? Done(reference, item.Title) : Open(reference, Numbered(item.Number, item.Title), HabitKey.None);
    }

    public static SectionBlock Habit(ListedHabit habit, DateOnly today) => Habit(
        new EntryReference(ListEntryKind.Habit, habit.Id, today), Numbered(habit.Number, habit.Title), habit.Title, habit.Key, habit.Turn, PutOff(habit, today));

    private static string PutOff(ListedHabit habit, DateOnly today) => habit.PutOffUntil is { } until
        ? $", put off until {until.ToString(DateOnly.FromDateTime(until.DateTime) == today ? "HH:mm" : "dddd d MMMM, HH:mm", CultureInfo.InvariantCulture)}"
        : string.Empty;

    /// <summary>A habit that is due, with the day it was due on where that is over.</summary>
    public static SectionBlock Habit(DueHabit due) => Open(due.Reference, due.Habit.Title + Rhythm(due.Turn) + ForDay(due), due.Habit.Key);

    /// <summary>An entry to be chosen, with the button of what was asked for; to put it off, its whole title has to be typed.</summary>
    public static SectionBlock Choice(EntryReference reference, string title, EntryChoice choice) => choice switch
    {
        EntryChoice.Done => Open(reference, title, HabitKey.None),
        EntryChoice.Skip => new SectionBlock { BlockId = reference.ToString(), Text = (PlainText)title, Accessory = Skip(reference) },
        _ => new SectionBlock { Text = (PlainText)title },
    };

    private static Button Skip(EntryReference reference) => new() { ActionId = SkipAction, Text = "Skip it", Value = reference.ToString() };

    /// <summary>What can be done with a habit besides doing it; stands below its block.</summary>
    public static ActionsBlock Choices(EntryReference reference) => new()
    {
        BlockId = ChoicesPrefix + reference,
        Elements =
        [
            Skip(reference),
            new StaticSelect
            {
                ActionId = SnoozeAction,
                Placeholder = "Remind me later",
                Options = [.. Later.Select(until => new Option { Text = until.Text, Value = until.Words })],
            },
            new DatePicker { ActionId = SnoozeOnAction, Placeholder = "On another day" },
        ],
    };

    /// <summary>The entry whose <see cref="Choices"/> a block shows; null where it shows none.</summary>
    public static EntryReference? ReferenceOfChoices(string? blockId) =>
        blockId?.StartsWith(ChoicesPrefix, StringComparison.Ordinal) == true ? EntryReference.TryParse(blockId[ChoicesPrefix.Length..]) : null;

    /// <summary>The entry that a block shows; null where it shows none.</summary>
    public static EntryReference? ReferenceOf(string? blockId) =>
        EntryReference.TryParse(HasHadChoices(blockId) ? blockId![..^ChoicesTaken.Length] : blockId);

    /// <summary>Whether an entry's <see cref="Choices"/> were taken away, so that they can come back.</summary>
    public static bool HasHadChoices(string? blockId) => blockId?.EndsWith(ChoicesTaken, StringComparison.Ordinal) == true;

    /// <summary>An entry's block that remembers the <see cref="Choices"/> that stood below it.</summary>
    public static Block WithoutChoices(Block block, EntryReference reference) => block with { BlockId = reference + ChoicesTaken };

    /// <summary>A habit as it stands after a change, in a message that was posted before.</summary>
    public static SectionBlock Habit(EntryReference reference, Habit habit, Occurrence turn) => Habit(reference, habit.Title, habit.Title, habit.Key, turn);

    private static SectionBlock Habit(EntryReference reference, string numbered, string title, HabitKey key, Occurrence turn, string putOff = "") => turn.State switch
    {
        OccurrenceState.Done => Done(reference, title + Rhythm(turn)),
        OccurrenceState.Skipped => new SectionBlock { BlockId = reference.ToString(), Text = (PlainText)$"Skipped: {title}{Rhythm(turn)}" },
        _ => Open(reference, numbered + Rhythm(turn) + putOff, key),
    };

    private static string ForDay(DueHabit due) =>
        due.Turn.State != OccurrenceState.Open
            ? ", for " + due.Reference.On.ToString("dddd d MMMM", CultureInfo.InvariantCulture)
            : string.Empty;

    private static string Rhythm(Occurrence turn) => turn.Cadence switch
    {
        WorkingDayCadence => string.Empty,
        TimesAWeekCadence { Times: > 1 } => string.Create(CultureInfo.InvariantCulture, $" ({turn.Done} of {turn.Target} this week{AsFewer(turn)})"),
        _ => $" ({turn.Cadence.InWords()})",
    };

    /// <summary>Why less is asked for than usual, as the end of a clause; empty where it is not.</summary>
    public static string AsFewer(Occurrence turn) => turn.WhyFewer is { } why ? $", as {why}" : string.Empty;

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

/// <summary>What a member wants to do with the entry they name.</summary>
internal enum EntryChoice
{
    Done,
    Skip,
    Snooze,
}
