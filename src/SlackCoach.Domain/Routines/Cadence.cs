namespace SlackCoach.Domain.Routines;

/// <summary>How often a habit comes round, and on which days.</summary>
/// <remarks>A cadence cuts time into periods without gaps: days, weeks, months or quarters. A habit is to be done a number of times in each, its
/// <em>target</em>. Its text (<see cref="object.ToString"/>, read back by <see cref="CadenceText"/>) is what is stored.</remarks>
public abstract record Cadence
{
    /// <summary>Once on every working day of the member.</summary>
    public static Cadence EveryWorkingDay { get; } = new WorkingDayCadence();

    /// <summary>Once in every week, on any day of it.</summary>
    public static Cadence Weekly { get; } = new TimesAWeekCadence(1);

    /// <summary>Once in every calendar month, on any day of it.</summary>
    public static Cadence Monthly { get; } = new MonthlyCadence(MonthSpan.Month, null);

    /// <summary>The same rhythm with its first turn in the week of a day; only one that comes every few weeks differs.</summary>
    public virtual Cadence StartingOn(DateOnly day) => this;

    /// <summary>About how many days lie between two turns: orders habits, the most frequent first.</summary>
    public abstract double DaysApart { get; }

    /// <summary>What a record of it counts, for one and for several: <c>working day</c>, <c>working days</c>.</summary>
    public abstract (string One, string Many) Unit { get; }

    /// <summary>How often, in English and lower case: <c>every working day</c>.</summary>
    public abstract string InWords();

    /// <summary>The period that a day lies in.</summary>
    /// <param name="day">Any day.</param>
    /// <param name="weekStartsOn">The first day of the member's week.</param>
    public abstract HabitPeriod PeriodOf(DateOnly day, DayOfWeek weekStartsOn);

    /// <summary>The day of a period on which the habit is due, moved to an eligible day where its own is off; null where any day will do, or
    /// where no day of the period is eligible.</summary>
    public virtual DateOnly? DueOn(HabitPeriod period, HabitDays days) => null;

    /// <summary>How often the habit is to be done in a period: once, where any day of it is eligible; else 0, and the period counts for nothing.</summary>
    public virtual int TargetIn(HabitPeriod period, HabitDays days) => period.Days.Any(days.IsEligible) ? 1 : 0;

    /// <summary>Whether the period has a turn in an ordinary week, with nothing off.</summary>
    public virtual bool UsuallyComesIn(HabitPeriod period, HabitDays days) => period.Days.Any(days.IsUsuallyWorked);

    /// <summary>Whether a member is reminded of it on a day, when it was done <paramref name="done"/> times in the period so far: on the day it is due;
    /// where any day will do, on the first and on the last eligible one.</summary>
    public virtual bool IsNudgedOn(DateOnly day, int done, HabitDays days)
    {
        var period = PeriodOf(day, days.WeekStartsOn);

        if (!days.IsEligible(day) || done >= TargetIn(period, days))
        {
            return false;
        }

        return DueOn(period, days) is { } due
            ? day == due
            : day == period.Days.First(days.IsEligible) || day == period.Days.Last(days.IsEligible);
    }

    /// <summary>Whether lists of a day show it: from the day it is due to the end of its period; where any day will do, all the time.</summary>
    public virtual bool IsListedOn(DateOnly day, HabitDays days)
    {
        var period = PeriodOf(day, days.WeekStartsOn);

        return TargetIn(period, days) > 0 && !(DueOn(period, days) > day);
    }

    /// <summary>What part of a strength stays after one step, from 0 to 1: Loop's <c>0.5 ^ (√frequency / 13)</c> for a day (iSoron/uhabits 5aa8744,
    /// <c>Score.kt</c>), to the power of the days that a step stands for.</summary>
    /// <param name="period">The period that is stepped over.</param>
    public abstract double KeepsPerStep(HabitPeriod period);

    /// <summary>As it is stored.</summary>
    public sealed override string ToString() => Text;

    /// <summary>The text that <see cref="CadenceText"/> reads.</summary>
    protected abstract string Text { get; }

    /// <summary>Loop's multiplier for a habit that comes <paramref name="times"/> in <paramref name="days"/> days, over <paramref name="stepDays"/> days.</summary>
    private protected static double Keeps(double times, double days, double stepDays) => Math.Pow(0.5, Math.Sqrt(times / days) / 13 * stepDays);
}
