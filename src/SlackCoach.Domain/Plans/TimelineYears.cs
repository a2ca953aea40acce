namespace SlackCoach.Domain.Plans;

/// <summary>Gives weeks without a year their year: the whole timeline at once, so that weeks that follow each other stay together.</summary>
internal static class TimelineYears
{
    // A step over New Year is believed when it is short; "Week 1 … Week 40" are nine months of one year, not three back.
    private const int LongestStepOverNewYear = 8 * 7;

    /// <summary>The year of each week, in the order given.</summary>
    /// <param name="weeks">The weeks in the order of the source, which may run forward or backward in time.</param>
    /// <param name="today">Where no week has a year: the timeline is taken nearest to this day, and ahead of it rather than behind.</param>
    public static int[] Of(IReadOnlyList<WeekRef> weeks, DateOnly today)
    {
        var known = Enumerable.Range(0, weeks.Count).FirstOrDefault(i => weeks[i].Year is not null, -1);

        if (weeks.Count == 0)
        {
            return [];
        }

        return known >= 0
            ? Spread(weeks, known, weeks[known].Year!.Value)
            : Enumerable.Range(today.Year - 1, 3)
                .Select(year => Spread(weeks, 0, year))
                .OrderBy(years => Distance(weeks, years, today))
                .ThenByDescending(years => years[0])
                .First();
    }

    private static int[] Spread(IReadOnlyList<WeekRef> weeks, int anchor, int year)
    {
        var years = new int[weeks.Count];
        years[anchor] = year;

        for (var i = anchor + 1; i < weeks.Count; i++)
        {
            years[i] = weeks[i].Year ?? NearestYear(weeks[i], weeks[i - 1], years[i - 1]);
        }

        for (var i = anchor - 1; i >= 0; i--)
        {
            years[i] = weeks[i].Year ?? NearestYear(weeks[i], weeks[i + 1], years[i + 1]);
        }

        return years;
    }

    private static int NearestYear(WeekRef week, WeekRef neighbour, int neighboursYear)
    {
        var from = neighbour.About(neighboursYear);

        int Step(int year) => Math.Abs(week.About(year).DayNumber - from.DayNumber);

        var other = Step(neighboursYear - 1) < Step(neighboursYear + 1) ? neighboursYear - 1 : neighboursYear + 1;

        return Step(other) <= LongestStepOverNewYear && Step(other) < Step(neighboursYear) ? other : neighboursYear;
    }

    private static int Distance(IReadOnlyList<WeekRef> weeks, int[] years, DateOnly today)
    {
        var mondays = weeks.Select((week, i) => week.About(years[i])).ToArray();
        var (first, last) = (mondays.Min(), mondays.Max().AddDays(6));

        return today < first ? first.DayNumber - today.DayNumber : today > last ? today.DayNumber - last.DayNumber : 0;
    }
}
