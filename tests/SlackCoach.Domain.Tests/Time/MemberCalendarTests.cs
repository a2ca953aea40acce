using System.Globalization;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Tests.Time;

public class MemberCalendarTests
{
    [Theory]
    [InlineData("2026-11-23T01:59:00Z", "2026-11-22")]
    [InlineData("2026-11-23T02:00:00Z", "2026-11-23")]
    [InlineData("2026-11-24T01:59:59Z", "2026-11-23")]
    [InlineData("2026-11-23T12:00:00-10:00", "2026-11-23")]
    public void A_day_lasts_until_three_at_night(string instant, string day) =>
        Assert.Equal(Day(day), Calendar("Europe/Berlin").DayOf(Instant(instant)));

    [Theory]
    [InlineData("2026-03-29T00:59:00Z", "2026-03-28")] // 01:59, one minute before the clocks skip to 03:00
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29")] // 03:00
    [InlineData("2026-10-25T00:59:00Z", "2026-10-24")] // 02:59 for the first time
    [InlineData("2026-10-25T01:59:00Z", "2026-10-24")] // 02:59 for the second time
    [InlineData("2026-10-25T02:00:00Z", "2026-10-25")] // 03:00
    public void A_day_ends_by_what_the_clocks_show_when_they_change(string instant, string day) =>
        Assert.Equal(Day(day), Calendar("Europe/Berlin").DayOf(Instant(instant)));

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-28", "02:30", "2026-03-29T01:30:00Z")] // skipped: 03:30 summer time
    [InlineData("Europe/Berlin", "2026-03-29", "03:00", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29", "09:00", "2026-03-29T07:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-24", "02:30", "2026-10-25T00:30:00Z")] // repeated: the first 02:30
    [InlineData("Europe/Berlin", "2026-10-25", "09:00", "2026-10-25T08:00:00Z")]
    public void In_Berlin_a_skipped_time_moves_forward_and_a_repeated_one_comes_first(string zone, string day, string time, string at) =>
        Assert.Equal(Instant(at), Calendar(zone).At(Day(day), Time(time)));

    [Theory]
    [InlineData("2026-03-07", "02:30", "2026-03-08T07:30:00Z")]
    [InlineData("2026-10-31", "01:30", "2026-11-01T05:30:00Z")]
    [InlineData("2026-11-01", "09:00", "2026-11-01T14:00:00Z")]
    public void In_New_York_a_skipped_time_moves_forward_and_a_repeated_one_comes_first(string day, string time, string at) =>
        Assert.Equal(Instant(at), Calendar("America/New_York").At(Day(day), Time(time)));

    [Theory]
    [InlineData("2026-10-03", "02:15", "2026-10-03T15:45:00Z")] // skipped: 02:45
    [InlineData("2026-04-04", "01:45", "2026-04-04T14:45:00Z")] // repeated
    public void On_Lord_Howe_the_clocks_move_by_half_an_hour(string day, string time, string at) =>
        Assert.Equal(Instant(at), Calendar("Australia/Lord_Howe").At(Day(day), Time(time)));

    [Theory]
    [InlineData("2011-12-29", "09:00", "2011-12-29T19:00:00Z")]
    [InlineData("2011-12-30", "01:00", "2011-12-30T11:00:00Z")] // 31 December, 01:00: all that Samoa had of that day
    [InlineData("2011-12-30", "09:00", "2011-12-30T19:00:00Z")] // skipped with the whole day: 31 December, 09:00
    [InlineData("2011-12-31", "09:00", "2011-12-30T19:00:00Z")]
    public void In_Samoa_a_whole_day_was_left_out(string day, string time, string at) =>
        Assert.Equal(Instant(at), Calendar("Pacific/Apia").At(Day(day), Time(time)));

    [Theory]
    [InlineData("2026-04-23", "00:30", "2026-04-23T22:30:00Z")] // midnight is skipped: 01:30
    [InlineData("2026-10-29", "23:30", "2026-10-29T20:30:00Z")] // the hour before midnight is repeated
    [InlineData("2026-10-29", "00:00", "2026-10-29T22:00:00Z")]
    public void In_Cairo_the_clocks_change_at_midnight(string day, string time, string at) =>
        Assert.Equal(Instant(at), Calendar("Africa/Cairo").At(Day(day), Time(time)));

    [Fact]
    public void An_instant_of_a_day_is_given_in_UTC() =>
        Assert.Equal(TimeSpan.Zero, Calendar("Europe/Berlin").At(Day("2026-07-01"), Time("09:00")).Offset);

    [Fact]
    public void A_working_day_is_one_of_the_chosen_days()
    {
        var calendar = new MemberCalendar(TimeZoneInfo.Utc, Weekdays.Sunday | Weekdays.Monday);

        Assert.True(calendar.IsWorkingDay(Day("2026-11-22")));
        Assert.True(calendar.IsWorkingDay(Day("2026-11-23")));
        Assert.False(calendar.IsWorkingDay(Day("2026-11-24")));
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("Etc/GMT+5")]
    [InlineData("UTC")]
    public void A_zone_is_found_by_its_IANA_id(string id)
    {
        Assert.True(MemberCalendar.TryFindZone(id, out var zone));
        Assert.Equal(id, zone.Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Europe")]
    [InlineData("Europe/Atlantis")]
    [InlineData("../../../etc/passwd")]
    [InlineData("/usr/share/zoneinfo/Europe/Berlin")]
    [InlineData("right/Europe/Berlin")]
    [InlineData("localtime")]
    [InlineData("Factory")]
    [InlineData("Europe/Berlin\0")]
    public void Anything_else_is_no_zone(string? id) => Assert.False(MemberCalendar.TryFindZone(id, out _));

    internal static MemberCalendar Calendar(string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone), Weekdays.WorkWeek);

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    internal static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
