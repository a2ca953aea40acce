using static SlackCoach.Domain.Time.Holidays.HolidayRule;

namespace SlackCoach.Domain.Time.Holidays;

/// <summary>The laws of the regions that are known, each with its source.</summary>
internal static partial class HolidayLaws
{
    /// <summary>Every region.</summary>
    public static IReadOnlyList<HolidayLaw> All { get; } =
    [
        .. Germany(), .. CentralEurope(), .. WesternEurope(), .. SouthernEurope(), .. NorthernEurope(), .. BritishIsles(), .. Americas(), .. AsiaAndPacific(),
    ];

    private static HolidayRule NewYear => Fixed(1, 1, "New Year's Day");

    private static HolidayRule Epiphany => Fixed(1, 6, "Epiphany");

    private static HolidayRule MaundyThursday => AfterEaster(-3, "Maundy Thursday");

    private static HolidayRule GoodFriday => AfterEaster(-2, "Good Friday");

    private static HolidayRule EasterSunday => AfterEaster(0, "Easter Sunday");

    private static HolidayRule EasterMonday => AfterEaster(1, "Easter Monday");

    private static HolidayRule Ascension => AfterEaster(39, "Ascension Day");

    private static HolidayRule WhitSunday => AfterEaster(49, "Whit Sunday");

    private static HolidayRule WhitMonday => AfterEaster(50, "Whit Monday");

    private static HolidayRule CorpusChristi => AfterEaster(60, "Corpus Christi");

    private static HolidayRule LabourDay => Fixed(5, 1, "Labour Day");

    private static HolidayRule Assumption => Fixed(8, 15, "Assumption Day");

    private static HolidayRule AllSaints => Fixed(11, 1, "All Saints' Day");

    private static HolidayRule ImmaculateConception => Fixed(12, 8, "Immaculate Conception");

    private static HolidayRule ChristmasEve => Fixed(12, 24, "Christmas Eve");

    private static HolidayRule Christmas => Fixed(12, 25, "Christmas Day");

    private static HolidayRule SecondChristmasDay => Fixed(12, 26, "Second Day of Christmas");

    private static HolidayLaw Law(string code, string name, params HolidayRule[] rules) => new(new HolidayRegion(code, name), rules);

    /// <summary>A law by which every holiday that falls on a weekend is made up for in the same way.</summary>
    private static HolidayLaw Law(string code, string name, Substitution substitution, params HolidayRule[] rules) =>
        Law(code, name, [.. rules.Select(rule => rule.Substituted(substitution))]);
}
