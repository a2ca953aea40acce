using System.Globalization;

namespace SlackCoach.Domain.Time;

/// <summary>Calendar weeks by ISO 8601: they begin on Monday, and week 1 holds the year's first Thursday.</summary>
public static class IsoWeek
{
    /// <summary>The Monday of the week that a day lies in; a Monday is its own.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The ISO year (which differs from the calendar's around New Year) and week, 1 to 53, of a day.</summary>
    public static (int Year, int Week) Of(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date));
    }

    /// <summary>The Monday of a week.</summary>
    /// <param name="isoYear">The ISO year, 1 to 9999.</param>
    /// <param name="week">The week, 1 to 52, or 53 in a year that has it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year or week.</exception>
    public static DateOnly Monday(int isoYear, int week)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(isoYear, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(isoYear, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(week, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(week, ISOWeek.GetWeeksInYear(isoYear));

        return DateOnly.FromDateTime(ISOWeek.ToDateTime(isoYear, week, DayOfWeek.Monday));
    }

    /// <summary>The week in words, with its Monday and Friday: <c>Week 48 (23–27 Nov 2026)</c>.</summary>
    /// <param name="monday">The week's Monday; another day stands for its week.</param>
    public static string Label(DateOnly monday)
    {
        var first = MondayOf(monday);
        var last = first.AddDays(4);
        var shown = (first.Year == last.Year, first.Month == last.Month) switch
        {
            (true, true) => "%d",
            (true, false) => "d MMM",
            _ => "d MMM yyyy",
        };

        return string.Create(
            CultureInfo.InvariantCulture,
            $"Week {Of(first).Week} ({first.ToString(shown, CultureInfo.InvariantCulture)}–{last:d MMM yyyy})");
    }
}
