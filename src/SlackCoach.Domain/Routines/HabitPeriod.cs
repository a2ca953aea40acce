namespace SlackCoach.Domain.Routines;

/// <summary>Some days in a row in which a habit comes round once, or a few times.</summary>
/// <param name="From">The first day, inclusive.</param>
/// <param name="Until">The last day, inclusive; not before <paramref name="From"/>.</param>
public readonly record struct HabitPeriod(DateOnly From, DateOnly Until)
{
    /// <summary>Its days, in order.</summary>
    public IEnumerable<DateOnly> Days
    {
        get
        {
            var (first, last) = (From.DayNumber, Until.DayNumber);

            return Enumerable.Range(first, last - first + 1).Select(DateOnly.FromDayNumber);
        }
    }

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= Until;

    /// <summary>What of it lies within other days, both inclusive; those have to overlap.</summary>
    public HabitPeriod Within(DateOnly from, DateOnly? until) =>
        new(From < from ? from : From, until < Until ? until.Value : Until);

    /// <summary>The week that a day lies in.</summary>
    public static HabitPeriod Week(DateOnly day, DayOfWeek startsOn)
    {
        var from = day.AddDays(-(((int)day.DayOfWeek - (int)startsOn + 7) % 7));

        return new HabitPeriod(from, from.AddDays(6));
    }
}
