using SlackCoach.Domain.Time.Holidays;
using static SlackCoach.Domain.Tests.Time.MemberCalendarTests;

namespace SlackCoach.Domain.Tests.Time.Holidays;

public class EasterTests
{
    [Theory]
    [InlineData("2000-04-23", "2000-04-30")]
    [InlineData("2008-03-23", "2008-04-27")]
    [InlineData("2011-04-24", "2011-04-24")]
    [InlineData("2019-04-21", "2019-04-28")]
    [InlineData("2020-04-12", "2020-04-19")]
    [InlineData("2021-04-04", "2021-05-02")]
    [InlineData("2022-04-17", "2022-04-24")]
    [InlineData("2023-04-09", "2023-04-16")]
    [InlineData("2024-03-31", "2024-05-05")]
    [InlineData("2025-04-20", "2025-04-20")]
    [InlineData("2026-04-05", "2026-04-12")]
    [InlineData("2027-03-28", "2027-05-02")]
    [InlineData("2028-04-16", "2028-04-16")]
    [InlineData("2029-04-01", "2029-04-08")]
    [InlineData("2030-04-21", "2030-04-28")]
    [InlineData("2038-04-25", "2038-04-25")]
    public void Easter_is_kept_twice(string western, string orthodox)
    {
        Assert.Equal(Day(western), Easter.Western(Day(western).Year));
        Assert.Equal(Day(orthodox), Easter.Orthodox(Day(orthodox).Year));
    }

    [Fact]
    public void Easter_is_a_Sunday_in_spring() =>
        Assert.All(Enumerable.Range(PublicHolidays.FirstYear, PublicHolidays.LastYear - PublicHolidays.FirstYear + 1), year =>
        {
            Assert.Equal(DayOfWeek.Sunday, Easter.Western(year).DayOfWeek);
            Assert.Equal(DayOfWeek.Sunday, Easter.Orthodox(year).DayOfWeek);
            Assert.InRange(Easter.Western(year), new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
            Assert.InRange(Easter.Orthodox(year), Easter.Western(year), new DateOnly(year, 5, 8));
        });
}
