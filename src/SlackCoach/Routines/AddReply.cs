using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.Slack;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Routines;

/// <summary>Says what was added, or what of it could not be read.</summary>
internal static class AddReply
{
    private const int ShownTitle = 150;

    private const string Example = "/plan add \"1:1 with Dana\" every 6 weeks on Thursday";

    public static Message NotRead(AdditionReading reading) => Reply.Plain(reading switch
    {
        AdditionReading.UnknownRhythm unknown =>
            $"I understood the title “{Shown(unknown.Title)}”, but not “{Shown(unknown.Typed)}”: that is no rhythm or day that I know. Nothing was added. "
            + $"I know: {AdditionPhrase.Examples}.",
        AdditionReading.Past past =>
            $"“{Shown(past.Title)}” would be on {past.On.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)}, which is past. Nothing was added; name a day from today on.",
        _ => $"What shall I add? A title in quotes, and how often if it comes again: {Example}. "
            + "Without a rhythm it becomes an item of this week: /plan add \"Draft the proposal\".",
    });

    /// <param name="habit">What was added.</param>
    /// <param name="firstTurn">Its first turn; null where none is to come.</param>
    /// <param name="isTooLateToday">Whether that is today, with its time past.</param>
    /// <param name="quietTime">The time that was wished for and lies in the quiet hours; null where none does.</param>
    public static Message Added(Habit habit, DateOnly? firstTurn, bool isTooLateToday, TimeOnly? quietTime) => Reply.Plain(
        $"Added to your routine: “{Shown(habit.Title)}”, {habit.Cadence.InWords()}{(habit.NudgeTimeOfDay is { } time ? $" at {Clock(time)}" : string.Empty)}. "
        + (quietTime is { } quiet ? $"{Clock(quiet)} lies in your quiet hours, so it rides in the morning digest. " : string.Empty)
        + (firstTurn is { } on ? $"Its first turn is on {Day(on)}{(isTooLateToday ? ", without a reminder, as the time is past" : string.Empty)}. " : string.Empty)
        + "/plan settings lists your habits, to change or to end it.");

    public static Message AlreadyThere(Habit habit) => Reply.Plain(
        $"You have “{Shown(habit.Title)}” in your routine already, {habit.Cadence.InWords()}. Nothing was added; /plan settings changes its rhythm.");

    public static Message ItemAdded(string title, DateOnly monday) => Reply.Plain(
        $"Added to your plan, {IsoWeek.Label(monday)}: “{Shown(title)}”. /plan today shows it; with a rhythm behind the title, such as every week, it would be a habit.");

    public static Message ItemAlreadyThere(string title) => Reply.Plain($"“{Shown(title)}” is in this week of your plan already. Nothing was added.");

    public static Message NoPlan(string title) => Reply.Plain(
        $"“{Shown(title)}” has no rhythm, so it would be an item of your plan, and you have no plan here yet: /plan import reads one. Nothing was added. "
        + $"As a habit it needs a rhythm: /plan add \"{Shown(title)}\" every week.");

    private static string Shown(string text) => SlackText.Shorten(text, ShownTitle);

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Day(DateOnly on) => on.ToString("dddd d MMMM", CultureInfo.InvariantCulture);
}
