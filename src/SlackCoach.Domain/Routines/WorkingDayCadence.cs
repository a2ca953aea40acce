namespace SlackCoach.Domain.Routines;

/// <summary>Once on every working day of the member. Only working days are days for it, so its frequency is 1.</summary>
public sealed record WorkingDayCadence : Cadence
{
    /// <inheritdoc/>
    public override double DaysApart => 1;

    /// <inheritdoc/>
    public override (string One, string Many) Unit => ("working day", "working days");

    /// <inheritdoc/>
    protected override string Text => CadenceText.EveryWorkingDay;

    /// <inheritdoc/>
    public override string InWords() => "every working day";

    /// <inheritdoc/>
    public override HabitPeriod PeriodOf(DateOnly day, DayOfWeek weekStartsOn) => new(day, day);

    /// <inheritdoc/>
    public override double KeepsPerStep(HabitPeriod period) => Keeps(1, 1, 1);
}
