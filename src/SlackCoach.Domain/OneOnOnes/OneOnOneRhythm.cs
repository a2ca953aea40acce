using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.OneOnOnes;

/// <summary>Settles the day of 1:1s whose rhythm was said without one.</summary>
public static class OneOnOneRhythm
{
    /// <summary>The rhythm with a day, and the day from which on it is counted; null where it has its day already.</summary>
    /// <remarks>The day of the week is that of the day it begins, or of the next one on which the member usually works; in months and quarters it keeps its
    /// place ("the 2nd Tuesday"). Without a beginning the first one is a full interval away: who plans a talk every six weeks does not mean tomorrow.</remarks>
    /// <param name="cadence">How often.</param>
    /// <param name="from">The day it begins, where one was named.</param>
    /// <param name="today">The member's day.</param>
    /// <param name="days">Which days the member works.</param>
    public static (Cadence Cadence, DateOnly From)? WithDay(Cadence cadence, DateOnly? from, DateOnly today, HabitDays days)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        ArgumentNullException.ThrowIfNull(days);
        var first = from ?? today;
        var start = Enumerable.Range(0, 7).Select(first.AddDays).Where(days.IsUsuallyWorked).FirstOrDefault(first);

        switch (cadence)
        {
            case TimesAWeekCadence { Times: 1 }:
                return (new WeekdayCadence(start.DayOfWeek.AsSet()), from ?? start.AddDays(7));
            case EveryWeeksCadence { Day: null } weeks:
                var turnOn = from is null ? start.AddDays(7 * weeks.Weeks) : start;

                // A holiday moves it to a day before, which counts as well.
                return (new EveryWeeksCadence(weeks.Weeks, turnOn, start.DayOfWeek), from ?? HabitPeriod.Week(turnOn, days.WeekStartsOn).From);
            case MonthlyCadence { Day: null } months:
                var period = months.PeriodOf(start, days.WeekStartsOn);
                var number = ((start.DayNumber - period.From.DayNumber) / 7) + 1;
                // The fifth of a month, or the thirteenth of a quarter, is not there every time.
                var day = new MonthDay.Weekday(start.AddDays(7) > period.Until ? -1 : number, start.DayOfWeek);

                return (new MonthlyCadence(months.Span, day), from ?? period.Until.AddDays(1));
            default:
                return null;
        }
    }
}
