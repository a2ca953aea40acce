using static SlackCoach.Domain.Time.Holidays.HolidayRule;

namespace SlackCoach.Domain.Time.Holidays;

internal static partial class HolidayLaws
{
    private static IEnumerable<HolidayLaw> SouthernEurope() =>
    [
        // Royal Decree 2001/1983, article 45: those that no community replaces. What a Sunday becomes is for each community to say.
        Law(
            "ES", "Spain", NewYear, Epiphany, GoodFriday, LabourDay, Assumption, Fixed(10, 12, "National Day"), AllSaints,
            Fixed(12, 6, "Constitution Day"), ImmaculateConception, Christmas),

        // Labour Code, article 234; four days were left out from 2013 to 2015 (Law 23/2012) and came back with Law 8/2016.
        Law(
            "PT", "Portugal", NewYear, GoodFriday, EasterSunday, Fixed(4, 25, "Freedom Day"), LabourDay, NotInTheCrisis(CorpusChristi),
            Fixed(6, 10, "Portugal Day"), Assumption, NotInTheCrisis(Fixed(10, 5, "Republic Day")), NotInTheCrisis(AllSaints),
            NotInTheCrisis(Fixed(12, 1, "Restoration of Independence")), ImmaculateConception, Christmas),

        // Law 260/1949; 2 June since 2001 (Law 336/2000), 4 October since 2026 (Law 151/2025).
        Law(
            "IT", "Italy", NewYear, Epiphany, EasterSunday, EasterMonday, Fixed(4, 25, "Liberation Day"), LabourDay,
            Fixed(6, 2, "Republic Day").Since(2001), Once(2011, 3, 17, "150 Years of Unity"), Assumption,
            Fixed(10, 4, "St Francis of Assisi").Since(2026), AllSaints, ImmaculateConception, Christmas, Fixed(12, 26, "St Stephen's Day")),
    ];

    private static HolidayRule NotInTheCrisis(HolidayRule rule) => rule.ButNotIn(2013).ButNotIn(2014).ButNotIn(2015);
}
