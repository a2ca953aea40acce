namespace SlackCoach.Domain.Time.Holidays;

/// <summary>The rules of one region.</summary>
/// <param name="Region">The region.</param>
/// <param name="Rules">Its holidays.</param>
internal sealed record HolidayLaw(HolidayRegion Region, IReadOnlyList<HolidayRule> Rules)
{
    /// <summary>Whether a day between two holidays is one as well.</summary>
    public bool BridgesGaps { get; init; }

    /// <summary>The holidays of a year by day, after every move. Where two fall together, the day has the name of the first rule.</summary>
    public Dictionary<DateOnly, string> In(int year)
    {
        var days = new Dictionary<DateOnly, string>();

        // New Year's Day may be kept in the year before.
        foreach (var (day, name) in Kept(year).Concat(Kept(year + 1)).Where(kept => kept.Day.Year == year))
        {
            days.TryAdd(day, name);
        }

        if (BridgesGaps)
        {
            foreach (var day in days.Keys.Select(day => day.AddDays(1)).ToArray())
            {
                if (!days.ContainsKey(day) && days.ContainsKey(day.AddDays(1)))
                {
                    days[day] = "Citizens' Holiday";
                }
            }
        }

        return days;
    }

    private IEnumerable<(DateOnly Day, string Name)> Kept(int year)
    {
        var due = Rules
            .Select(rule => (Rule: rule, On: rule.In(year)))
            .Where(holiday => holiday.On is not null)
            .Select(holiday => (holiday.Rule, On: holiday.On!.Value))
            .ToArray();
        var taken = due.Where(holiday => Stays(holiday.Rule, holiday.On)).Select(holiday => holiday.On).ToHashSet();

        foreach (var (rule, on) in due.Where(holiday => Stays(holiday.Rule, holiday.On)))
        {
            yield return (on, rule.Name);
        }

        foreach (var (rule, on) in due.Where(holiday => NeedsSubstitute(holiday.Rule, holiday.On)).OrderBy(holiday => holiday.On))
        {
            var substitute = Substitute(rule, on, taken);
            taken.Add(substitute);
            yield return (substitute, rule.Name + " (substitute day)");
        }
    }

    private static bool Stays(HolidayRule rule, DateOnly on) =>
        rule.Substitution is Substitution.None or Substitution.DayAfterSunday || !IsWeekend(on);

    private static bool NeedsSubstitute(HolidayRule rule, DateOnly on) => rule.Substitution switch
    {
        Substitution.None => false,
        Substitution.DayAfterSunday => on.DayOfWeek == DayOfWeek.Sunday,
        _ => IsWeekend(on),
    };

    private static DateOnly Substitute(HolidayRule rule, DateOnly on, HashSet<DateOnly> taken)
    {
        if (rule.Substitution == Substitution.NearestWeekday)
        {
            return on.AddDays(on.DayOfWeek == DayOfWeek.Saturday ? -1 : 1);
        }

        var day = on.AddDays(1);
        while (taken.Contains(day) || (rule.Substitution == Substitution.NextFreeWeekday && IsWeekend(day)))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
