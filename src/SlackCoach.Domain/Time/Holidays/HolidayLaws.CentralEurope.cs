using static SlackCoach.Domain.Time.Holidays.HolidayRule;

namespace SlackCoach.Domain.Time.Holidays;

internal static partial class HolidayLaws
{
    private static IEnumerable<HolidayLaw> CentralEurope() =>
    [
        // Rest Act (Arbeitsruhegesetz) section 7; Good Friday is none since 2019.
        Law(
            "AT", "Austria", NewYear, Epiphany, EasterMonday, LabourDay, Ascension, WhitMonday, CorpusChristi, Assumption,
            Fixed(10, 26, "National Day"), AllSaints, ImmaculateConception, Christmas, Fixed(12, 26, "St Stephen's Day")),

        // Only 1 August is the federation's (constitution, article 110). The others are each canton's by article 20a of the Labour Act; these
        // are those of most cantons.
        Law(
            "CH", "Switzerland", NewYear, GoodFriday, EasterMonday, Ascension, WhitMonday, Fixed(8, 1, "National Day"), Christmas,
            Fixed(12, 26, "St Stephen's Day")),

        // Act of 18 January 1951 on days off; 6 January since 2011, 24 December since 2025.
        Law(
            "PL", "Poland", NewYear, Epiphany.Since(2011), EasterSunday, EasterMonday, LabourDay, Fixed(5, 3, "Constitution Day"), WhitSunday,
            CorpusChristi, Assumption, AllSaints, Fixed(11, 11, "Independence Day"), ChristmasEve.Since(2025), Christmas, SecondChristmasDay),

        // Act 245/2000 on public holidays; Good Friday since 2016.
        Law(
            "CZ", "Czechia", NewYear, GoodFriday.Since(2016), EasterMonday, LabourDay, Fixed(5, 8, "Victory Day"),
            Fixed(7, 5, "St Cyril and St Methodius Day"), Fixed(7, 6, "Jan Hus Day"), Fixed(9, 28, "Czech Statehood Day"),
            Fixed(10, 28, "Independence Day"), Fixed(11, 17, "Freedom and Democracy Day"), ChristmasEve, Christmas, SecondChristmasDay),

        // Holidays and Days Off Act (Zakon o praznikih in dela prostih dnevih); 2 January was left out from 2013 to 2016.
        Law(
            "SI", "Slovenia", NewYear, Fixed(1, 2, "New Year's Holiday").Until(2012), Fixed(1, 2, "New Year's Holiday").Since(2017),
            Fixed(2, 8, "Culture Day"), EasterSunday, EasterMonday, Fixed(4, 27, "Resistance Day"), LabourDay,
            Fixed(5, 2, "Labour Day Holiday"), WhitSunday, Fixed(6, 25, "Statehood Day"), Once(2023, 8, 14, "Solidarity Day"), Assumption,
            Reformation, Fixed(11, 1, "Remembrance Day"), Christmas, Fixed(12, 26, "Independence and Unity Day")),

        // Act on Holidays (Zakon o blagdanima), as changed by Official Gazette 110/2019 from 2020 on.
        Law(
            "HR", "Croatia", NewYear, Epiphany, EasterSunday, EasterMonday, LabourDay, CorpusChristi, Fixed(5, 30, "Statehood Day").Since(2020),
            Fixed(6, 22, "Anti-Fascist Struggle Day"), Fixed(6, 25, "Statehood Day").Until(2019), Fixed(8, 5, "Victory Day"), Assumption,
            Fixed(10, 8, "Independence Day").Until(2019), AllSaints, Fixed(11, 18, "Remembrance Day").Since(2020), Christmas,
            Fixed(12, 26, "St Stephen's Day")),

        // Labour Code (Law 53/2003), article 139, with Orthodox dates for Easter and Whitsun.
        Law(
            "RO", "Romania", NewYear, Fixed(1, 2, "New Year's Holiday"), Epiphany.Since(2024), Fixed(1, 7, "St John's Day").Since(2024),
            Fixed(1, 24, "Union Day").Since(2017), AfterOrthodoxEaster(-2, "Good Friday").Since(2018), AfterOrthodoxEaster(0, "Easter Sunday"),
            AfterOrthodoxEaster(1, "Easter Monday"), LabourDay, Fixed(6, 1, "Children's Day").Since(2017),
            AfterOrthodoxEaster(49, "Whit Sunday"), AfterOrthodoxEaster(50, "Whit Monday"), Assumption.Since(2009),
            Fixed(11, 30, "St Andrew's Day").Since(2012), Fixed(12, 1, "National Day"), Christmas, SecondChristmasDay),
    ];
}
