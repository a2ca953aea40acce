using System.Globalization;

namespace SlackCoach.Domain.Routines;

/// <summary>Some times in every week, on any days of it, at most once a day.</summary>
public sealed record TimesAWeekCadence : Cadence
{
    /// <summary>A cadence of so many times.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 7.</exception>
    public TimesAWeekCadence(int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(times, 7);
        Times = times;
    }

    /// <summary>How often in a whole week, from 1 to 7.</summary>
    public int Times { get; }

    /// <inheritdoc/>
    public override double DaysApart => 7.0 / Times;

    /// <inheritdoc/>
    public override (string One, string Many) Unit => ("week", "weeks");

    /// <inheritdoc/>
    protected override string Text =>
        Times == 1 ? CadenceText.Weekly : string.Create(CultureInfo.InvariantCulture, $"{CadenceText.TimesAWeek}:{Times}");

    /// <inheritdoc/>
    public override string InWords() => Times switch
    {
        1 => "every week",
        2 => "twice a week",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Times} times a week"),
    };

    /// <inheritdoc/>
    public override HabitPeriod PeriodOf(DateOnly day, DayOfWeek weekStartsOn) => HabitPeriod.Week(day, weekStartsOn);

    /// <summary>The times in proportion to the eligible days among those that are usually worked, rounded up; 0 where none is left.</summary>
    /// <param name="period">A week or a part of one.</param>
    /// <param name="days">Which days count.</param>
    public override int TargetIn(HabitPeriod period, HabitDays days)
    {
        var usual = HabitPeriod.Week(period.From, days.WeekStartsOn).Days.Count(days.IsUsuallyWorked);
        var eligible = period.Days.Count(days.IsEligible);

        return usual == 0 ? 0 : ((Times * eligible) + usual - 1) / usual;
    }

    /// <summary>Once a week: on the first and the last eligible day. More often: on the days on which it falls behind an even pace.</summary>
    public override bool IsNudgedOn(DateOnly day, int done, HabitDays days)
    {
        if (Times == 1 || !days.IsEligible(day))
        {
            return base.IsNudgedOn(day, done, days);
        }

        var week = PeriodOf(day, days.WeekStartsOn);
        var eligible = week.Days.Where(days.IsEligible).ToList();

        return done < TargetIn(week, days) * eligible.Count(passed => passed <= day) / eligible.Count;
    }

    /// <inheritdoc/>
    public override double KeepsPerStep(HabitPeriod period) => Keeps(Times, 7, 7);
}
