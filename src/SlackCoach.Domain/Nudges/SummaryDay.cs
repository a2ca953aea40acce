using SlackCoach.Domain.Routines;

namespace SlackCoach.Domain.Nudges;

/// <summary>On which day of a week its summary comes, and which week it tells of.</summary>
public static class SummaryDay
{
    /// <summary>The wished day of the week; where it is off, the last day before it that is worked, or else the first one after it. A summary wished
    /// for the first day of the week, which tells of the week before, never comes earlier.</summary>
    /// <param name="week">The member's week.</param>
    /// <param name="wished">The day of the week that the member wants it on.</param>
    /// <param name="isWorking">Whether the member works on a day.</param>
    /// <returns>Null for a week in which no day is worked.</returns>
    public static DateOnly? In(HabitPeriod week, DayOfWeek wished, Func<DateOnly, bool> isWorking)
    {
        var chosen = week.Days.Single(day => day.DayOfWeek == wished);
        var worked = week.Days.Where(isWorking).Select(day => (DateOnly?)day).ToList();

        return worked.LastOrDefault(day => day <= chosen) ?? worked.FirstOrDefault(day => day > chosen);
    }

    /// <summary>The week that a summary tells of: the one its day lies in, or the one before where it is wished for the week's first day.</summary>
    public static HabitPeriod ToldOn(DateOnly day, DayOfWeek wished, DayOfWeek weekStartsOn) =>
        HabitPeriod.Week(wished == weekStartsOn ? day.AddDays(-7) : day, weekStartsOn);
}
