using static SlackCoach.Domain.Time.Holidays.HolidayRule;

namespace SlackCoach.Domain.Time.Holidays;

internal static partial class HolidayLaws
{
    private static IEnumerable<HolidayLaw> Americas() =>
    [
        // 5 U.S.C. 6103; a weekend is made up for as for federal employees who work from Monday to Friday. Juneteenth since 2021.
        Law(
            "US", "United States (federal)", Substitution.NearestWeekday, NewYear, Nth(3, DayOfWeek.Monday, 1, "Martin Luther King Jr. Day"),
            Nth(3, DayOfWeek.Monday, 2, "Washington's Birthday"), Last(DayOfWeek.Monday, 5, "Memorial Day"),
            Fixed(6, 19, "Juneteenth").Since(2021), Fixed(7, 4, "Independence Day"), Nth(1, DayOfWeek.Monday, 9, "Labor Day"),
            Nth(2, DayOfWeek.Monday, 10, "Columbus Day"), Fixed(11, 11, "Veterans Day"), Nth(4, DayOfWeek.Thursday, 11, "Thanksgiving Day"),
            Christmas),

        // Canada Labour Code, sections 166 and 193 (a weekend is made up for on a working day next to it; most take the one after).
        // National Day for Truth and Reconciliation since 2021.
        Law(
            "CA", "Canada (federal)", Substitution.NextFreeWeekday, NewYear, GoodFriday, OnOrBefore(DayOfWeek.Monday, 5, 24, "Victoria Day"),
            Fixed(7, 1, "Canada Day"), Nth(1, DayOfWeek.Monday, 9, "Labour Day"),
            Fixed(9, 30, "National Day for Truth and Reconciliation").Since(2021), Nth(2, DayOfWeek.Monday, 10, "Thanksgiving"),
            Once(2022, 9, 19, "Day of Mourning"), Fixed(11, 11, "Remembrance Day"), Christmas, BoxingDay),

        // Federal Labour Law, article 74, as changed from 2006 on; every sixth year the day on which the executive changes.
        Law(
            "MX", "Mexico", NewYear, Fixed(2, 5, "Constitution Day").Until(2005), Nth(1, DayOfWeek.Monday, 2, "Constitution Day").Since(2006),
            Fixed(3, 21, "Benito Juárez's Birthday").Until(2005), Nth(3, DayOfWeek.Monday, 3, "Benito Juárez's Birthday").Since(2006), LabourDay,
            Fixed(9, 16, "Independence Day"), Inauguration(10, 1).Since(2024), Fixed(11, 20, "Revolution Day").Until(2005),
            Nth(3, DayOfWeek.Monday, 11, "Revolution Day").Since(2006), Inauguration(12, 1).Until(2018), Christmas),

        // Laws 662/1949, 6.802/1980, 9.093/1995 (Good Friday) and 14.759/2023 (20 November).
        Law(
            "BR", "Brazil", NewYear, GoodFriday, Fixed(4, 21, "Tiradentes Day"), LabourDay, Fixed(9, 7, "Independence Day"),
            Fixed(10, 12, "Our Lady of Aparecida"), Fixed(11, 2, "All Souls' Day"), Fixed(11, 15, "Republic Day"),
            Fixed(11, 20, "Black Awareness Day").Since(2024), Christmas),
    ];

    private static HolidayRule Inauguration(int month, int day) =>
        new("Inauguration Day", year => (year - 2024) % 6 == 0 ? new DateOnly(year, month, day) : null);
}
