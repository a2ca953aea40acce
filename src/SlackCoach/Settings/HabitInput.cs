using System.Globalization;
using SlackCoach.Domain.Nudges;
using SlackCoach.Domain.Routines;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Settings;

/// <summary>What a member sent in about a habit.</summary>
/// <param name="Title">What they do.</param>
/// <param name="Cadence">How often.</param>
/// <param name="NudgeTimeOfDay">Its own time; null: it rides in the morning digest.</param>
/// <param name="Stops">Whether it is given up.</param>
internal sealed record HabitChoices(string Title, Cadence Cadence, TimeOnly? NudgeTimeOfDay, bool Stops);

/// <param name="Choices">The choices; to be used only without problems.</param>
/// <param name="Problems">What is wrong, by the block where it is shown.</param>
internal sealed record HabitInput(HabitChoices Choices, IReadOnlyDictionary<string, string> Problems)
{
    public static HabitInput Read(StateValues state, Habit present, DateOnly today, QuietHours? quiet)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var title = Text(state, HabitModal.Title);
        var rhythm = Text(state, HabitModal.Rhythm);
        var cadence = string.Equals(rhythm, present.Cadence.InWords(), StringComparison.OrdinalIgnoreCase) ? present.Cadence : CadencePhrase.Read(rhythm, today);
        TimeOnly? time = Selected(state, HabitModal.Nudge).Contains(HabitModal.HasOwnTime) ? Time(state) : null;

        if (title.Length == 0)
        {
            problems[HabitModal.Title] = "Say what you do.";
        }

        if (cadence is null)
        {
            problems[HabitModal.Rhythm] = $"I can't read that as a rhythm. Try one of: {CadencePhrase.Examples}.";
        }

        if (time is { } nudgeAt && quiet?.Cover(nudgeAt) == true)
        {
            problems[HabitModal.NudgeTime] = "That lies in your quiet hours, so it would never come then.";
        }

        return new HabitInput(
            new HabitChoices(title, cadence ?? present.Cadence, time, Selected(state, HabitModal.Stop).Contains(HabitModal.Stops)), problems);
    }

    private static string Text(StateValues state, string id) => state.Find(id, id)?.Text?.Trim() ?? string.Empty;

    private static IReadOnlyList<string> Selected(StateValues state, string id) => state.Find(id, id)?.Selected ?? [];

    private static TimeOnly? Time(StateValues state) =>
        TimeOnly.TryParseExact(
            state.Find(HabitModal.NudgeTime, HabitModal.NudgeTime)?.Time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
}
