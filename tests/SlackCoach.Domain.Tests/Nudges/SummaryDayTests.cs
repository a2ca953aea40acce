using SlackCoach.Domain.Nudges;
using SlackCoach.Domain.Routines;

namespace SlackCoach.Domain.Tests.Nudges;

public sealed class SummaryDayTests
{
    private static readonly HabitPeriod Week = new(new DateOnly(2027, 1, 4), new DateOnly(2027, 1, 10));

    [Theory]
    [InlineData(DayOfWeek.Friday, "MTWTF", "2027-01-08")]
    [InlineData(DayOfWeek.Friday, "MTWT-", "2027-01-07")]
    [InlineData(DayOfWeek.Friday, "M----", "2027-01-04")]
    [InlineData(DayOfWeek.Sunday, "MTWTF", "2027-01-08")]
    [InlineData(DayOfWeek.Monday, "-TWTF", "2027-01-05")]      // the week before is told of on the first day that is worked
    [InlineData(DayOfWeek.Tuesday, "--WTF", "2027-01-06")]
    [InlineData(DayOfWeek.Friday, "-----", null)]
    public void Comes_on_the_wished_day_or_on_the_nearest_worked_one(DayOfWeek wished, string worked, string? expected) =>
        Assert.Equal(
            expected is null ? null : DateOnly.ParseExact(expected, "yyyy-MM-dd", null),
            SummaryDay.In(Week, wished, day => day.DayNumber - Week.From.DayNumber is var index and < 5 && worked[index] != '-'));

    [Theory]
    [InlineData("2027-01-08", DayOfWeek.Friday, DayOfWeek.Monday, "2027-01-04")]
    [InlineData("2027-01-11", DayOfWeek.Monday, DayOfWeek.Monday, "2027-01-04")]
    [InlineData("2027-01-12", DayOfWeek.Monday, DayOfWeek.Monday, "2027-01-04")]
    [InlineData("2027-01-11", DayOfWeek.Monday, DayOfWeek.Sunday, "2027-01-10")]
    public void Tells_of_its_week_or_on_the_weeks_first_day_of_the_one_before(string on, DayOfWeek wished, DayOfWeek startsOn, string from) =>
        Assert.Equal(DateOnly.ParseExact(from, "yyyy-MM-dd", null), SummaryDay.ToldOn(DateOnly.ParseExact(on, "yyyy-MM-dd", null), wished, startsOn).From);
}
