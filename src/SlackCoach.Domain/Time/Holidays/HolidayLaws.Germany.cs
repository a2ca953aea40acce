using static SlackCoach.Domain.Time.Holidays.HolidayRule;

namespace SlackCoach.Domain.Time.Holidays;

internal static partial class HolidayLaws
{
    private static HolidayRule Reformation => Fixed(10, 31, "Reformation Day");

    private static HolidayRule WomensDay => Fixed(3, 8, "International Women's Day");

    // Unity Day by article 2 of the Unification Treaty, all others by the holiday acts (Feiertagsgesetze) of the sixteen states; what
    // holds in all of them is the country's. In 2017 every state kept the 500th Reformation Day.
    private static HolidayRule[] AllOfGermany =>
    [
        NewYear, GoodFriday, EasterMonday, LabourDay, Ascension, WhitMonday, Fixed(10, 3, "German Unity Day"),
        Once(2017, 10, 31, "Reformation Day"), Christmas, SecondChristmasDay,
    ];

    private static IEnumerable<HolidayLaw> Germany() =>
    [
        Law("DE", "Germany", AllOfGermany),
        State("DE-BW", "Baden-Württemberg", Epiphany, CorpusChristi, AllSaints),
        State("DE-BY", "Bavaria", Epiphany, CorpusChristi, AllSaints),
        State("DE-BE", "Berlin", WomensDay.Since(2019), Once(2020, 5, 8, "Day of Liberation"), Once(2025, 5, 8, "Day of Liberation")),
        State("DE-BB", "Brandenburg", EasterSunday, WhitSunday, Reformation),
        State("DE-HB", "Bremen", Reformation.Since(2018)),
        State("DE-HH", "Hamburg", Reformation.Since(2018)),
        State("DE-HE", "Hesse", CorpusChristi),
        State("DE-MV", "Mecklenburg-Vorpommern", WomensDay.Since(2023), Reformation),
        State("DE-NI", "Lower Saxony", Reformation.Since(2018)),
        State("DE-NW", "North Rhine-Westphalia", CorpusChristi, AllSaints),
        State("DE-RP", "Rhineland-Palatinate", CorpusChristi, AllSaints),
        State("DE-SL", "Saarland", CorpusChristi, Assumption, AllSaints),
        State("DE-SN", "Saxony", Reformation, OnOrBefore(DayOfWeek.Wednesday, 11, 22, "Day of Repentance")),
        State("DE-ST", "Saxony-Anhalt", Epiphany, Reformation),
        State("DE-SH", "Schleswig-Holstein", Reformation.Since(2018)),
        State("DE-TH", "Thuringia", Fixed(9, 20, "Children's Day").Since(2019), Reformation),
    ];

    private static HolidayLaw State(string code, string name, params HolidayRule[] more) => Law(code, $"Germany, {name}", [.. AllOfGermany, .. more]);
}
