using System.Globalization;
using SlackCoach.Domain.Time.Holidays;
using static SlackCoach.Domain.Tests.Time.MemberCalendarTests;

namespace SlackCoach.Domain.Tests.Time.Holidays;

/// <summary>The years are typed from what governments publish, not from these rules.</summary>
public class PublicHolidaysTests
{
    [Theory]
    [MemberData(nameof(PublishedYears.All), MemberType = typeof(PublishedYears))]
    public void A_year_is_as_it_was_published(string code, int year, string days)
    {
        var holidays = PublicHolidays.Of(code)!.In(year);

        Assert.Equal(days, string.Join(' ', holidays.Select(holiday => holiday.On.ToString("MM-dd", CultureInfo.InvariantCulture))));
        Assert.All(holidays, holiday => Assert.Equal(year, holiday.On.Year));
        Assert.All(holidays, holiday => Assert.Equal(holiday.Name, PublicHolidays.Of(code)!.NameOf(holiday.On)));
    }

    [Fact]
    public void Every_region_is_held_against_published_years() =>
        Assert.All(PublicHolidays.Regions, region =>
            Assert.Superset(
                new HashSet<int> { 2024, 2025, 2026 },
                PublishedYears.All().Where(row => (string)row[0] == region.Code).Select(row => (int)row[1]).ToHashSet()));

    [Theory]
    [InlineData("DE", "2017-10-31", "Reformation Day")]
    [InlineData("GB-ENG", "2026-12-28", "Boxing Day (substitute day)")]
    [InlineData("US", "2027-12-31", "New Year's Day (substitute day)")] // for 1 January 2028, a Saturday
    [InlineData("JP", "2026-09-22", "Citizens' Holiday")]
    [InlineData("LU", "2024-05-09", "Europe Day")] // Ascension Day as well
    [InlineData("NL", "2025-04-26", "King's Day")]
    [InlineData("DE", "2026-11-23", null)]
    [InlineData("DE", "1999-12-25", null)]
    [InlineData("DE", "2100-12-25", null)]
    public void A_holiday_has_a_name(string code, string day, string? name) => Assert.Equal(name, PublicHolidays.Of(code)!.NameOf(Day(day)));

    [Theory]
    [InlineData("de", "DE")]
    [InlineData("gb-sct", "GB-SCT")]
    public void A_region_is_found_in_any_case(string typed, string code) => Assert.Equal(code, PublicHolidays.Of(typed)!.Region.Code);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("XX")]
    [InlineData("GB")]
    public void Another_region_is_not_known(string? code) => Assert.Null(PublicHolidays.Of(code));

    [Fact]
    public void Every_region_has_holidays_in_every_year() =>
        Assert.All(PublicHolidays.Regions, region =>
            Assert.All(
                Enumerable.Range(PublicHolidays.FirstYear, PublicHolidays.LastYear - PublicHolidays.FirstYear + 1),
                year => Assert.InRange(PublicHolidays.Of(region.Code)!.In(year).Count, 3, 24)));
}
