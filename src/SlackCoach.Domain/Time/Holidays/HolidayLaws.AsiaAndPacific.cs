using static SlackCoach.Domain.Time.Holidays.HolidayRule;

namespace SlackCoach.Domain.Time.Holidays;

internal static partial class HolidayLaws
{
    private static IEnumerable<HolidayLaw> AsiaAndPacific() =>
    [
        // National Employment Standards (Fair Work Act 2009, section 115) with the substitutes that most states give. None makes up for
        // Anzac Day everywhere.
        Law(
            "AU", "Australia", Made(NewYear), Made(Fixed(1, 26, "Australia Day")), GoodFriday, EasterMonday, Fixed(4, 25, "Anzac Day"),
            Once(2022, 9, 22, "National Day of Mourning"), Made(Christmas), Made(BoxingDay)),

        // Holidays Act 2003, sections 44 and 45; Waitangi and Anzac Day are made up for since the Amendment Act of 2013, Matariki is by the
        // schedule of its Act of 2022.
        Law(
            "NZ", "New Zealand", Made(NewYear), Made(Fixed(1, 2, "Day after New Year's Day")), Fixed(2, 6, "Waitangi Day").Until(2013),
            Made(Fixed(2, 6, "Waitangi Day")).Since(2014), GoodFriday, EasterMonday, Fixed(4, 25, "Anzac Day").Until(2013),
            Made(Fixed(4, 25, "Anzac Day")).Since(2014), Nth(1, DayOfWeek.Monday, 6, "King's Birthday"), Matarikis(),
            Once(2022, 9, 26, "Queen Elizabeth II Memorial Day"), Nth(4, DayOfWeek.Monday, 10, "Labour Day"), Made(Christmas),
            Made(BoxingDay)),

        // The three of every state; all others differ from state to state.
        Law("IN", "India (national)", Fixed(1, 26, "Republic Day"), Fixed(8, 15, "Independence Day"), Fixed(10, 2, "Gandhi Jayanti")),

        // Act 178 of 1948 on national holidays: articles 2 and 3, and the moves for the games of 2020 and 2021.
        Law(
            "JP", "Japan", Substitution.DayAfterSunday, NewYear, Nth(2, DayOfWeek.Monday, 1, "Coming of Age Day"),
            Fixed(2, 11, "National Foundation Day"), Fixed(2, 23, "Emperor's Birthday").Since(2020), new HolidayRule("Vernal Equinox Day", VernalEquinox),
            Fixed(4, 29, "Shōwa Day"), Once(2019, 5, 1, "Accession of the Emperor"), Fixed(5, 3, "Constitution Day"), Fixed(5, 4, "Greenery Day"),
            Fixed(5, 5, "Children's Day"), Fixed(7, 20, "Marine Day").Until(2002),
            Nth(3, DayOfWeek.Monday, 7, "Marine Day").Since(2003).ButNotIn(2020).ButNotIn(2021),
            Once(2020, 7, 23, "Marine Day"), Once(2021, 7, 22, "Marine Day"),
            Fixed(8, 11, "Mountain Day").Since(2016).ButNotIn(2020).ButNotIn(2021), Once(2020, 8, 10, "Mountain Day"), Once(2021, 8, 8, "Mountain Day"),
            Fixed(9, 15, "Respect for the Aged Day").Until(2002), Nth(3, DayOfWeek.Monday, 9, "Respect for the Aged Day").Since(2003),
            new HolidayRule("Autumnal Equinox Day", AutumnalEquinox), Nth(2, DayOfWeek.Monday, 10, "Sports Day").ButNotIn(2020).ButNotIn(2021),
            Once(2020, 7, 24, "Sports Day"), Once(2021, 7, 23, "Sports Day"), Once(2019, 10, 22, "Enthronement Ceremony"),
            Fixed(11, 3, "Culture Day"), Fixed(11, 23, "Labour Thanksgiving Day"), Fixed(12, 23, "Emperor's Birthday").Until(2018)) with
        {
            BridgesGaps = true,
        },
    ];

    private static HolidayRule Made(HolidayRule rule) => rule.Substituted(Substitution.NextFreeWeekday);

    // The observatory of Japan announces the equinoxes a year ahead; these common approximations agree with it so far, from 1980 to 2099.
    private static DateOnly? VernalEquinox(int year) => new DateOnly(year, 3, Equinox(20.8431, year));

    private static DateOnly? AutumnalEquinox(int year) => new DateOnly(year, 9, Equinox(23.2488, year));

    private static int Equinox(double day, int year) => (int)(day + (0.242194 * (year - 1980))) - ((year - 1980) / 4);

    private static HolidayRule Matarikis()
    {
        DateOnly[] days =
        [
            new(2022, 6, 24), new(2023, 7, 14), new(2024, 6, 28), new(2025, 6, 20), new(2026, 7, 10), new(2027, 6, 25), new(2028, 7, 14),
            new(2029, 7, 6), new(2030, 6, 21), new(2031, 7, 11), new(2032, 7, 2), new(2033, 6, 24), new(2034, 7, 7), new(2035, 6, 29),
            new(2036, 7, 18), new(2037, 7, 10), new(2038, 6, 25), new(2039, 7, 15), new(2040, 7, 6), new(2041, 7, 19), new(2042, 7, 11),
        ];

        return new HolidayRule("Matariki", year => days.Where(day => day.Year == year).Cast<DateOnly?>().FirstOrDefault());
    }
}
