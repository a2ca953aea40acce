namespace SlackCoach.Domain.Routines;

/// <summary>How many months a period of a <see cref="MonthlyCadence"/> has; the number is the value.</summary>
public enum MonthSpan
{
    /// <summary>A calendar month.</summary>
    Month = 1,

    /// <summary>A calendar quarter: January to March, and so on.</summary>
    Quarter = 3,
}

/// <summary>Once in every calendar month or quarter.</summary>
/// <param name="Span">Month or quarter.</param>
/// <param name="Day">The day it is due on; null for any day.</param>
public sealed record MonthlyCadence(MonthSpan Span, MonthDay? Day) : Cadence
{
    /// <inheritdoc/>
    public override double DaysApart => 30.4 * (int)Span;

    /// <inheritdoc/>
    public override (string One, string Many) Unit => Span == MonthSpan.Month ? ("month", "months") : ("quarter", "quarters");

    /// <inheritdoc/>
    protected override string Text => CadenceText.Of(this);

    /// <inheritdoc/>
    public override string InWords() => Day switch
    {
        null => $"every {Unit.One}",
        _ => $"on {Day.InWords()} of every {Unit.One}",
    };

    /// <inheritdoc/>
    public override HabitPeriod PeriodOf(DateOnly day, DayOfWeek weekStartsOn)
    {
        var months = (int)Span;
        var from = new DateOnly(day.Year, day.Month - ((day.Month - 1) % months), 1);

        return new HabitPeriod(from, from.AddMonths(months).AddDays(-1));
    }

    /// <inheritdoc/>
    public override DateOnly? DueOn(HabitPeriod period, HabitDays days) => Day?.In(period, days);

    /// <inheritdoc/>
    public override double KeepsPerStep(HabitPeriod period)
    {
        var days = period.Until.DayNumber - period.From.DayNumber + 1;

        return Keeps(1, days, days);
    }
}
