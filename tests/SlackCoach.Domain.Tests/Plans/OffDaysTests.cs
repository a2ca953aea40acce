using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Tests.Plans;

public sealed class OffDaysTests
{
    [Theory]
    [InlineData("1 day off", 1)]
    [InlineData("Day off", 1)]
    [InlineData("two days off", 2)]
    [InlineData("2.5 days off", 3)]
    [InlineData("10 days off", 7)]
    [InlineData("Vacation", 5)]
    [InlineData("Public holiday", 1)]
    [InlineData("Thu–Fri off", 2, "2026-12-24", "2026-12-25")]
    [InlineData("2 days off (Monday, Wednesday)", 2, "2026-12-21", "2026-12-23")]
    [InlineData("off on 2026-12-24", 1, "2026-12-24")]
    [InlineData("PTO 23-24 Dec", 2, "2026-12-23", "2026-12-24")]
    [InlineData("Vacation Dec 24 – Jan 1", 7, "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-27", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01")]
    [InlineData("3 days off, one of them Friday", 3, "2026-12-25")]
    [InlineData("Off on Thursday 24 and Friday 25 December", 2, "2026-12-24", "2026-12-25")]
    [InlineData("Off on Thursday 7 and Friday 8 January", 2, "2027-01-07", "2027-01-08")]
    [InlineData("Off on 22, 23 and 24 December", 3, "2026-12-22", "2026-12-23", "2026-12-24")]
    [InlineData("Off on Wed, 30th & Thu, 31st Dec", 2, "2026-12-30", "2026-12-31")]
    public void Counts_and_names_the_days(string title, int count, params string[] on)
    {
        var read = OffDays.Read(title, new DateOnly(2026, 12, 21));

        Assert.Equal(count, read.Count);
        Assert.Equal(on, read.On.Select(day => $"{day:yyyy-MM-dd}"));
    }

    [Fact]
    public void A_weekday_without_a_week_names_no_day() => Assert.Empty(OffDays.Read("Friday off", null).On);
}
