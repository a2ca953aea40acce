using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Slack;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Settings;

/// <summary>What is said of a habit that was changed.</summary>
internal static class HabitMessages
{
    public static Message Saved(Habit habit) => Reply.Plain(habit.EndsOn is null
        ? $"Saved: {habit.Title}, {habit.Cadence.InWords()}, {NudgeInWords(habit.NudgeTimeOfDay)}. What was done before stays as it is."
        : $"Stopped: {habit.Title}. What was done is kept; importing a plan that names it, or /plan add, brings it back.");

    public static Message NotOpened(string reference) => Reply.Plain(
        $"The window of that habit could not be opened, and nothing was changed. /plan settings offers it again. Reference: {reference}");

    public static string NudgeInWords(TimeOnly? timeOfDay) =>
        timeOfDay is { } time ? $"at {time.ToString("HH:mm", CultureInfo.InvariantCulture)}" : "in the morning digest";
}
