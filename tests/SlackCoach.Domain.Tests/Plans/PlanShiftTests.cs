using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Tests.Plans;

public sealed class PlanShiftTests
{
    private const string Past = "Target: end of April 2024\n\n## Week 2, 2024\n- a\n- Friday off\n\n## Week 1, 2024\n- b\n\n## March 2024\n- c";

    [Theory]
    [InlineData("2026-11-22", "2026-11-23")]
    [InlineData("2026-11-23", "2026-11-23")]
    [InlineData("2026-11-24", "2026-11-30")]
    public void Begins_today_or_on_the_next_Monday(string today, string monday) =>
        Assert.Equal(Day(monday), PlanShift.Propose(Read(Day(today)), Day(today))!.FirstWeekOn);

    [Theory]
    [InlineData("2024-01-14", false)]
    [InlineData("2024-01-15", true)]
    public void Is_proposed_once_the_last_week_is_over(string today, bool isProposed) =>
        Assert.Equal(isProposed, PlanShift.Propose(Read(Day(today)), Day(today)) is not null);

    [Fact]
    public void A_plan_without_weeks_is_not_moved() => Assert.Null(PlanShift.Propose(PlanReader.Read("- a", Day("2026-11-23")), Day("2026-11-23")));

    [Fact]
    public void Moves_weeks_days_off_and_target_alike()
    {
        var draft = Read(Day("2026-11-23"));
        var shift = PlanShift.Propose(draft, Day("2026-11-23"))!;
        var moved = shift.Apply(draft);

        Assert.Equal(1057, shift.Days);
        Assert.Equal([Day("2026-11-23"), Day("2026-11-30")], moved.Weeks);
        Assert.Equal(["2026-11-30", "2026-11-30", "2026-11-23", ""], moved.Items.Select(item => $"{item.WeekStartsOn:yyyy-MM-dd}"));
        Assert.Equal([Day("2026-12-04")], moved.Items[1].OffOn);
        Assert.Equal((Day("2027-03-23"), true), (moved.Target!.On, moved.Target.IsApproximate));
        Assert.Equal(moved.Target.On, shift.TargetOn);
    }

    [Fact]
    public void Keeps_weekdays_distances_and_order()
    {
        var draft = Read(Day("2026-11-23"));

        Prop.ForAll(Gen.Choose(0, 20_000).ToArbitrary(), days =>
        {
            var today = Day("2024-01-15").AddDays(days);
            var shift = PlanShift.Propose(draft, today)!;
            var moved = shift.Apply(draft);

            return shift.Days > 0 && shift.Days % 7 == 0
                && moved.Weeks[0] >= today && moved.Weeks[0].DayNumber - today.DayNumber < 7 && moved.Weeks[0] == shift.FirstWeekOn
                && moved.Items.Zip(draft.Items).All(pair => pair.First.WeekStartsOn == pair.Second.WeekStartsOn?.AddDays(shift.Days) && pair.First.Line == pair.Second.Line)
                && moved.Items.SelectMany(item => item.OffOn).Select(day => day.DayOfWeek).SequenceEqual([DayOfWeek.Friday])
                && moved.Weeks.SequenceEqual(moved.Weeks.Order());
        }).QuickCheckThrowOnFailure();
    }

    private static PlanDraft Read(DateOnly today) => PlanReader.Read(Past, today);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
