using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Routines;

/// <summary>Cadences as they are stored, in one short text that never changes its meaning: <c>EveryWorkingDay</c>, <c>Weekdays:Monday,Thursday</c>,
/// <c>Weekly</c>, <c>TimesAWeek:3</c>, <c>EveryWeeks:2:2027-01-04:Monday</c>, <c>Monthly</c>, <c>Monthly:WorkingDay:-1</c>, <c>Monthly:Tuesday:2</c>,
/// <c>Quarterly:Date:15</c>, <c>Once:2027-03-01</c>.</summary>
public static class CadenceText
{
    internal const string EveryWorkingDay = "EveryWorkingDay";
    internal const string Weekdays = "Weekdays";
    internal const string Weekly = "Weekly";
    internal const string TimesAWeek = "TimesAWeek";
    internal const string EveryWeeks = "EveryWeeks";
    internal const string Once = "Once";

    private const string Monthly = "Monthly";
    private const string Quarterly = "Quarterly";
    private const string WorkingDay = "WorkingDay";
    private const string Date = "Date";

    /// <summary>Reads a stored cadence.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Cadence Parse(string text) => TryParse(text, out var cadence) ? cadence : throw new FormatException($"'{text}' is no cadence.");

    /// <summary>Reads a stored cadence; false where the text is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Cadence? cadence)
    {
        cadence = text?.Split(':') switch
        {
            [EveryWorkingDay] => Cadence.EveryWorkingDay,
            [Weekdays, var days] when ReadDays(days) is { } chosen => new WeekdayCadence(chosen),
            [Weekly] => Cadence.Weekly,
            [TimesAWeek, var times] when ReadNumber(times, 1, 7) is { } number => new TimesAWeekCadence(number),
            [EveryWeeks, var weeks, var on] when ReadNumber(weeks, 2, EveryWeeksCadence.MostWeeks) is { } number && ReadDate(on) is { } from =>
                new EveryWeeksCadence(number, from, null),
            [EveryWeeks, var weeks, var on, var day]
                when ReadNumber(weeks, 2, EveryWeeksCadence.MostWeeks) is { } number && ReadDate(on) is { } from && ReadDay(day) is { } weekday =>
                new EveryWeeksCadence(number, from, weekday),
            [Monthly] => Cadence.Monthly,
            [Quarterly] => new MonthlyCadence(MonthSpan.Quarter, null),
            [Monthly, var kind, var number] when ReadMonthDay(kind, number) is { } day => new MonthlyCadence(MonthSpan.Month, day),
            [Quarterly, var kind, var number] when ReadMonthDay(kind, number) is { } day => new MonthlyCadence(MonthSpan.Quarter, day),
            [Once, var on] when ReadDate(on) is { } day => new OnceCadence(day),
            _ => null,
        };

        return cadence is not null;
    }

    internal static string Of(MonthlyCadence cadence) =>
        (cadence.Span == MonthSpan.Month ? Monthly : Quarterly) + cadence.Day switch
        {
            null => string.Empty,
            MonthDay.WorkingDay day => Part(WorkingDay, day.Number),
            MonthDay.Weekday day => Part(day.Day.ToString(), day.Number),
            MonthDay.DayOfMonth day => Part(Date, day.Number),
            _ => throw new InvalidOperationException(),
        };

    private static string Part(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $":{kind}:{number}");

    private static MonthDay? ReadMonthDay(string kind, string number) => kind switch
    {
        WorkingDay when ReadNumber(number, -1, 66) is { } working and not 0 => new MonthDay.WorkingDay(working),
        Date when ReadNumber(number, 1, 31) is { } date => new MonthDay.DayOfMonth(date),
        _ when ReadDay(kind) is { } day && ReadNumber(number, -1, 15) is { } weekday and not 0 => new MonthDay.Weekday(weekday, day),
        _ => null,
    };

    private static Weekdays? ReadDays(string text)
    {
        var days = text.Split(',').Select(ReadDay).ToList();

        return days.Contains(null) ? null : days.Aggregate(Time.Weekdays.None, (all, day) => all | day!.Value.AsSet());
    }

    private static DayOfWeek? ReadDay(string text) => Enum.GetValues<DayOfWeek>().Where(day => day.ToString() == text).Select(day => (DayOfWeek?)day).SingleOrDefault();

    private static DateOnly? ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null;

    private static int? ReadNumber(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
