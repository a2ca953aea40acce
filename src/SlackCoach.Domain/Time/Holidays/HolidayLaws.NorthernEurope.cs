using static SlackCoach.Domain.Time.Holidays.HolidayRule;

namespace SlackCoach.Domain.Time.Holidays;

internal static partial class HolidayLaws
{
    private static HolidayRule MidsummerEve => OnOrAfter(DayOfWeek.Friday, 6, 19, "Midsummer Eve");

    private static HolidayRule MidsummerDay => OnOrAfter(DayOfWeek.Saturday, 6, 20, "Midsummer Day");

    private static HolidayRule AllSaintsSaturday => OnOrAfter(DayOfWeek.Saturday, 10, 31, "All Saints' Day");

    private static IEnumerable<HolidayLaw> NorthernEurope() =>
    [
        // Act 1989:253 on public holidays; the three eves by the Annual Leave Act (1977:480), section 7, which counts them as Sundays.
        // 6 June took the place of Whit Monday in 2005.
        Law(
            "SE", "Sweden", NewYear, Epiphany, GoodFriday, EasterSunday, EasterMonday, LabourDay, Ascension, WhitSunday, WhitMonday.Until(2004),
            Fixed(6, 6, "National Day").Since(2005), MidsummerEve, MidsummerDay, AllSaintsSaturday, ChristmasEve, Christmas, SecondChristmasDay,
            Fixed(12, 31, "New Year's Eve")),

        // Act of 24 February 1995 no. 12 on public holidays, section 2, and Act of 26 April 1947 no. 1 on 1 and 17 May.
        Law(
            "NO", "Norway", NewYear, MaundyThursday, GoodFriday, EasterSunday, EasterMonday, LabourDay, Fixed(5, 17, "Constitution Day"), Ascension,
            WhitSunday, WhitMonday, Christmas, SecondChristmasDay),

        // The church's holidays by the decree of 26 October 1770; Great Prayer Day was abolished from 2024 on (Act 214 of 6 March 2023).
        Law(
            "DK", "Denmark", NewYear, MaundyThursday, GoodFriday, EasterSunday, EasterMonday, AfterEaster(26, "Great Prayer Day").Until(2023),
            Ascension, WhitSunday, WhitMonday, Christmas, SecondChristmasDay),

        // Church Act 652/2023 and the acts on 1 May and 6 December; the two eves by the Annual Holidays Act 162/2005, section 4.
        Law(
            "FI", "Finland", NewYear, Epiphany, GoodFriday, EasterSunday, EasterMonday, LabourDay, Ascension, WhitSunday, MidsummerEve, MidsummerDay,
            AllSaintsSaturday, Fixed(12, 6, "Independence Day"), ChristmasEve, Christmas, SecondChristmasDay),

        // Public Holidays and Days of Importance Act of 27 January 1998; Christmas Eve since 2005.
        Law(
            "EE", "Estonia", NewYear, Fixed(2, 24, "Independence Day"), GoodFriday, EasterSunday, LabourDay, WhitSunday,
            Fixed(6, 23, "Victory Day"), Fixed(6, 24, "Midsummer Day"), Fixed(8, 20, "Independence Restoration Day"),
            ChristmasEve.Since(2005), Christmas, SecondChristmasDay),

        // Labour Code, article 123; All Souls' Day since 2020.
        Law(
            "LT", "Lithuania", NewYear, Fixed(2, 16, "Restoration of the State"), Fixed(3, 11, "Restoration of Independence"), EasterSunday,
            EasterMonday, LabourDay, Nth(1, DayOfWeek.Sunday, 5, "Mother's Day"), Nth(1, DayOfWeek.Sunday, 6, "Father's Day"),
            Fixed(6, 24, "Midsummer Day"), Fixed(7, 6, "Statehood Day"), Assumption, AllSaints, Fixed(11, 2, "All Souls' Day").Since(2020),
            ChristmasEve, Christmas, SecondChristmasDay),
    ];
}
