using System.Globalization;

namespace SlackCoach.Domain.Plans;

/// <summary>A week as a plan names it; the year may be missing.</summary>
/// <param name="Year">The year it is named with, or that stands above it.</param>
internal abstract record WeekRef(int? Year)
{
    /// <summary>The Monday of the week in a year; null where that year has no such week.</summary>
    public abstract DateOnly? MondayIn(int year);

    /// <summary>About where the week lies in a year, also where it does not exist.</summary>
    public abstract DateOnly About(int year);

    /// <summary>Why <see cref="MondayIn"/> has no answer, in words for the member.</summary>
    public abstract string WhyMissing(int year);

    /// <summary>The Monday of the week that holds a day.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Week 1 to 53 of ISO 8601.</summary>
    public sealed record Iso(int Number, int? Year) : WeekRef(Year)
    {
        public override DateOnly? MondayIn(int year) => Number <= ISOWeek.GetWeeksInYear(year) ? About(year) : null;

        public override DateOnly About(int year) =>
            DateOnly.FromDateTime(ISOWeek.ToDateTime(year, 1, DayOfWeek.Monday)).AddDays(7 * (Number - 1));

        public override string WhyMissing(int year) => $"{year} has no week {Number}";
    }

    /// <summary>The week that holds a day.</summary>
    public sealed record OfDay(PartialDate Date) : WeekRef(Date.Year)
    {
        public override DateOnly? MondayIn(int year) => Date.In(year) is { } day ? MondayOf(day) : null;

        public override DateOnly About(int year) =>
            MondayOf(new DateOnly(year, Math.Clamp(Date.Month, 1, 12), 1).AddDays(Math.Clamp(Date.Day, 1, 31) - 1));

        public override string WhyMissing(int year) => $"there is no such day in {year}";
    }

    /// <summary>Week 1 to 5 of a month; week 1 is the one that holds the month's first Thursday, as in ISO 8601.</summary>
    public sealed record OfMonth(int Number, int Month, int? Year) : WeekRef(Year)
    {
        public override DateOnly? MondayIn(int year) => About(year) is var monday && monday.AddDays(3).Month == Month ? monday : null;

        public override DateOnly About(int year) => MondayOf(new DateOnly(year, Month, 4)).AddDays(7 * (Number - 1));

        public override string WhyMissing(int year) =>
            $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Month)} {year} has no week {Number}";
    }
}
