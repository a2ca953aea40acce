using SlackCoach.Domain.Time;

namespace SlackCoach.Settings;

/// <summary>Days of the week in words.</summary>
internal static class WeekdayWords
{
    public static readonly IReadOnlyList<Weekdays> MondayToSunday =
    [
        Weekdays.Monday, Weekdays.Tuesday, Weekdays.Wednesday, Weekdays.Thursday, Weekdays.Friday, Weekdays.Saturday, Weekdays.Sunday,
    ];

    public static Weekdays[] Each(Weekdays days) => [.. MondayToSunday.Where(day => days.HasFlag(day))];

    public static string Describe(Weekdays days) => days == Weekdays.All ? "every day" : days.InWords();
}
