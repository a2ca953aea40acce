namespace SlackCoach.Domain.OneOnOnes;

/// <summary>When something is to be said about a 1:1. Working days are the member's, less what they have off.</summary>
public static class OneOnOneDates
{
    /// <summary>How many working days lie between the brief and the 1:1: 2.</summary>
    public const int WorkingDaysAhead = 2;

    /// <summary>How many days after a 1:1 it is still asked about: 7, inclusive.</summary>
    public const int DaysAskedAbout = 7;

    // Who is off for longer gets the brief when there is a day to give it on.
    private const int DaysLookedAt = 92;

    /// <summary>The day of the brief: the second working day before the 1:1, or as many before it as there are.</summary>
    /// <param name="on">The day of the 1:1, itself not counted.</param>
    /// <param name="isWorked">Whether the member works on a day.</param>
    /// <returns>The day of the 1:1 itself where no day before it is worked.</returns>
    public static DateOnly BriefOn(DateOnly on, Func<DateOnly, bool> isWorked)
    {
        ArgumentNullException.ThrowIfNull(isWorked);

        return Enumerable.Range(1, DaysLookedAt).Select(back => on.AddDays(-back)).Where(isWorked).Take(WorkingDaysAhead).LastOrDefault(on);
    }

    /// <summary>The day on which it is asked how a 1:1 went: the first working day after it, at most <see cref="DaysAskedAbout"/> days later.</summary>
    /// <returns>Null where none of those days is worked.</returns>
    public static DateOnly? AskOn(DateOnly on, Func<DateOnly, bool> isWorked)
    {
        ArgumentNullException.ThrowIfNull(isWorked);

        return Enumerable.Range(1, DaysAskedAbout).Select(ahead => on.AddDays(ahead)).Where(isWorked).Cast<DateOnly?>().FirstOrDefault();
    }

    /// <summary>The day of a 1:1 of which only the week is known: the week's first working day, or its Monday where it has none.</summary>
    /// <param name="monday">The Monday of the week.</param>
    /// <param name="isWorked">Whether the member works on a day.</param>
    public static DateOnly InWeek(DateOnly monday, Func<DateOnly, bool> isWorked)
    {
        ArgumentNullException.ThrowIfNull(isWorked);

        return Enumerable.Range(0, 7).Select(monday.AddDays).Where(isWorked).FirstOrDefault(monday);
    }
}
