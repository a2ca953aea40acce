using System.Globalization;

namespace SlackCoach.Domain.Routines;

/// <summary>A day of every month or quarter.</summary>
public abstract record MonthDay
{
    private MonthDay()
    {
    }

    /// <summary>A working day, counted from the start or, with −1, the last one.</summary>
    /// <param name="Number">From 1, or −1; one that the period has not is its last.</param>
    public sealed record WorkingDay(int Number) : MonthDay;

    /// <summary>A day of the week, counted from the start or, with −1, the last one. Where it is off, the eligible day before it.</summary>
    /// <param name="Number">From 1 to 15, or −1; one that the period has not is its last.</param>
    /// <param name="Day">The day of the week.</param>
    public sealed record Weekday(int Number, DayOfWeek Day) : MonthDay;

    /// <summary>A date of the first month; the month's last day where it is shorter. Where it is off, the eligible day before it.</summary>
    /// <param name="Number">From 1 to 31.</param>
    public sealed record DayOfMonth(int Number) : MonthDay;

    /// <summary>The day in a period, moved to an eligible one; null where the period has none.</summary>
    internal DateOnly? In(HabitPeriod period, HabitDays days) => this switch
    {
        WorkingDay working => Nth([.. period.Days.Where(days.IsEligible)], working.Number),
        Weekday weekday => days.Near(Nth([.. period.Days.Where(day => day.DayOfWeek == weekday.Day)], weekday.Number)!.Value, period),
        DayOfMonth date => days.Near(period.From.AddDays(Math.Min(date.Number, DateTime.DaysInMonth(period.From.Year, period.From.Month)) - 1), period),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>In English: <c>the last working day</c>, <c>the 2nd Tuesday</c>, <c>the 15th</c>.</summary>
    internal string InWords() => this switch
    {
        WorkingDay working => $"the {Ordinal(working.Number)} working day",
        Weekday weekday => $"the {Ordinal(weekday.Number)} {weekday.Day}",
        DayOfMonth date => $"the {Ordinal(date.Number)}",
        _ => throw new InvalidOperationException(),
    };

    private static DateOnly? Nth(List<DateOnly> days, int number) =>
        days.Count == 0 ? null : number < 0 || number > days.Count ? days[^1] : days[number - 1];

    private static string Ordinal(int number) => number switch
    {
        < 0 => "last",
        1 => "first",
        11 or 12 or 13 => string.Create(CultureInfo.InvariantCulture, $"{number}th"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{number}{(number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" }}"),
    };
}
