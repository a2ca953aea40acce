namespace SlackCoach.Domain.Time.Calendars;

/// <summary>Finds the days of events within a window, with a limit on the work that all of them may take.</summary>
internal sealed class Expansion(DateOnly first, DateOnly last, int steps, Action<int, string> report)
{
    private int _stepsLeft = steps;

    public IEnumerable<DateOnly> DaysOf(CalendarEvent found, IReadOnlySet<DateOnly> replaced) =>
        from start in Starts(found).Concat(found.AlsoOn)
        where !found.ExceptOn.Contains(start) && !replaced.Contains(start)
        from day in Enumerable.Range(found.FirstWholeDay, found.Days).Select(start.AddDays)
        where day >= first && day <= last
        select day;

    private IEnumerable<DateOnly> Starts(CalendarEvent found)
    {
        if (found.Days == 0)
        {
            yield break;
        }

        if (found.Rule is not { } rule)
        {
            yield return found.StartsOn;
            yield break;
        }

        var end = rule.UntilOn < last ? rule.UntilOn.Value : last;
        var reaches = first.AddDays(1 - found.Days - found.FirstWholeDay);
        var seen = 0;

        // Without a count nothing depends on what came before the window.
        var day = rule.Count is null && reaches > found.StartsOn ? reaches : found.StartsOn;

        for (; day <= end && !(seen >= rule.Count); day = day.AddDays(1))
        {
            if (_stepsLeft-- <= 0)
            {
                report(found.Line, "The repetitions of this file take too long to work out; this event is not complete.");
                yield break;
            }

            if (day == found.StartsOn || rule.Names(day, found.StartsOn))
            {
                seen++;
                yield return day;
            }
        }
    }
}
