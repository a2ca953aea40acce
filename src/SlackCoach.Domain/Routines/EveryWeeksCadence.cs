using System.Globalization;

namespace SlackCoach.Domain.Routines;

/// <summary>Once in every so many weeks, due in the first of them.</summary>
public sealed record EveryWeeksCadence : Cadence
{
    /// <summary>The most weeks that may lie between two turns: 52.</summary>
    public const int MostWeeks = 52;

    /// <summary>Stands for the first week where it is not known yet: see <see cref="Cadence.StartingOn"/>.</summary>
    public static DateOnly AnyMonday { get; } = new(2024, 1, 1);

    /// <summary>A cadence that counts its weeks from a day's week on.</summary>
    /// <param name="weeks">From 2 to <see cref="MostWeeks"/>.</param>
    /// <param name="startsOn">A day of a week in which a turn is due; weeks before it count backwards.</param>
    /// <param name="day">The day of the week it is due on; null for the first eligible one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few or too many weeks.</exception>
    public EveryWeeksCadence(int weeks, DateOnly startsOn, DayOfWeek? day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weeks, MostWeeks);
        (Weeks, StartsOn, Day) = (weeks, startsOn, day);
    }

    /// <summary>How many weeks there are from one turn to the next.</summary>
    public int Weeks { get; }

    /// <summary>A day of a week in which a turn is due.</summary>
    public DateOnly StartsOn { get; }

    /// <summary>The day of the week it is due on; null for the first eligible one.</summary>
    public DayOfWeek? Day { get; }

    /// <inheritdoc/>
    public override Cadence StartingOn(DateOnly day) => new EveryWeeksCadence(Weeks, day, Day);

    /// <inheritdoc/>
    public override double DaysApart => 7 * Weeks;

    /// <inheritdoc/>
    public override (string One, string Many) Unit => ("turn", "turns");

    /// <inheritdoc/>
    protected override string Text =>
        string.Create(CultureInfo.InvariantCulture, $"{CadenceText.EveryWeeks}:{Weeks}:{StartsOn:yyyy-MM-dd}")
        + (Day is { } day ? $":{day}" : string.Empty);

    /// <inheritdoc/>
    public override string InWords() =>
        string.Create(CultureInfo.InvariantCulture, $"every {Weeks} weeks") + (Day is { } day ? $", on {day}" : string.Empty);

    /// <inheritdoc/>
    public override HabitPeriod PeriodOf(DateOnly day, DayOfWeek weekStartsOn)
    {
        var first = HabitPeriod.Week(StartsOn, weekStartsOn).From;
        var days = 7 * Weeks;
        var turns = Math.DivRem(day.DayNumber - first.DayNumber, days, out var rest) - (rest < 0 ? 1 : 0);
        var from = first.AddDays(turns * days);

        return new HabitPeriod(from, from.AddDays(days - 1));
    }

    /// <inheritdoc/>
    public override DateOnly? DueOn(HabitPeriod period, HabitDays days)
    {
        var wished = Day is { } day
            ? HabitPeriod.Week(period.From, days.WeekStartsOn).Days.First(candidate => candidate.DayOfWeek == day)
            : period.From;

        return days.Near(wished, period);
    }

    /// <inheritdoc/>
    public override double KeepsPerStep(HabitPeriod period) => Keeps(1, 7 * Weeks, 7 * Weeks);
}
