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

    public static string Describe(Weekdays days) => days switch
    {
        Weekdays.WorkWeek => "Monday to Friday",
        Weekdays.All => "every day",
        _ => Each(days) is [.. { Length: > 0 } others, var last] ? $"{string.Join(", ", others)} and {last}" : days.ToString(),
    };
}
