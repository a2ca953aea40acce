using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Tests.Routines;

public sealed class CadenceTurnsTests
{
    private static readonly HashSet<DateOnly> Off = [new(2026, 12, 3), new(2026, 12, 24), new(2026, 12, 25)];

    private static readonly HabitDays Days = new(
        DayOfWeek.Monday, Weekdays.WorkWeek, day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Off.Contains(day));

    [Theory]
    [InlineData("EveryWorkingDay", "2026-11-28", "2026-11-30")]
    [InlineData("EveryWorkingDay", "2026-12-03", "2026-12-04")]
    [InlineData("Weekdays:Thursday", "2026-11-27", "2026-12-10")]
    [InlineData("Weekly", "2026-11-28", "2026-11-30")]
    [InlineData("TimesAWeek:3", "2026-12-24", "2026-12-28")]
    [InlineData("EveryWeeks:6:2026-11-26:Thursday", "2026-11-26", "2026-11-26")]
    [InlineData("EveryWeeks:6:2026-11-26:Thursday", "2026-11-27", "2027-01-07")]
    [InlineData("Monthly:Monday:1", "2026-11-25", "2026-12-07")]
    [InlineData("Monthly:Date:25", "2026-11-26", "2026-12-23")]
    [InlineData("Monthly:WorkingDay:-1", "2026-12-01", "2026-12-31")]
    [InlineData("Quarterly", "2026-12-25", "2026-12-28")]
    [InlineData("Once:2026-12-03", "2026-11-25", "2026-12-02")]
    [InlineData("Once:2026-12-03", "2026-12-03", null)]
    public void Finds_the_first_turn_from_a_day_on(string cadence, string from, string? expected) =>
        Assert.Equal(expected is null ? null : Day(expected), CadenceText.Parse(cadence).FirstTurnFrom(Day(from), Days));

    [Theory]
    [InlineData("EveryWeeks:6:2024-01-01:Thursday", "2026-11-25", "2026-11-26")]
    [InlineData("EveryWeeks:6:2024-01-01:Tuesday", "2026-11-25", "2026-12-01")]
    [InlineData("EveryWeeks:6:2024-01-01", "2026-11-25", "2026-11-30")]
    [InlineData("EveryWeeks:6:2024-01-01", "2026-11-23", "2026-11-23")]
    [InlineData("Monthly:Monday:1", "2026-11-25", "2026-12-07")]
    public void Counts_weeks_so_that_the_first_turn_comes_soonest(string cadence, string today, string first) =>
        Assert.Equal(Day(first), CadenceText.Parse(cadence).SoonestFrom(Day(today), Days).FirstTurnFrom(Day(today), Days));

    [Theory]
    [InlineData("Weekly", "2026-11-24", "2026-11-30")]
    [InlineData("Monthly", "2026-11-24", "2026-12-01")]
    [InlineData("Weekdays:Monday,Thursday", "2026-11-26", "2026-11-30")]
    [InlineData("EveryWeeks:6:2026-11-26:Thursday", "2026-11-26", "2027-01-07")]
    [InlineData("Weekly", "2026-10-05", "2026-11-26")]
    [InlineData("Once:2026-12-03", "2026-12-02", null)]
    public void Finds_the_turn_after_another(string cadence, string turnOn, string? expected) => Assert.Equal(
        expected is null ? null : Day(expected), CadenceText.Parse(cadence).FirstTurnAfter(Day(turnOn), Day("2026-11-26"), Days));

    [Fact]
    public void Finds_none_where_no_day_is_worked() =>
        Assert.Null(Cadence.Weekly.FirstTurnFrom(Day("2026-11-25"), Days with { IsEligible = _ => false }));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
