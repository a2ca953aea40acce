namespace SlackCoach.Domain.Routines;

/// <summary>Finds the coming turns of a cadence.</summary>
public static class CadenceTurns
{
    /// <summary>How far a turn is looked for: three years of 366 days.</summary>
    public const int DaysLookedAt = 1_098;

    /// <summary>The first day from a day on, inclusive, on which a turn is due; where any day of a period will do, the first eligible one.</summary>
    /// <param name="cadence">How often it comes round.</param>
    /// <param name="from">The first day considered.</param>
    /// <param name="days">Which days count.</param>
    /// <returns>Null when there is none within <see cref="DaysLookedAt"/> days.</returns>
    public static DateOnly? FirstTurnFrom(this Cadence cadence, DateOnly from, HabitDays days)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        ArgumentNullException.ThrowIfNull(days);

        for (var day = from; day <= from.AddDays(DaysLookedAt);)
        {
            var period = cadence.PeriodOf(day, days.WeekStartsOn);

            if (cadence.TargetIn(period, days) > 0 && TurnIn(cadence, period, from, days) is { } turn && turn >= from)
            {
                return turn;
            }

            if (period.Until == DateOnly.MaxValue)
            {
                break;
            }

            day = period.Until.AddDays(1);
        }

        return null;
    }

    /// <summary>The first turn from a day on that is not the one that another day belongs to, nor an earlier one.</summary>
    /// <param name="cadence">How often it comes round.</param>
    /// <param name="turnOn">A day of the turn before.</param>
    /// <param name="from">The first day considered.</param>
    /// <param name="days">Which days count.</param>
    /// <returns>Null when there is none within <see cref="DaysLookedAt"/> days.</returns>
    public static DateOnly? FirstTurnAfter(this Cadence cadence, DateOnly turnOn, DateOnly from, HabitDays days)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        ArgumentNullException.ThrowIfNull(days);
        var until = cadence.PeriodOf(turnOn, days.WeekStartsOn).Until;

        return until == DateOnly.MaxValue ? null : cadence.FirstTurnFrom(until < from ? from : until.AddDays(1), days);
    }

    /// <summary>The same rhythm, counted so that its first turn comes as soon as it can: in the week of a day or, where that week's is past, in the next
    /// one.</summary>
    public static Cadence SoonestFrom(this Cadence cadence, DateOnly day, HabitDays days)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        ArgumentNullException.ThrowIfNull(days);

        var thisWeek = cadence.StartingOn(day);
        var lastOfWeek = HabitPeriod.Week(day, days.WeekStartsOn).Until;

        return thisWeek == cadence || thisWeek.FirstTurnFrom(day, days) <= lastOfWeek ? thisWeek : cadence.StartingOn(lastOfWeek.AddDays(1));
    }

    private static DateOnly? TurnIn(Cadence cadence, HabitPeriod period, DateOnly from, HabitDays days)
    {
        if (cadence.DueOn(period, days) is { } due)
        {
            return due;
        }

        var first = period.From < from ? from : period.From;

        return new HabitPeriod(first, period.Until).Days.Where(days.IsEligible).Select(day => (DateOnly?)day).FirstOrDefault();
    }
}
