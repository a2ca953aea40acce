namespace SlackCoach.Domain.Time.Calendars;

/// <summary>Reads days off from an iCalendar file (RFC 5545).</summary>
/// <remarks>Every event of the file is time off, whatever it says about being free or busy; cancelled ones are not. The end of an event
/// is exclusive. Only days that an event covers from midnight to midnight are off. Nothing is thrown: what cannot be read is left out
/// and reported with its line.</remarks>
public static class CalendarReader
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int LongestText = 2_000_000;

    /// <summary>The most events that are read.</summary>
    public const int MostEvents = 5_000;

    /// <summary>The most problems that are reported.</summary>
    public const int MostProblems = 50;

    /// <summary>The longest window, in days.</summary>
    public const int LongestWindow = 1_500;

    // How many days repetitions may be looked through for in all; a repetition that is counted is looked through from its first day on.
    private const int MostSteps = 10_000_000;

    /// <summary>Reads the days off within a window of days.</summary>
    /// <param name="text">The file.</param>
    /// <param name="from">The first day of the window, inclusive.</param>
    /// <param name="until">The last day of the window, inclusive.</param>
    /// <param name="zone">The zone for events that are given in UTC.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window is longer than <see cref="LongestWindow"/> days.</exception>
    public static DaysOffCalendar Read(string text, DateOnly from, DateOnly until, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(until.DayNumber - from.DayNumber, LongestWindow);

        var problems = new List<CalendarProblem>();

        if (text.Length > LongestText)
        {
            Report(1, "The file is longer than two million characters and was not read.");

            return new DaysOffCalendar([], problems) { IsWhole = false };
        }

        var (found, isWhole) = Events(text, zone, Report);
        var expansion = new Expansion(from, until, MostSteps, Report);
        var days = new SortedDictionary<DateOnly, string>();

        foreach (var (newest, replaced) in Newest(found))
        {
            foreach (var day in expansion.DaysOf(newest, replaced))
            {
                days.TryAdd(day, newest.Name);
            }
        }

        return new DaysOffCalendar([.. days.Select(day => new CalendarDay(day.Key, day.Value))], [.. problems.OrderBy(problem => problem.Line)])
        {
            IsWhole = isWhole,
        };

        void Report(int line, string message)
        {
            if (problems.Count < MostProblems)
            {
                problems.Add(new CalendarProblem(line, message));
            }
        }
    }

    private static (List<CalendarEvent> Events, bool AreAll) Events(string text, TimeZoneInfo zone, Action<int, string> report)
    {
        var reader = new EventReader(zone, report);
        var events = new List<CalendarEvent>();
        var (begins, nested, isCalendar, hasEnd) = (0, 0, false, false);
        var properties = new List<ContentLine>();

        foreach (var line in ContentLine.In(text))
        {
            switch (line.Name, line.Value.ToUpperInvariant())
            {
                case ("BEGIN", "VCALENDAR"):
                    isCalendar = true;
                    break;
                case ("END", "VCALENDAR") when begins == 0:
                    hasEnd = true;
                    break;
                case ("BEGIN", "VEVENT") when begins == 0:
                    begins = line.Line;
                    properties.Clear();
                    break;
                case ("BEGIN", _) when begins > 0:
                    nested++;
                    break;
                case ("END", "VEVENT") when begins > 0 && nested == 0:
                    if (events.Count == MostEvents)
                    {
                        report(begins, "The file holds more than 5,000 events; this one and those after it were left out.");

                        return (events, isCalendar);
                    }

                    if (reader.Read(begins, properties) is { } found)
                    {
                        events.Add(found);
                    }

                    begins = 0;
                    break;
                case ("END", _) when nested > 0:
                    nested--;
                    break;
                default:
                    if (begins > 0 && nested == 0)
                    {
                        properties.Add(line);
                    }

                    break;
            }
        }

        if (!isCalendar)
        {
            report(1, "This is no iCalendar file: it does not begin with BEGIN:VCALENDAR.");
        }

        if (begins > 0)
        {
            report(begins, "An event has no end; the file seems to be cut off.");
        }

        else if (isCalendar && !hasEnd)
        {
            report(1, "The file has no END:VCALENDAR; it seems to be cut off.");
        }

        return (events, isCalendar && hasEnd);
    }

    /// <summary>Each event once, by its UID and the occurrence it is about: the highest sequence, and of equal ones the last. With each
    /// come the days on which others are instead of it.</summary>
    private static IEnumerable<(CalendarEvent Event, IReadOnlySet<DateOnly> Replaced)> Newest(List<CalendarEvent> events)
    {
        var newest = events
            .GroupBy(found => (found.Uid ?? $"line {found.Line}", found.InsteadOf))
            .Select(same => same.Aggregate((one, other) => other.Sequence >= one.Sequence ? other : one))
            .ToArray();
        var replaced = newest
            .Where(found => found.InsteadOf is not null)
            .ToLookup(found => found.Uid, found => found.InsteadOf!.Value);

        return newest
            .Where(found => !found.IsCancelled)
            .Select(found => (found, found.InsteadOf is null ? (IReadOnlySet<DateOnly>)replaced[found.Uid].ToHashSet() : new HashSet<DateOnly>()));
    }
}
