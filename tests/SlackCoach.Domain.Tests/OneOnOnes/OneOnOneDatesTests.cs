using SlackCoach.Domain.OneOnOnes;

namespace SlackCoach.Domain.Tests.OneOnOnes;

public sealed class OneOnOneDatesTests
{
    private static readonly HashSet<DateOnly> Off = [new(2026, 12, 2), new(2026, 12, 14), new(2026, 12, 15), new(2026, 12, 16), new(2026, 12, 17), new(2026, 12, 18)];

    [Theory]
    [InlineData("2026-11-26", "2026-11-24")] // Thursday: the Tuesday before.
    [InlineData("2026-11-24", "2026-11-20")] // Tuesday: over the weekend.
    [InlineData("2026-11-30", "2026-11-26")] // Monday.
    [InlineData("2026-12-03", "2026-11-30")] // Thursday, with the Wednesday off.
    [InlineData("2026-12-21", "2026-12-10")] // Monday after a week off.
    [InlineData("2026-11-28", "2026-11-26")] // A Saturday.
    public void The_brief_comes_two_working_days_before(string on, string brief) =>
        Assert.Equal(Day(brief), OneOnOneDates.BriefOn(Day(on), IsWorked));

    [Theory]
    [InlineData("2026-11-26", "2026-11-27")]
    [InlineData("2026-11-27", "2026-11-30")]
    [InlineData("2026-12-01", "2026-12-03")]
    public void It_is_asked_about_on_the_next_working_day(string on, string ask) => Assert.Equal(Day(ask), OneOnOneDates.AskOn(Day(on), IsWorked));

    [Fact]
    public void It_is_not_asked_about_after_more_than_a_week_off() => Assert.Null(OneOnOneDates.AskOn(Day("2026-12-12"), IsWorked));

    [Theory]
    [InlineData("2026-11-30", "2026-11-30")]
    [InlineData("2026-12-14", "2026-12-14")]
    public void In_a_week_it_is_on_the_first_working_day_or_else_on_monday(string monday, string on) =>
        Assert.Equal(Day(on), OneOnOneDates.InWeek(Day(monday), IsWorked));

    [Fact]
    public void A_monday_off_moves_it_within_its_week() =>
        Assert.Equal(Day("2026-12-01"), OneOnOneDates.InWeek(Day("2026-11-30"), day => IsWorked(day) && day != Day("2026-11-30")));

    [Fact]
    public void Where_nothing_before_is_worked_the_brief_comes_on_the_day() =>
        Assert.Equal(Day("2026-12-03"), OneOnOneDates.BriefOn(Day("2026-12-03"), _ => false));

    private static bool IsWorked(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Off.Contains(day);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
