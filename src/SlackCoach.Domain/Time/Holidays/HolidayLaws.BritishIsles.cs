using static SlackCoach.Domain.Time.Holidays.HolidayRule;

namespace SlackCoach.Domain.Time.Holidays;

internal static partial class HolidayLaws
{
    // Banking and Financial Dealings Act 1971, schedule 1, and proclamations under its section 1, as GOV.UK lists them.
    private static HolidayRule EarlyMay => Nth(1, DayOfWeek.Monday, 5, "Early May Bank Holiday").ButNotIn(2020);

    private static HolidayRule VictoryInEurope => Once(2020, 5, 8, "Early May Bank Holiday (VE Day)");

    private static HolidayRule SpringBankHoliday =>
        Last(DayOfWeek.Monday, 5, "Spring Bank Holiday").ButNotIn(2002).ButNotIn(2012).ButNotIn(2022);

    private static HolidayRule SummerBankHoliday => Last(DayOfWeek.Monday, 8, "Summer Bank Holiday");

    private static HolidayRule BoxingDay => Fixed(12, 26, "Boxing Day");

    private static HolidayRule[] RoyalDays =>
    [
        Once(2002, 6, 3, "Golden Jubilee"), Once(2002, 6, 4, "Spring Bank Holiday"), Once(2011, 4, 29, "Royal Wedding"),
        Once(2012, 6, 4, "Spring Bank Holiday"), Once(2012, 6, 5, "Diamond Jubilee"), Once(2022, 6, 2, "Spring Bank Holiday"),
        Once(2022, 6, 3, "Platinum Jubilee"), Once(2022, 9, 19, "State Funeral of Queen Elizabeth II"),
        Once(2023, 5, 8, "Coronation of King Charles III"),
    ];

    private static HolidayRule[] EnglishDays =>
    [
        NewYear, GoodFriday, EasterMonday, EarlyMay, VictoryInEurope, SpringBankHoliday, SummerBankHoliday, .. RoyalDays, Christmas,
        BoxingDay,
    ];

    private static IEnumerable<HolidayLaw> BritishIsles() =>
    [
        Law("GB-ENG", "England", Substitution.NextFreeWeekday, EnglishDays),
        Law("GB-WLS", "Wales", Substitution.NextFreeWeekday, EnglishDays),

        // St Andrew's Day Bank Holiday (Scotland) Act 2007; 15 June 2026 by proclamation of 4 February 2026.
        Law(
            "GB-SCT", "Scotland", Substitution.NextFreeWeekday,
            [
                NewYear, Fixed(1, 2, "2nd January"), GoodFriday, EarlyMay, VictoryInEurope, SpringBankHoliday,
                Nth(1, DayOfWeek.Monday, 8, "Summer Bank Holiday"), Fixed(11, 30, "St Andrew's Day").Since(2007), .. RoyalDays,
                Once(2026, 6, 15, "World Cup Bank Holiday"), Christmas, BoxingDay,
            ]),
        Law(
            "GB-NIR", "Northern Ireland", Substitution.NextFreeWeekday,
            [.. EnglishDays, Fixed(3, 17, "St Patrick's Day"), Fixed(7, 12, "Battle of the Boyne")]),

        // Organisation of Working Time Act 1997, schedule 2; St Brigid's Day since 2023 (S.I. 50/2022). The law gives something else for a
        // weekend, and employers say what.
        Law(
            "IE", "Ireland", NewYear, StBrigid().Since(2023), Fixed(3, 17, "St Patrick's Day"), Once(2022, 3, 18, "Day of Remembrance"),
            EasterMonday, Nth(1, DayOfWeek.Monday, 5, "May Day"), Nth(1, DayOfWeek.Monday, 6, "June Holiday"),
            Nth(1, DayOfWeek.Monday, 8, "August Holiday"), Last(DayOfWeek.Monday, 10, "October Holiday"), Christmas,
            Fixed(12, 26, "St Stephen's Day")),
    ];

    // The first Monday of February, or 1 February where that is a Friday.
    private static HolidayRule StBrigid() =>
        new("St Brigid's Day", year => new DateOnly(year, 2, 1) is { DayOfWeek: DayOfWeek.Friday } friday
            ? friday
            : Nth(1, DayOfWeek.Monday, 2, "").DateIn(year));
}
