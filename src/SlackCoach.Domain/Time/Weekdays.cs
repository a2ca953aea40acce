namespace SlackCoach.Domain.Time;

/// <summary>A set of days of the week.</summary>
[Flags]
public enum Weekdays
{
    /// <summary>No day.</summary>
    None = 0,

    /// <summary>Monday.</summary>
    Monday = 1,

    /// <summary>Tuesday.</summary>
    Tuesday = 2,

    /// <summary>Wednesday.</summary>
    Wednesday = 4,

    /// <summary>Thursday.</summary>
    Thursday = 8,

    /// <summary>Friday.</summary>
    Friday = 16,

    /// <summary>Saturday.</summary>
    Saturday = 32,

    /// <summary>Sunday.</summary>
    Sunday = 64,

    /// <summary>Monday to Friday.</summary>
    WorkWeek = Monday | Tuesday | Wednesday | Thursday | Friday,

    /// <summary>Every day.</summary>
    All = WorkWeek | Saturday | Sunday,
}

/// <summary>Questions to a set of days.</summary>
public static class WeekdaysExtensions
{
    /// <summary>Whether the set holds this day of the week.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no day of the week.</exception>
    public static bool Includes(this Weekdays days, DayOfWeek day) => (days & day.AsSet()) != Weekdays.None;

    /// <summary>The days of the set, from Monday on.</summary>
    public static IEnumerable<DayOfWeek> Each(this Weekdays days) =>
        Enumerable.Range(1, 7).Select(number => (DayOfWeek)(number % 7)).Where(day => days.Includes(day));

    /// <summary>The set in English: <c>Monday and Thursday</c>, <c>Monday to Friday</c>, <c>day</c> for every day, <c>no day</c>.</summary>
    public static string InWords(this Weekdays days) => days switch
    {
        Weekdays.None => "no day",
        Weekdays.WorkWeek => "Monday to Friday",
        Weekdays.All => "day",
        _ => days.Each().Select(day => day.ToString()).ToList() switch
        {
            [var only] => only,
            [.. var others, var last] => $"{string.Join(", ", others)} and {last}",
            _ => throw new ArgumentOutOfRangeException(nameof(days), days, "No set of days"),
        },
    };

    /// <summary>The set of one day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no day of the week.</exception>
    public static Weekdays AsSet(this DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => Weekdays.Monday,
        DayOfWeek.Tuesday => Weekdays.Tuesday,
        DayOfWeek.Wednesday => Weekdays.Wednesday,
        DayOfWeek.Thursday => Weekdays.Thursday,
        DayOfWeek.Friday => Weekdays.Friday,
        DayOfWeek.Saturday => Weekdays.Saturday,
        DayOfWeek.Sunday => Weekdays.Sunday,
        _ => throw new ArgumentOutOfRangeException(nameof(day), day, "No such day of the week"),
    };
}
