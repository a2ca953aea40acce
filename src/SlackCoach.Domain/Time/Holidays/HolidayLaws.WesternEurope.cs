using static SlackCoach.Domain.Time.Holidays.HolidayRule;

namespace SlackCoach.Domain.Time.Holidays;

internal static partial class HolidayLaws
{
    private static IEnumerable<HolidayLaw> WesternEurope() =>
    [
        // Labour Code, article L3133-1.
        Law(
            "FR", "France", NewYear, EasterMonday, LabourDay, Fixed(5, 8, "Victory Day"), Ascension, WhitMonday, Fixed(7, 14, "Bastille Day"),
            Assumption, AllSaints, Fixed(11, 11, "Armistice Day"), Christmas),

        // General Extension of Time Limits Act (Algemene termijnenwet), article 3. Liberation Day is a day off for most only every five
        // years. The king's birthday is kept on 27 April, the queen's was on 30 April; both a day sooner when that is a Sunday.
        Law(
            "NL", "Netherlands", NewYear, EasterSunday, EasterMonday, QueensDay().Until(2013), KingsDay().Since(2014),
            new HolidayRule("Liberation Day", year => year % 5 == 0 ? new DateOnly(year, 5, 5) : null), Ascension, WhitSunday, WhitMonday,
            Christmas, SecondChristmasDay),

        // Holidays Act of 4 January 1974 and Royal Decree of 18 April 1974. Each employer sets the day that makes up for a weekend.
        Law(
            "BE", "Belgium", NewYear, EasterMonday, LabourDay, Ascension, WhitMonday, Fixed(7, 21, "National Day"), Assumption, AllSaints,
            Fixed(11, 11, "Armistice Day"), Christmas),

        // Labour Code, article L.232-2; Europe Day since 2019.
        Law(
            "LU", "Luxembourg", NewYear, EasterMonday, LabourDay, Fixed(5, 9, "Europe Day").Since(2019), Ascension, WhitMonday,
            Fixed(6, 23, "National Day"), Assumption, AllSaints, Christmas, Fixed(12, 26, "St Stephen's Day")),
    ];

    private static HolidayRule KingsDay() =>
        new("King's Day", year => new DateOnly(year, 4, 27) is var day && day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day);

    private static HolidayRule QueensDay() =>
        new("Queen's Day", year => new DateOnly(year, 4, 30) is var day && day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day);
}
