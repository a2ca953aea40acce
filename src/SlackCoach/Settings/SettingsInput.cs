using System.Globalization;
using SlackCoach.Domain.Nudges;
using SlackCoach.Domain.Time;
using SlackCoach.Domain.Time.Holidays;
using SlackCoach.Members;
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
        var timeOfDay = Time(state, SettingsModal.DigestTime);
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

        var quiet = ReadQuiet(state, present);
        var summary = ReadSummary(state, present);

        if (summary is not null && quiet?.Cover(summary.TimeOfDay) == true)
        {
            problems[SettingsModal.SummaryTime] = "That lies in your quiet hours, so it would never come then. Change the one or the other.";
        }

        var (starts, ends) = (Time(state, SettingsModal.WorkStarts) ?? present.Hours.From, Time(state, SettingsModal.WorkEnds) ?? present.Hours.Until);

        if (!DayHours.AreHours(starts, ends))
        {
            problems[SettingsModal.WorkEnds] = "A working day ends after it begins, and days end at 03:00.";
        }

        if (wantsDigest && timeOfDay is { } digestAt && quiet?.Cover(digestAt) == true)
        {
            problems[SettingsModal.DigestTime] = "That lies in your quiet hours, so it would never come then. Change the one or the other.";
        }

        if (!TryReadRepositories(state, present, configured, out var repositories))
        {
            problems[SettingsModal.Repositories] =
                "One of these is no longer configured. Close this window and open it again to see what can be chosen now.";
        }

        var link = state.Find(SettingsModal.Calendar, SettingsModal.Calendar)?.Text?.Trim();
        var calendar = string.IsNullOrEmpty(link) ? null : OwnCalendars.TryParse(link);

        if (calendar is null && !string.IsNullOrEmpty(link))
        {
            problems[SettingsModal.Calendar] = "I cannot read that link: it has to begin with https:// and hold no password.";
        }

        var choices = new SettingsChoices(wantsDigest, timeOfDay ?? present.DigestTimeOfDay, days, repositories)
        {
            WeekStartsOn = Selected(state, SettingsModal.WeekStart) is [var day] && Enum.TryParse<DayOfWeek>(day, out var weekStart) ? weekStart : present.WeekStartsOn,
            Quiet = quiet,
            Summary = summary,
            Hours = DayHours.AreHours(starts, ends) ? new DayHours(starts, ends) : present.Hours,
            Country = state.BlockIds.Contains(SettingsModal.Country)
                ? PublicHolidays.Of(Selected(state, SettingsModal.Country) is [var code] ? code : null)?.Region.Code
                : present.Country,
            AwayStatus = state.BlockIds.Contains(SettingsModal.AwayStatus)
                ? state.Find(SettingsModal.AwayStatus, SettingsModal.AwayStatus)?.Text?.Trim()
                : present.AwayStatus,
            CalendarName = present.CalendarName,
            NewCalendar = calendar,
            ForgetsCalendar = calendar is null && Selected(state, SettingsModal.ForgetCalendar).Contains(SettingsModal.IsForgotten),
        };

        return new SettingsInput(choices, problems);
    }

    private static SummaryChoice? ReadSummary(StateValues state, SettingsChoices present)
    {
        if (!state.BlockIds.Contains(SettingsModal.Summary))
        {
            return present.Summary;
        }

        var shown = present.Summary ?? SummaryChoice.Usual;
        var day = Selected(state, SettingsModal.SummaryDay) is [var name] && Enum.TryParse<DayOfWeek>(name, out var chosen) ? chosen : shown.Day;

        return Selected(state, SettingsModal.Summary).Contains(SettingsModal.SummaryIsOn)
            ? new SummaryChoice(day, Time(state, SettingsModal.SummaryTime) ?? shown.TimeOfDay)
            : null;
    }

    private static QuietHours? ReadQuiet(StateValues state, SettingsChoices present)
    {
        if (!state.BlockIds.Contains(SettingsModal.Quiet))
        {
            return present.Quiet;
        }

        var shown = present.Quiet ?? SettingsModal.UsualQuiet;
        var hours = new QuietHours(
            Time(state, SettingsModal.QuietFrom) ?? shown.From,
            Time(state, SettingsModal.QuietUntil) ?? shown.Until);

        return Selected(state, SettingsModal.Quiet).Contains(SettingsModal.QuietIsOn) && hours.From != hours.Until ? hours : null;
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

    private static TimeOnly? Time(StateValues state, string id) => TimeOfDay(state.Find(id, id)?.Time);

    private static TimeOnly? TimeOfDay(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
