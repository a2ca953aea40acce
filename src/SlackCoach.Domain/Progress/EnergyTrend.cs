namespace SlackCoach.Domain.Progress;

/// <summary>What a member said, week by week, of how much energy their work left them.</summary>
/// <param name="Weeks">The weeks that were answered, in order, each by its first day and a level from <see cref="Lowest"/> to <see cref="Highest"/>.</param>
public sealed record EnergyTrend(IReadOnlyList<(DateOnly WeekOn, int Level)> Weeks)
{
    /// <summary>Drained: 1.</summary>
    public const int Lowest = 1;

    /// <summary>Full of energy: 5.</summary>
    public const int Highest = 5;

    /// <summary>Up to which level a week was a low one: 2, inclusive.</summary>
    public const int Low = 2;

    /// <summary>After how many low weeks in a row something is offered: 3.</summary>
    public const int LowWeeks = 3;

    /// <summary>How many days may lie between the first and the last week of a row: 56, eight weeks.</summary>
    public const int LongestRowInDays = 56;

    /// <summary>Nothing was said yet.</summary>
    public static EnergyTrend None { get; } = new([]);

    /// <summary>Whether the last answers, up to a week, were low <see cref="LowWeeks"/> times in a row. A week without an answer, such as one away,
    /// neither counts nor ends the row, unless all of it took longer than <see cref="LongestRowInDays"/>.</summary>
    /// <param name="weekOn">The first day of the last week that counts, inclusive.</param>
    public bool IsLowFor(DateOnly weekOn)
    {
        var last = Weeks.Where(week => week.WeekOn <= weekOn).TakeLast(LowWeeks).ToList();

        return last.Count == LowWeeks && last.TrueForAll(week => week.Level <= Low) && weekOn.DayNumber - last[0].WeekOn.DayNumber <= LongestRowInDays;
    }

    /// <summary>What was said of a week; null where nothing was.</summary>
    public int? Of(DateOnly weekOn) => Weeks.Where(week => week.WeekOn == weekOn).Select(week => (int?)week.Level).SingleOrDefault();
}
