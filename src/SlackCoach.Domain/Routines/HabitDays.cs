using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Routines;

/// <summary>Which days count for a habit of a member's.</summary>
/// <param name="WeekStartsOn">The first day of the member's week.</param>
/// <param name="WorkingDays">The weekdays on which the member works.</param>
/// <param name="IsEligible">Whether the habit can be missed on a day: the member works then, it is no holiday, and they are not away.</param>
public sealed record HabitDays(DayOfWeek WeekStartsOn, Weekdays WorkingDays, Func<DateOnly, bool> IsEligible)
{
    /// <summary>Whether the member works on this day of the week; holidays and time off are not considered.</summary>
    public bool IsUsuallyWorked(DateOnly day) => WorkingDays.Includes(day.DayOfWeek);

    /// <summary>A wished day, or, where it is off, the eligible day before it in its period, or else the one after it; null where there is none.</summary>
    internal DateOnly? Near(DateOnly wished, HabitPeriod period)
    {
        DateOnly? before = period.Days.Where(day => day <= wished && IsEligible(day)).Select(day => (DateOnly?)day).LastOrDefault();

        return before ?? period.Days.Where(day => day > wished && IsEligible(day)).Select(day => (DateOnly?)day).FirstOrDefault();
    }
}
