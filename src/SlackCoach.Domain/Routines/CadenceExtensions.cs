using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Routines;

/// <summary>What a cadence means in days and in words.</summary>
public static class CadenceExtensions
{
    /// <summary>The first day of the period that a day lies in: the day itself, its ISO Monday, or the first of its month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cadence is not known.</exception>
    public static DateOnly PeriodStart(this Cadence cadence, DateOnly day) => cadence switch
    {
        Cadence.EveryWorkingDay => day,
        Cadence.Weekly => IsoWeek.MondayOf(day),
        Cadence.Monthly => new DateOnly(day.Year, day.Month, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(cadence), cadence, "No such cadence"),
    };

    /// <summary>The first day of the period after the one that begins on a day.</summary>
    /// <param name="cadence">How often the habit comes round.</param>
    /// <param name="periodStart">The first day of a period.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cadence is not known.</exception>
    public static DateOnly NextPeriodStart(this Cadence cadence, DateOnly periodStart) => cadence switch
    {
        Cadence.EveryWorkingDay => periodStart.AddDays(1),
        Cadence.Weekly => periodStart.AddDays(7),
        Cadence.Monthly => periodStart.AddMonths(1),
        _ => throw new ArgumentOutOfRangeException(nameof(cadence), cadence, "No such cadence"),
    };

    /// <summary>How often, in English and lower case: <c>every working day</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cadence is not known.</exception>
    public static string InWords(this Cadence cadence) => cadence switch
    {
        Cadence.EveryWorkingDay => "every working day",
        Cadence.Weekly => "every week",
        Cadence.Monthly => "every month",
        _ => throw new ArgumentOutOfRangeException(nameof(cadence), cadence, "No such cadence"),
    };
}
