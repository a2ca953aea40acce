using System.Globalization;
using SlackCoach.Sandbox.Page;

namespace SlackCoach.Tests.Sandbox;

public sealed class PageClockTests
{
    [Theory]
    [InlineData("2026-11-20T14:00:00Z", "2026-11-23T08:00:00Z")] // a Friday
    [InlineData("2026-11-23T07:59:00Z", "2026-11-23T08:00:00Z")] // Monday before nine
    [InlineData("2026-11-23T08:00:00Z", "2026-11-30T08:00:00Z")] // Monday at nine
    [InlineData("2026-11-22T23:30:00Z", "2026-11-23T08:00:00Z")] // Sunday in UTC, Monday in Berlin
    [InlineData("2026-03-27T14:00:00Z", "2026-03-30T07:00:00Z")] // summer time begins in between
    public void Finds_the_next_monday_morning_in_the_persons_zone(string now, string expected) =>
        Assert.Equal(Instant(expected), new PageClock(Instant(now), "Europe/Berlin", CanMove: true).MondayMorning);

    [Fact]
    public void Finds_tomorrow_morning_by_the_persons_date() =>
        Assert.Equal(Instant("2026-11-24T08:00:00Z"), new PageClock(Instant("2026-11-22T23:30:00Z"), "Europe/Berlin", CanMove: true)
            .TomorrowMorning);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
