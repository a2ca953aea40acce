using SlackCoach.Domain.OneOnOnes;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Tests.OneOnOnes;

public sealed class OneOnOneRhythmTests
{
    private static readonly HashSet<DateOnly> Off = [new(2027, 1, 6)];

    private static readonly HabitDays Days = new(
        DayOfWeek.Monday, Weekdays.WorkWeek, day => Weekdays.WorkWeek.Includes(day.DayOfWeek) && !Off.Contains(day));

    [Theory]
    [InlineData("EveryWeeks:6:2024-01-01", "2026-11-26", null, "EveryWeeks:6:2027-01-07:Thursday", "2027-01-07")]
    [InlineData("EveryWeeks:6:2024-01-01", "2026-11-25", null, "EveryWeeks:6:2027-01-06:Wednesday", "2027-01-05")] // Wednesday is a holiday.
    [InlineData("EveryWeeks:6:2024-01-01", "2026-11-28", null, "EveryWeeks:6:2027-01-11:Monday", "2027-01-11")] // A Saturday.
    [InlineData("EveryWeeks:6:2024-01-01", "2026-11-25", "2027-01-13", "EveryWeeks:6:2027-01-13:Wednesday", "2027-01-13")]
    [InlineData("Weekly", "2026-11-26", null, "Weekdays:Thursday", "2026-12-03")]
    [InlineData("Weekly", "2026-11-26", "2026-12-01", "Weekdays:Tuesday", "2026-12-01")]
    [InlineData("Monthly", "2026-11-26", null, "Monthly:Thursday:-1", "2026-12-31")]
    [InlineData("Monthly", "2026-11-10", null, "Monthly:Tuesday:2", "2026-12-08")]
    [InlineData("Quarterly", "2026-11-26", null, "Quarterly:Thursday:9", "2027-03-04")] // 26 November is the 9th Thursday since 1 October.
    [InlineData("Quarterly", "2026-12-31", null, "Quarterly:Thursday:-1", "2027-03-25")]
    public void A_rhythm_without_a_day_gets_one_a_full_interval_away(string typed, string today, string? from, string stored, string first)
    {
        var read = OneOnOneRhythm.WithDay(CadenceText.Parse(typed), from is null ? null : Day(from), Day(today), Days);

        Assert.Equal(stored, read?.Cadence.ToString());
        Assert.Equal(Day(first), read!.Value.Cadence.FirstTurnFrom(read.Value.From, Days));
    }

    [Theory]
    [InlineData("EveryWeeks:6:2024-01-01:Thursday")]
    [InlineData("Weekdays:Thursday")]
    [InlineData("Monthly:Monday:1")]
    [InlineData("Once:2027-01-05")]
    [InlineData("EveryWorkingDay")]
    [InlineData("TimesAWeek:2")]
    public void A_rhythm_with_its_days_stays_as_it_is(string typed) =>
        Assert.Null(OneOnOneRhythm.WithDay(CadenceText.Parse(typed), null, Day("2026-11-26"), Days));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
