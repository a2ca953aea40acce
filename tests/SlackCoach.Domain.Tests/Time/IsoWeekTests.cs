using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Time;
using static SlackCoach.Domain.Tests.Time.MemberCalendarTests;

namespace SlackCoach.Domain.Tests.Time;

public class IsoWeekTests
{
    [Theory]
    [InlineData("2026-11-23", "2026-11-23", 2026, 48)]
    [InlineData("2026-11-29", "2026-11-23", 2026, 48)]
    [InlineData("2023-12-31", "2023-12-25", 2023, 52)]
    [InlineData("2024-01-01", "2024-01-01", 2024, 1)]
    [InlineData("2027-01-03", "2026-12-28", 2026, 53)]
    [InlineData("2024-12-30", "2024-12-30", 2025, 1)]
    public void A_day_lies_in_the_week_of_its_Thursday(string day, string monday, int year, int week)
    {
        Assert.Equal(Day(monday), IsoWeek.MondayOf(Day(day)));
        Assert.Equal((year, week), IsoWeek.Of(Day(day)));
        Assert.Equal(Day(monday), IsoWeek.Monday(year, week));
    }

    [Theory]
    [InlineData(2024, 0)]
    [InlineData(2024, 53)]
    [InlineData(2026, 54)]
    [InlineData(0, 1)]
    [InlineData(10_000, 1)]
    public void A_week_that_does_not_exist_has_no_Monday(int year, int week) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => IsoWeek.Monday(year, week));

    [Theory]
    [InlineData("2026-11-23", "Week 48 (23–27 Nov 2026)")]
    [InlineData("2026-11-26", "Week 48 (23–27 Nov 2026)")]
    [InlineData("2026-11-30", "Week 49 (30 Nov–4 Dec 2026)")]
    [InlineData("2026-12-28", "Week 53 (28 Dec 2026–1 Jan 2027)")]
    [InlineData("2024-01-01", "Week 1 (1–5 Jan 2024)")]
    public void A_label_names_Monday_and_Friday(string day, string label) => Assert.Equal(label, IsoWeek.Label(Day(day)));

    [Fact]
    public void Every_day_finds_its_week_again() =>
        Prop.ForAll(
            Gen.Choose(0, new DateOnly(9999, 12, 1).DayNumber).ToArbitrary(),
            number =>
            {
                var day = DateOnly.FromDayNumber(number);
                var (year, week) = IsoWeek.Of(day);
                var monday = IsoWeek.Monday(year, week);

                return monday.DayOfWeek == DayOfWeek.Monday && monday <= day && day.DayNumber - monday.DayNumber < 7
                    && monday == IsoWeek.MondayOf(day)
                    && IsoWeek.Label(day).StartsWith($"Week {week} (", StringComparison.Ordinal);
            }).QuickCheckThrowOnFailure();
}
