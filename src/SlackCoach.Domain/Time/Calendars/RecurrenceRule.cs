using System.Globalization;

namespace SlackCoach.Domain.Time.Calendars;

/// <summary>How an event comes again: the forms of RFC 5545, section 3.3.10, that days off are written in.</summary>
internal sealed record RecurrenceRule
{
    private static readonly string[] DayCodes = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    public enum Every
    {
        Day,
        Week,
        Month,
        Year,
    }

    public Every Unit { get; private init; }

    public int Interval { get; private init; } = 1;

    /// <summary>How often it comes in all; null for no end.</summary>
    public int? Count { get; private init; }

    /// <summary>The last day on which it may come, inclusive.</summary>
    public DateOnly? UntilOn { get; private init; }

    public IReadOnlyList<int> Months { get; private init; } = [];

    /// <summary>Days of the month; below zero from its end.</summary>
    public IReadOnlyList<int> MonthDays { get; private init; } = [];

    /// <summary>Weekdays, each with which one of the month or year it is; 0 for every one.</summary>
    public IReadOnlyList<(int Nth, DayOfWeek Day)> Days { get; private init; } = [];

    public DayOfWeek WeekStart { get; private init; } = DayOfWeek.Monday;

    /// <summary>Reads a rule; null when it is not understood in full.</summary>
    public static RecurrenceRule? Read(string value, TimeZoneInfo zone)
    {
        var rule = new RecurrenceRule();
        var hasUnit = false;

        foreach (var part in value.ToUpperInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var (name, text) = equals > 0 ? (part[..equals], part[(equals + 1)..]) : (part, string.Empty);
            hasUnit |= name == "FREQ";

            if (With(rule, name, text, zone) is not { } next)
            {
                return null;
            }

            rule = next;
        }

        // "The second Friday" is of a month or a year.
        var isWhole = hasUnit && (rule.Unit is Every.Month or Every.Year || rule.Days.All(day => day.Nth == 0));

        return isWhole ? rule : null;
    }

    /// <summary>Whether the rule names a day. Its first day counts in any case.</summary>
    /// <param name="day">A day that is not before the first.</param>
    /// <param name="first">The first day.</param>
    public bool Names(DateOnly day, DateOnly first)
    {
        if (Months.Count > 0 && !Months.Contains(day.Month))
        {
            return false;
        }

        return Unit switch
        {
            Every.Day => (day.DayNumber - first.DayNumber) % Interval == 0 && FitsMonthDay(day) && FitsWeekday(day),
            Every.Week => WeeksBetween(first, day) % Interval == 0 && (Days.Count > 0 ? FitsWeekday(day) : day.DayOfWeek == first.DayOfWeek),
            Every.Month => MonthsBetween(first, day) % Interval == 0 && FitsWithin(day, first),
            _ => (day.Year - first.Year) % Interval == 0 && FitsWithin(day, first)
                && (Months.Count > 0 || MonthDays.Count > 0 || Days.Count > 0 || day.Month == first.Month),
        };
    }

    private bool FitsWithin(DateOnly day, DateOnly first) =>
        MonthDays.Count == 0 && Days.Count == 0 ? day.Day == first.Day : FitsMonthDay(day) && FitsWeekday(day);

    private bool FitsMonthDay(DateOnly day)
    {
        var fromEnd = day.Day - DateTime.DaysInMonth(day.Year, day.Month) - 1;

        return MonthDays.Count == 0 || MonthDays.Contains(day.Day) || MonthDays.Contains(fromEnd);
    }

    private bool FitsWeekday(DateOnly day)
    {
        if (Days.Count == 0)
        {
            return true;
        }

        // Of the year only where no month is named (RFC 5545, the notes on BYDAY).
        var ofYear = Unit == Every.Year && Months.Count == 0;
        var (index, length) = ofYear
            ? (day.DayOfYear - 1, DateTime.IsLeapYear(day.Year) ? 366 : 365)
            : (day.Day - 1, DateTime.DaysInMonth(day.Year, day.Month));
        var (nth, fromEnd) = ((index / 7) + 1, -(((length - 1 - index) / 7) + 1));

        return Days.Any(named => named.Day == day.DayOfWeek && (named.Nth == 0 || named.Nth == nth || named.Nth == fromEnd));
    }

    private int WeeksBetween(DateOnly first, DateOnly day) => (StartOfWeek(day).DayNumber - StartOfWeek(first).DayNumber) / 7;

    private DateOnly StartOfWeek(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek - (int)WeekStart + 7) % 7));

    private static int MonthsBetween(DateOnly first, DateOnly day) => ((day.Year - first.Year) * 12) + day.Month - first.Month;

    private static RecurrenceRule? With(RecurrenceRule rule, string name, string text, TimeZoneInfo zone) => (name, text) switch
    {
        ("FREQ", "DAILY") => rule with { Unit = Every.Day },
        ("FREQ", "WEEKLY") => rule with { Unit = Every.Week },
        ("FREQ", "MONTHLY") => rule with { Unit = Every.Month },
        ("FREQ", "YEARLY") => rule with { Unit = Every.Year },
        ("INTERVAL", _) when Number(text, 1, 1_000) is { } interval => rule with { Interval = interval },
        ("COUNT", _) when Number(text, 1, 100_000) is { } count => rule with { Count = count },
        ("UNTIL", _) when CalendarValues.TryRead(text, zone, out var until, out _) => rule with { UntilOn = DateOnly.FromDateTime(until) },
        ("BYMONTH", _) when All(text, item => Number(item, 1, 12)) is { } months => rule with { Months = months },
        ("BYMONTHDAY", _) when All(text, MonthDay) is { } days => rule with { MonthDays = days },
        ("BYDAY", _) when All(text, Weekday) is { } days => rule with { Days = days },
        ("WKST", _) when Weekday(text) is (0, var start) => rule with { WeekStart = start },
        _ => null,
    };

    private static (int Nth, DayOfWeek Day)? Weekday(string text)
    {
        var code = text.Length < 2 ? -1 : Array.IndexOf(DayCodes, text[^2..]);
        var nth = text.Length == 2 ? 0 : text.Length > 2 && Number(text[..^2].TrimStart('+'), -53, 53) is { } number and not 0 ? number : (int?)null;

        return code >= 0 && nth is { } found ? (found, (DayOfWeek)code) : null;
    }

    private static int? MonthDay(string text) => Number(text, -31, 31) is { } day and not 0 ? day : null;

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static IReadOnlyList<T>? All<T>(string text, Func<string, T?> read)
        where T : struct
    {
        var items = text.Split(',', StringSplitOptions.TrimEntries).Select(read).ToArray();

        return items.Length <= 366 && items.All(item => item is not null) ? [.. items.Select(item => item!.Value)] : null;
    }
}
