namespace SlackCoach.Domain.Time.Holidays;

/// <summary>What becomes of a holiday that falls on a weekend.</summary>
internal enum Substitution
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It moves to the Friday before or the Monday after, whichever is nearer.</summary>
    NearestWeekday,

    /// <summary>It moves to the next day from Monday to Friday that is no holiday itself.</summary>
    NextFreeWeekday,

    /// <summary>One that falls on a Sunday stays, and the next day that is no holiday becomes one as well.</summary>
    DayAfterSunday,
}

/// <summary>One holiday of a country: on which day of a year, and in which years.</summary>
internal sealed record HolidayRule(string Name, Func<int, DateOnly?> DateIn)
{
    private int FirstYear { get; init; } = int.MinValue;

    private int LastYear { get; init; } = int.MaxValue;

    public Substitution Substitution { get; init; }

    /// <summary>The day in a year; null when the year has none.</summary>
    public DateOnly? In(int year) => year >= FirstYear && year <= LastYear ? DateIn(year) : null;

    /// <summary>Only from a year on, inclusive.</summary>
    public HolidayRule Since(int year) => this with { FirstYear = year };

    /// <summary>Only until a year, inclusive.</summary>
    public HolidayRule Until(int year) => this with { LastYear = year };

    /// <summary>Not in one year.</summary>
    public HolidayRule ButNotIn(int year) => this with { DateIn = asked => asked == year ? null : DateIn(asked) };

    public HolidayRule Substituted(Substitution substitution) => this with { Substitution = substitution };

    public static HolidayRule Fixed(int month, int day, string name) => new(name, year => new DateOnly(year, month, day));

    /// <summary>On one day of one year.</summary>
    public static HolidayRule Once(int year, int month, int day, string name) => Fixed(month, day, name).Since(year).Until(year);

    /// <summary>Days after Western Easter Sunday.</summary>
    public static HolidayRule AfterEaster(int days, string name) => new(name, year => Easter.Western(year).AddDays(days));

    /// <summary>Days after Orthodox Easter Sunday.</summary>
    public static HolidayRule AfterOrthodoxEaster(int days, string name) => new(name, year => Easter.Orthodox(year).AddDays(days));

    /// <summary>The nth weekday of a month, from 1.</summary>
    public static HolidayRule Nth(int n, DayOfWeek weekday, int month, string name) =>
        OnOrAfter(weekday, month, ((n - 1) * 7) + 1, name);

    /// <summary>The last weekday of a month.</summary>
    public static HolidayRule Last(DayOfWeek weekday, int month, string name) =>
        new(name, year => OnOrBefore(new DateOnly(year, month, DateTime.DaysInMonth(year, month)), weekday));

    /// <summary>The first weekday from a date on.</summary>
    public static HolidayRule OnOrAfter(DayOfWeek weekday, int month, int day, string name) =>
        new(name, year => OnOrAfter(new DateOnly(year, month, day), weekday));

    /// <summary>The last weekday up to a date.</summary>
    public static HolidayRule OnOrBefore(DayOfWeek weekday, int month, int day, string name) =>
        new(name, year => OnOrBefore(new DateOnly(year, month, day), weekday));

    private static DateOnly OnOrAfter(DateOnly day, DayOfWeek weekday) => day.AddDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);

    private static DateOnly OnOrBefore(DateOnly day, DayOfWeek weekday) => day.AddDays(-(((int)day.DayOfWeek - (int)weekday + 7) % 7));
}
