using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Domain.Time;
using SlackCoach.Domain.Time.Holidays;
using static SlackCoach.Domain.Tests.Time.MemberCalendarTests;

namespace SlackCoach.Domain.Tests.PullRequests;

public class WorkingAgeTests
{
    [Theory]
    [InlineData("2026-11-20T16:00:00Z", "2026-11-23T08:00:00Z", "less than a working hour")] // Friday 17:00 to Monday 09:00
    [InlineData("2026-11-20T15:00:00Z", "2026-11-23T08:00:00Z", "1 working hour")] // Friday 16:00
    [InlineData("2026-11-20T09:00:00Z", "2026-11-23T08:00:00Z", "7 working hours")]
    [InlineData("2026-11-20T08:00:00Z", "2026-11-23T08:00:00Z", "1 working day")]
    [InlineData("2026-11-21T12:00:00Z", "2026-11-22T20:00:00Z", "less than a working hour")] // a weekend
    [InlineData("2026-11-23T08:00:00Z", "2026-11-23T08:59:58Z", "less than a working hour")]
    [InlineData("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z", "1 working hour")]
    [InlineData("2026-11-23T08:00:00Z", "2026-11-23T14:30:00Z", "6 working hours")]
    [InlineData("2026-11-23T08:00:00Z", "2026-11-25T15:00:00Z", "2 working days")]
    [InlineData("2026-11-16T08:00:00Z", "2026-11-23T08:00:00Z", "5 working days")]
    [InlineData("2026-12-23T15:00:00Z", "2026-12-28T08:00:00Z", "1 working day")] // the 24th; the 25th is a holiday
    [InlineData("2026-04-30T14:00:00Z", "2026-05-04T07:00:00Z", "1 working hour")] // over 1 May
    [InlineData("2026-11-09T08:00:00Z", "2026-11-14T08:00:00Z", "4 working days")] // the workspace has a day off
    [InlineData("2026-10-02T14:00:00Z", "2026-10-19T07:00:00Z", "1 working hour")] // two weeks away
    [InlineData("2026-10-22T07:00:00Z", "2026-10-23T08:00:00Z", "4 working hours")] // an afternoon away: 09:00 to 12:00, and an hour
    [InlineData("2026-03-27T15:00:00Z", "2026-03-30T07:00:00Z", "1 working hour")] // over the day of 23 hours
    [InlineData("2026-10-23T14:00:00Z", "2026-10-26T08:00:00Z", "1 working hour")] // over the day of 25 hours
    [InlineData("2026-11-23T09:00:00Z", "2026-11-23T08:00:00Z", "less than a working hour")] // clocks differ
    [InlineData("2025-11-24T08:00:00Z", "2026-11-23T08:00:00Z", "240 working days")] // 260 less 8 holidays, 1 day off, 10 days and an afternoon away
    public void An_age_is_the_readers_working_time_in_words(string ready, string now, string words) =>
        Assert.Equal(words, Age(Berlin(), ready, now));

    [Theory]
    [InlineData("2026-03-28T18:00:00Z", "2026-03-29T01:00:00Z", "1 working day")] // 19:00 to 03:00, of which 7 hours go by
    [InlineData("2026-10-24T17:00:00Z", "2026-10-25T02:00:00Z", "1 working day")] // 9 hours go by
    [InlineData("2026-03-28T18:00:00Z", "2026-03-29T17:00:00Z", "1 working day")]
    [InlineData("2026-11-23T18:00:00Z", "2026-11-24T01:00:00Z", "7 working hours")] // on a usual night
    public void A_night_of_work_is_a_day_when_the_clocks_change_in_it(string ready, string now, string words) => Assert.Equal(
        words,
        Age(new WorkingTime(new MemberCalendar(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), Weekdays.All), new DayHours(new(19, 0), new(3, 0))), ready, now));

    [Fact]
    public void A_short_day_is_a_day_by_its_own_length()
    {
        Assert.Equal("1 working day", WorkingAge.InWords(TimeSpan.FromHours(4), TimeSpan.FromHours(4)));
        Assert.Equal("3 working hours", WorkingAge.InWords(TimeSpan.FromHours(3.9), TimeSpan.FromHours(4)));
        Assert.Equal("1 working day", WorkingAge.InWords(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(30)));
    }

    [Fact]
    public void An_age_is_never_told_in_none_of_a_unit() =>
        Prop.ForAll(
            Gen.Choose(0, int.MaxValue).Two().ToArbitrary(),
            numbers => WorkingAge.InWords(TimeSpan.FromSeconds(numbers.Item1), TimeSpan.FromMinutes(1 + (numbers.Item2 % (24 * 60))))[0] is 'l' or (>= '1' and <= '9'))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_placement_counts_from_when_it_was_ready()
    {
        var one = Story.Open() with { CreatedAt = Instant("2026-11-02T08:00:00Z"), ReadyAt = Instant("2026-11-20T15:00:00Z") };
        var placed = TurnRules.Place(one, Story.TheReader, null, new DigestFilter(), Berlin(), Instant("2026-11-23T10:00:00Z"));

        Assert.Equal(TimeSpan.FromHours(3), placed.Age);
        Assert.True(placed.IsNew); // of Friday, on Monday
        Assert.False(TurnRules.Place(one, Story.TheReader, null, new DigestFilter(), Berlin(), Instant("2026-11-23T15:00:00Z")).IsNew);
    }

    private static string Age(WorkingTime working, string ready, string now)
    {
        var placed = TurnRules.Place(Story.Open() with { ReadyAt = Instant(ready) }, Story.TheReader, null, new DigestFilter(), working, Instant(now));

        return WorkingAge.InWords(placed.Age, working.Hours.Length);
    }

    private static WorkingTime Berlin() => new(
        Calendar("Europe/Berlin"),
        DayHours.Usual,
        PublicHolidays.Of("DE"),
        new HashSet<DateOnly> { Day("2026-11-11") },
        [
            new TimeOff(Day("2026-10-05"), Day("2026-10-16")),
            new TimeOff(Day("2026-10-22"), Day("2026-10-22"), DayHours.Afternoon),
        ]);
}
