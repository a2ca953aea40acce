using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Nudges;
using SlackCoach.Domain.Time;
using static SlackCoach.Domain.Tests.Time.MemberCalendarTests;

namespace SlackCoach.Domain.Tests.Nudges;

public sealed class SnoozeRulesTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly HashSet<DateOnly> Off = [Day("2027-01-06")];

    private static readonly SnoozeRules Rules = new(
        new MemberCalendar(Berlin, Weekdays.WorkWeek),
        new QuietHours(new TimeOnly(19, 0), new TimeOnly(8, 0)),
        new TimeOnly(9, 0),
        day => Weekdays.WorkWeek.Includes(day.DayOfWeek) && !Off.Contains(day));

    // 4 January 2027 is a Monday; the 6th is off.
    [Theory]
    [InlineData("2027-01-04 10:20", "", "2027-01-04 11:20")]
    [InlineData("2027-01-04 10:20", "an hour", "2027-01-04 11:20")]
    [InlineData("2027-01-04 10:20", "1h", "2027-01-04 11:20")]
    [InlineData("2027-01-04 10:20", "for 2 hours", "2027-01-04 12:20")]
    [InlineData("2027-01-04 10:20", "half an hour", "2027-01-04 10:50")]
    [InlineData("2027-01-04 10:20", "45 min", "2027-01-04 11:05")]
    [InlineData("2027-01-04 10:20", "this afternoon", "2027-01-04 14:00")]
    [InlineData("2027-01-04 10:20", "Tomorrow", "2027-01-05 09:00")]
    [InlineData("2027-01-04 10:20", "tomorrow afternoon", "2027-01-05 14:00")]
    [InlineData("2027-01-04 10:20", "until 15:30", "2027-01-04 15:30")]
    [InlineData("2027-01-04 10:20", "4pm", "2027-01-04 16:00")]
    [InlineData("2027-01-04 10:20", "until Thursday", "2027-01-07 09:00")]
    [InlineData("2027-01-04 10:20", "friday at 11:15", "2027-01-08 11:15")]
    [InlineData("2027-01-04 10:20", "monday", "2027-01-11 09:00")]
    [InlineData("2027-01-04 10:20", "next week", "2027-01-11 09:00")]
    [InlineData("2027-01-04 10:20", "2027-01-12", "2027-01-12 09:00")]
    [InlineData("2027-01-04 10:20", "14 January", "2027-01-14 09:00")]
    // Moved: quiet hours, the weekend, a day off.
    [InlineData("2027-01-04 18:30", "an hour", "2027-01-05 08:00")]
    [InlineData("2027-01-04 10:20", "until 21:00", "2027-01-05 08:00")]
    [InlineData("2027-01-08 18:30", "1 hour", "2027-01-11 09:00")]
    [InlineData("2027-01-04 10:20", "saturday", "2027-01-11 09:00")]
    [InlineData("2027-01-05 10:20", "tomorrow", "2027-01-07 09:00")]
    public void Comes_back_at_a_welcome_time(string now, string text, string until) => Assert.Equal(At(until), Rules.Read(text, At(now)));

    [Theory]
    [InlineData("soon")]
    [InlineData("this afternoon")]
    [InlineData("14:00")]
    [InlineData("yesterday")]
    [InlineData("2027-01-03")]
    [InlineData("2027-06-01")]
    [InlineData("25:00")]
    [InlineData("13 pm")]
    public void What_is_past_too_far_or_unreadable_is_asked_again(string text) => Assert.Null(Rules.Read(text, At("2027-01-04 15:00")));

    [Fact]
    public void Never_comes_in_quiet_hours_or_on_a_day_off()
    {
        Prop.ForAll(Gen.Choose(0, 60 * 24 * 400).ToArbitrary(), minutes =>
        {
            var fitted = Rules.Fit(At("2027-01-01 00:00").AddMinutes(minutes));
            var local = TimeZoneInfo.ConvertTime(fitted, Berlin);

            return !Rules.Quiet!.Cover(TimeOnly.FromTimeSpan(local.TimeOfDay)) && Rules.IsWorked(Rules.Calendar.DayOf(fitted))
                && fitted >= At("2027-01-01 00:00").AddMinutes(minutes);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("22:00", "07:00", "23:30", true)]
    [InlineData("22:00", "07:00", "06:59", true)]
    [InlineData("22:00", "07:00", "07:00", false)]
    [InlineData("12:00", "13:00", "12:00", true)]
    [InlineData("12:00", "13:00", "13:00", false)]
    [InlineData("12:00", "12:00", "12:00", false)]
    public void Quiet_hours_begin_with_their_first_minute_and_end_before_their_last(string from, string until, string time, bool isQuiet) =>
        Assert.Equal(isQuiet, new QuietHours(TimeOnly.Parse(from, null), TimeOnly.Parse(until, null)).Cover(TimeOnly.Parse(time, null)));

    private static DateTimeOffset At(string berlin)
    {
        var local = DateTime.ParseExact(berlin, "yyyy-MM-dd HH:mm", null);

        return new DateTimeOffset(local, Berlin.GetUtcOffset(local)).ToUniversalTime();
    }
}
