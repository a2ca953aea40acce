using SlackCoach.Domain.Time;
using SlackCoach.Domain.Time.Holidays;
using static SlackCoach.Domain.Tests.Time.MemberCalendarTests;

namespace SlackCoach.Domain.Tests.Time;

public class WorkingTimeTests
{
    private static readonly Guid Reviews = Guid.Parse("01900000-0000-7000-8000-000000000001");
    private static readonly Guid Reading = Guid.Parse("01900000-0000-7000-8000-000000000002");

    [Theory]
    [InlineData("2026-11-20T15:00:00Z", "2026-11-23T08:00:00Z", "1:00")] // Friday 16:00 to Monday 09:00
    [InlineData("2026-11-20T15:00:00Z", "2026-11-23T09:30:00Z", "2:30")]
    [InlineData("2026-11-23T09:00:00Z", "2026-11-23T09:45:00Z", "0:45")] // within a day
    [InlineData("2026-11-23T04:00:00Z", "2026-11-23T20:00:00Z", "8:00")] // from before the hours to after them
    [InlineData("2026-11-23T17:00:00Z", "2026-11-24T07:00:00Z", "0:00")] // overnight
    [InlineData("2026-11-21T09:00:00Z", "2026-11-22T15:00:00Z", "0:00")] // a weekend
    [InlineData("2026-11-16T08:00:00Z", "2026-11-23T08:00:00Z", "40:00")] // a week
    [InlineData("2026-11-24T09:00:00Z", "2026-11-23T09:00:00Z", "0:00")] // backwards
    [InlineData("2026-12-23T15:00:00Z", "2026-12-28T08:00:00Z", "9:00")] // Christmas: 25 is a Friday; the 24th is worked
    [InlineData("2026-04-30T14:00:00Z", "2026-05-04T07:00:00Z", "1:00")] // over 1 May, in summer time: 16:00 to 09:00
    [InlineData("2026-12-31T15:00:00Z", "2027-01-04T08:00:00Z", "1:00")] // over New Year
    [InlineData("2026-03-27T15:00:00Z", "2026-03-30T07:00:00Z", "1:00")] // over the spring change: Monday 09:00 is 07:00Z
    [InlineData("2026-10-23T14:00:00Z", "2026-10-26T08:00:00Z", "1:00")] // over the autumn change
    [InlineData("2026-11-09T08:00:00Z", "2026-11-14T08:00:00Z", "32:00")] // the workspace has the 11th off
    [InlineData("2026-10-02T14:00:00Z", "2026-10-19T07:00:00Z", "1:00")] // two weeks away
    [InlineData("2026-10-22T07:00:00Z", "2026-10-22T15:00:00Z", "3:00")] // the afternoon off from 12:00
    [InlineData("2026-10-22T09:00:00Z", "2026-10-22T14:30:00Z", "1:00")]
    [InlineData("2026-10-22T11:00:00Z", "2026-10-23T08:00:00Z", "1:00")]
    [InlineData("2016-11-21T08:00:00Z", "2016-12-05T08:00:00Z", "80:00")]
    public void Age_is_counted_in_working_time(string from, string until, string expected) =>
        Assert.Equal(Hours(expected), Berlin().Between(Instant(from), Instant(until)));

    [Theory]
    [InlineData("2026-03-28", "8:00")] // the clocks skip an hour at 02:00 on the 29th, within these hours
    [InlineData("2026-10-24", "8:00")] // they repeat one
    [InlineData("2026-11-23", "8:00")]
    public void A_night_of_work_counts_the_same_when_the_clocks_change_in_it(string day, string expected)
    {
        var calendar = new MemberCalendar(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), Weekdays.All);
        var nights = new WorkingTime(calendar, new DayHours(new(19, 0), new(3, 0)));
        var noon = calendar.At(Day(day), new(12, 0));

        Assert.Equal(Hours(expected), nights.Between(noon, calendar.At(Day(day).AddDays(1), new(12, 0))));
    }

    [Fact]
    public void The_same_instants_are_another_age_in_another_zone()
    {
        var (from, until) = (Instant("2026-11-20T15:00:00Z"), Instant("2026-11-23T08:00:00Z"));
        var tokyo = new WorkingTime(Calendar("Asia/Tokyo"), DayHours.Usual);
        var losAngeles = new WorkingTime(Calendar("America/Los_Angeles"), DayHours.Usual);

        Assert.Equal(TimeSpan.FromHours(8), tokyo.Between(from, until)); // all of Monday, and nothing of Friday
        Assert.Equal(TimeSpan.FromHours(8), losAngeles.Between(from, until)); // all of Friday
    }

    [Theory]
    [InlineData("2026-11-23", DayStatus.Working)]
    [InlineData("2026-11-22", DayStatus.NoWorkingDay)]
    [InlineData("2026-10-10", DayStatus.NoWorkingDay)] // a Saturday within time away
    [InlineData("2026-12-25", DayStatus.PublicHoliday)]
    [InlineData("2026-11-11", DayStatus.DayOff)]
    [InlineData("2026-10-05", DayStatus.Away)]
    [InlineData("2026-10-16", DayStatus.Away)]
    [InlineData("2026-10-22", DayStatus.Working)] // only the afternoon is off
    public void A_day_is_one_thing(string day, DayStatus status) => Assert.Equal(status, Berlin().StatusOf(Day(day)));

    [Theory]
    [InlineData("2026-10-21", true)]
    [InlineData("2026-10-22", false)]
    [InlineData("2026-10-24", false)]
    [InlineData("2026-10-12", false)]
    [InlineData("2026-11-11", false)]
    [InlineData("2026-12-25", false)]
    public void On_a_day_that_is_off_in_part_nothing_is_missed(string day, bool canBe) => Assert.Equal(canBe, Berlin().CanBeMissed(Day(day)));

    [Fact]
    public void Time_off_from_one_habit_leaves_the_others_alone()
    {
        var working = With(new TimeOff(Day("2026-11-23"), Day("2026-11-27"), habitId: Reviews));

        Assert.False(working.IsWorking(Day("2026-11-23"), Reviews));
        Assert.False(working.CanBeMissed(Day("2026-11-23"), Reviews));
        Assert.True(working.CanBeMissed(Day("2026-11-30"), Reviews));
        Assert.True(working.CanBeMissed(Day("2026-11-23"), Reading));
        Assert.True(working.IsWorking(Day("2026-11-23")));
        Assert.Equal(TimeSpan.FromHours(8), working.Between(Instant("2026-11-23T00:00:00Z"), Instant("2026-11-24T00:00:00Z")));
    }

    [Theory]
    [InlineData("2026-11-23T11:30:00Z", true)]
    [InlineData("2026-11-23T10:30:00Z", false)]
    [InlineData("2026-11-24T01:30:00Z", true)] // 02:30 at night is still Monday
    [InlineData("2026-11-24T02:00:00Z", false)]
    [InlineData("2026-11-25T08:00:00Z", true)]
    public void Somebody_is_away_at_an_instant_or_not(string instant, bool away) =>
        Assert.Equal(
            away,
            With(new TimeOff(Day("2026-11-23"), Day("2026-11-23"), DayHours.Afternoon), new TimeOff(Day("2026-11-25"), null)).IsAwayAt(Instant(instant)));

    [Theory]
    [InlineData("2026-11-23T08:00:00Z", "2026-11-23T12:00:00Z")] // the morning leads on to the lunch hour: 13:00
    [InlineData("2026-11-23T11:30:00Z", "2026-11-23T12:00:00Z")]
    [InlineData("2026-11-23T12:00:00Z", null)]
    [InlineData("2026-11-23T18:00:00Z", null)] // the evening lasts until the day ends
    [InlineData("2026-11-24T08:00:00Z", null)]
    public void Who_is_away_for_a_part_of_the_day_is_back_on_it(string instant, string? back) =>
        Assert.Equal(
            back is null ? null : Instant(back),
            With(
                new TimeOff(Day("2026-11-23"), Day("2026-11-23"), new DayHours(new(12, 0), new(13, 0))),
                new TimeOff(Day("2026-11-23"), Day("2026-11-23"), DayHours.Morning),
                new TimeOff(Day("2026-11-23"), Day("2026-11-23"), DayHours.Evening)).BackAt(Instant(instant)));

    [Theory]
    [InlineData("2026-10-19", true)] // after two weeks away and a weekend
    [InlineData("2026-10-20", false)]
    [InlineData("2026-10-16", false)] // still away
    [InlineData("2026-11-12", false)] // after a day off of the workspace
    [InlineData("2026-10-23", false)] // after an afternoon off
    public void The_first_day_worked_after_being_away(string day, bool isFirst) => Assert.Equal(isFirst, Berlin().IsFirstAfterAway(Day(day)));

    [Fact]
    public void Parts_that_overlap_are_taken_off_once()
    {
        var off = new[]
        {
            new TimeOff(Day("2026-11-23"), Day("2026-11-23"), new DayHours(new(10, 0), new(12, 0))),
            new TimeOff(Day("2026-11-23"), Day("2026-11-24"), new DayHours(new(11, 0), new(13, 0))),
            new TimeOff(Day("2026-11-23"), Day("2026-11-23"), new DayHours(new(16, 0), new(3, 0))),
        };

        Assert.Equal(TimeSpan.FromHours(4), With(off).Between(Instant("2026-11-23T00:00:00Z"), Instant("2026-11-24T00:00:00Z")));
    }

    [Theory]
    [InlineData("2026-11-20", "2026-11-23", "2026-11-19")]
    [InlineData("2026-12-24", "2026-12-28", "2026-12-23")]
    [InlineData("2026-10-02", "2026-10-19", "2026-10-01")]
    [InlineData("2026-10-18", "2026-10-19", "2026-10-02")]
    [InlineData("2027-01-01", "2027-01-04", "2026-12-31")]
    public void The_days_worked_around_a_day(string day, string next, string previous)
    {
        Assert.Equal(Day(next), Berlin().NextWorkingDay(Day(day)));
        Assert.Equal(Day(previous), Berlin().PreviousWorkingDay(Day(day)));
    }

    [Theory]
    [InlineData(2026, 5, 1, "2026-05-04")] // after Labour Day and a weekend
    [InlineData(2026, 1, 1, "2026-01-02")]
    [InlineData(2026, 10, 3, "2026-10-19")] // the 1st, the 2nd, then two weeks away
    [InlineData(2026, 10, 12, "2026-10-30")]
    [InlineData(2026, 10, 13, null)]
    [InlineData(2028, 2, 21, "2028-02-29")]
    public void The_nth_working_day_of_a_month(int year, int month, int n, string? day) =>
        Assert.Equal(day is null ? null : Day(day), Berlin().NthWorkingDay(year, month, n));

    [Theory]
    [InlineData(2026, 11, "2026-11-30")]
    [InlineData(2026, 10, "2026-10-30")]
    [InlineData(2027, 12, "2027-12-31")]
    [InlineData(2024, 3, "2024-03-28")] // Good Friday is the 29th
    public void The_last_working_day_of_a_month(int year, int month, string day) =>
        Assert.Equal(Day(day), Berlin().LastWorkingDay(year, month));

    [Fact]
    public void Who_never_works_has_no_working_day()
    {
        var never = new WorkingTime(new MemberCalendar(TimeZoneInfo.Utc, Weekdays.None), DayHours.Usual);
        var away = With(new TimeOff(Day("2026-11-23"), null));

        Assert.Null(never.NextWorkingDay(Day("2026-11-23")));
        Assert.Null(never.LastWorkingDay(2026, 11));
        Assert.Null(away.NextWorkingDay(Day("2026-11-23")));
        Assert.Equal(Day("2026-11-20"), away.PreviousWorkingDay(Day("2026-11-23")));
        Assert.Equal(TimeSpan.Zero, never.Between(Instant("2026-11-01T00:00:00Z"), Instant("2026-12-01T00:00:00Z")));
    }

    [Fact]
    public void Time_off_does_not_end_before_it_begins() =>
        Assert.Throws<ArgumentException>(() => new TimeOff(Day("2026-11-24"), Day("2026-11-23")));

    [Theory]
    [InlineData("09:00", "17:00", true)]
    [InlineData("18:00", "02:00", true)]
    [InlineData("22:00", "03:00", true)]
    [InlineData("03:00", "03:00", true)] // all day
    [InlineData("22:00", "06:00", false)]
    [InlineData("17:00", "09:00", false)]
    [InlineData("09:00", "09:00", false)]
    public void Hours_lie_within_a_day_from_three_to_three(string from, string until, bool valid)
    {
        Assert.Equal(valid, DayHours.AreHours(MemberCalendarTests.Time(from), MemberCalendarTests.Time(until)));

        if (!valid)
        {
            Assert.Throws<ArgumentException>(() => new DayHours(MemberCalendarTests.Time(from), MemberCalendarTests.Time(until)));
        }
    }

    internal static WorkingTime With(params TimeOff[] timeOff) => new(Calendar("Europe/Berlin"), DayHours.Usual, timeOff: timeOff);

    private static WorkingTime Berlin() => new(
        Calendar("Europe/Berlin"),
        DayHours.Usual,
        PublicHolidays.Of("DE"),
        new HashSet<DateOnly> { Day("2026-11-11") },
        [
            new TimeOff(Day("2026-10-05"), Day("2026-10-16")),
            new TimeOff(Day("2026-10-22"), Day("2026-10-22"), DayHours.Afternoon),
        ]);

    private static TimeSpan Hours(string text) => TimeSpan.FromMinutes((int.Parse(text.Split(':')[0]) * 60) + int.Parse(text.Split(':')[1]));
}
