using System.Numerics;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Routines;

/// <summary>Once on each of some days of the week.</summary>
public sealed record WeekdayCadence : Cadence
{
    /// <summary>A cadence of these days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No day is chosen.</exception>
    public WeekdayCadence(Weekdays days)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(days, Weekdays.None);
        Days = days;
    }

    /// <summary>The days; at least one.</summary>
    public Weekdays Days { get; }

    /// <inheritdoc/>
    public override double DaysApart => 7.0 / Count;

    /// <inheritdoc/>
    public override (string One, string Many) Unit => Count == 1 ? (Days.ToString(), $"{Days}s") : ("turn", "turns");

    /// <inheritdoc/>
    protected override string Text => $"{CadenceText.Weekdays}:{string.Join(',', Days.Each())}";

    private int Count => BitOperations.PopCount((uint)Days);

    /// <inheritdoc/>
    public override string InWords() => Days == Weekdays.All ? "every day of the week" : $"every {Days.InWords()}";

    /// <inheritdoc/>
    public override HabitPeriod PeriodOf(DateOnly day, DayOfWeek weekStartsOn) => new(day, day);

    /// <inheritdoc/>
    public override int TargetIn(HabitPeriod period, HabitDays days) =>
        Days.Includes(period.From.DayOfWeek) && days.IsEligible(period.From) ? 1 : 0;

    /// <inheritdoc/>
    public override bool UsuallyComesIn(HabitPeriod period, HabitDays days) =>
        Days.Includes(period.From.DayOfWeek) && days.IsUsuallyWorked(period.From);

    /// <inheritdoc/>
    public override double KeepsPerStep(HabitPeriod period) => Keeps(Count, 7, 7.0 / Count);
}
