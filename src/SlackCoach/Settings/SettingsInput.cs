using System.Globalization;
using SlackCoach.Domain.Time;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Settings;

/// <summary>What a member sent in.</summary>
/// <param name="Choices">The choices; to be used only without problems.</param>
/// <param name="Problems">What is wrong, by the block where it is shown.</param>
internal sealed record SettingsInput(SettingsChoices Choices, IReadOnlyDictionary<string, string> Problems)
{
    /// <summary>Reads the window's inputs.</summary>
    /// <param name="state">What they hold.</param>
    /// <param name="present">What holds now; it stays where the window had no input for it.</param>
    /// <param name="configured">The repositories that may be chosen.</param>
    public static SettingsInput Read(StateValues state, SettingsChoices present, IReadOnlyList<string> configured)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var wantsDigest = Selected(state, SettingsModal.Digest).Contains(SettingsModal.DigestIsOn);
        var timeOfDay = TimeOfDay(state.Find(SettingsModal.DigestTime, SettingsModal.DigestTime)?.Time);
        var chosenDays = Selected(state, SettingsModal.WorkingDays);
        var days = WeekdayWords.MondayToSunday.Where(day => chosenDays.Contains(day.ToString())).Aggregate(Weekdays.None, (all, day) => all | day);

        if (wantsDigest && timeOfDay is null)
        {
            problems[SettingsModal.DigestTime] = "Choose a time for the morning digest, or untick it above.";
        }

        if (days == Weekdays.None)
        {
            problems[SettingsModal.WorkingDays] = "Tick at least one day.";
        }

        if (!TryReadRepositories(state, present, configured, out var repositories))
        {
            problems[SettingsModal.Repositories] =
                "One of these is no longer configured. Close this window and open it again to see what can be chosen now.";
        }

        return new SettingsInput(new SettingsChoices(wantsDigest, timeOfDay ?? present.DigestTimeOfDay, days, repositories), problems);
    }

    private static bool TryReadRepositories(
        StateValues state, SettingsChoices present, IReadOnlyList<string> configured, out IReadOnlyList<string> repositories)
    {
        repositories = present.Repositories;

        if (!state.BlockIds.Contains(SettingsModal.Repositories))
        {
            return true;
        }

        var values = Selected(state, SettingsModal.Repositories);
        var chosen = configured.Where(source => values.Contains(RepositoryOptions.ValueOf(source))).ToList();
        var notOffered = present.Repositories.Except(RepositoryOptions.Offered(configured, present.Repositories));
        repositories = [.. chosen.Union(notOffered)];

        return chosen.Count == values.Distinct().Count();
    }

    private static IReadOnlyList<string> Selected(StateValues state, string id) => state.Find(id, id)?.Selected ?? [];

    private static TimeOnly? TimeOfDay(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
