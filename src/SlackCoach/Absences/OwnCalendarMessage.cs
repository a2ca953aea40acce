using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Slack;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Absences;

/// <summary>Speaks of a member's own calendar. Its link is never shown, only where it leads.</summary>
internal static class OwnCalendarMessage
{
    /// <summary>What the first reading brought.</summary>
    public static Message Read(OwnCalendar calendar, IReadOnlyList<DateOnly> coming, int leftOut, DateOnly today) => Reply.Plain(
        $"I read your calendar {Named(calendar)}: {Coming(coming, today)}{LeftOut(leftOut)}{(calendar.FileId is null ? " I look again once a day." : string.Empty)}");

    /// <summary>It could not be read.</summary>
    public static Message Failed(OwnCalendar calendar, string reason) => Reply.Plain(
        $"I could not read your calendar {Named(calendar)}. {reason} The days off that I know stay off. "
        + (calendar.FileId is null ? "I keep trying; /plan away calendar LINK sets another one." : "Please send it again, or another one."));

    public static Message Chosen(OwnCalendar calendar) =>
        Reply.Plain($"I'm reading your calendar {Named(calendar)} now, and tell you what I find.");

    public static Message Removed(OwnCalendar calendar) =>
        Reply.Plain($"Your calendar {Named(calendar)} is forgotten, and its days off from today on with it.");

    public static Message Known(OwnCalendar calendar) => Reply.Plain(
        $"Your own days off come from your calendar {Named(calendar)}. /plan away calendar LINK sets another one; /plan away calendar none forgets it.");

    public static Message None() => Reply.Plain(
        "You have no calendar of your own here. /plan away calendar LINK takes an iCalendar link; or send me an .ics file. Days that it names as a whole are off then.");

    public static Message NoLink() => Reply.Plain(
        "That is no link that I can read: it has to begin with https:// (or webcal://) and hold no password. Nothing was changed.");

    private static string Named(OwnCalendar calendar) => calendar.FileId is null ? $"at {calendar.Name}" : $"“{calendar.Name}”";

    private static string Coming(IReadOnlyList<DateOnly> coming, DateOnly today) => coming switch
    {
        [] => "it names no day off that is to come. Only what lasts a whole day counts.",
        [var only] => $"you have {Day(only, today)} off. Nothing is sent and nothing is missed then.",
        [var first, ..] => string.Create(
            CultureInfo.InvariantCulture, $"it names {coming.Count} days off, the first is {Day(first, today)}. Nothing is sent and nothing is missed on them."),
    };

    private static string LeftOut(int count) => count switch
    {
        0 => string.Empty,
        1 => " One thing in it I could not read and left out.",
        _ => string.Create(CultureInfo.InvariantCulture, $" {count} things in it I could not read and left out."),
    };

    private static string Day(DateOnly on, DateOnly today) =>
        on == today ? "today" : on.ToString(on.Year == today.Year ? "dddd d MMMM" : "dddd d MMMM yyyy", CultureInfo.InvariantCulture);
}
