using System.Globalization;

namespace SlackCoach.Domain.Routines;

/// <summary>Once, on a day; earlier is fine, and up to <see cref="DaysLate"/> days later.</summary>
/// <param name="On">The day. Where it is off, the eligible day before it.</param>
public sealed record OnceCadence(DateOnly On) : Cadence
{
    /// <summary>How many days after its day it can still be done: 7, inclusive.</summary>
    public const int DaysLate = 7;

    /// <inheritdoc/>
    public override double DaysApart => double.MaxValue;

    /// <inheritdoc/>
    public override (string One, string Many) Unit => ("turn", "turns");

    /// <inheritdoc/>
    protected override string Text => string.Create(CultureInfo.InvariantCulture, $"{CadenceText.Once}:{On:yyyy-MM-dd}");

    /// <inheritdoc/>
    public override string InWords() => "once, on " + On.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override HabitPeriod PeriodOf(DateOnly day, DayOfWeek weekStartsOn)
    {
        var last = On.AddDays(DaysLate);

        return day <= last ? new HabitPeriod(DateOnly.MinValue, last) : new HabitPeriod(last.AddDays(1), DateOnly.MaxValue);
    }

    /// <inheritdoc/>
    public override int TargetIn(HabitPeriod period, HabitDays days) => period.Contains(On) ? 1 : 0;

    /// <inheritdoc/>
    public override bool UsuallyComesIn(HabitPeriod period, HabitDays days) => period.Contains(On);

    /// <inheritdoc/>
    public override DateOnly? DueOn(HabitPeriod period, HabitDays days) =>
        period.Contains(On) ? days.Near(On, HabitPeriod.Week(On, days.WeekStartsOn)) ?? On : null;

    /// <inheritdoc/>
    public override double KeepsPerStep(HabitPeriod period) => Keeps(1, 1, 1);
}
