using SlackCoach.Domain.Progress;

namespace SlackCoach.Domain.Tests.Progress;

public sealed class MilestoneOutlookTests
{
    [Theory]
    [InlineData("2027-01-18", "2027-03-31", "2027-01-06", 10, 2)]     // the buffers of the 1st of February and of March; that of the 11th of January is before
    [InlineData("2027-01-18", "2027-03-31", "2027-02-17", 6, 1)]      // late: counted from the present week
    [InlineData("2027-03-29", "2027-03-31", "2027-01-06", 0, 0)]      // in the target's own week
    [InlineData("2027-04-12", "2027-03-31", "2027-01-06", -2, 0)]     // planned after the target
    [InlineData(null, "2027-03-31", "2027-01-06", null, 0)]
    [InlineData("2027-01-18", null, "2027-01-06", null, 0)]
    public void Tells_how_many_weeks_are_left_after_the_last_milestone(string? planned, string? target, string today, int? weeks, int buffers)
    {
        var outlook = MilestoneOutlook.Of(
            [new MilestoneState("Reached", Day("2027-06-07"), Day("2027-01-05")), new MilestoneState("Open", planned is null ? null : Day(planned), null)],
            [Day("2027-01-11"), Day("2027-02-01"), Day("2027-03-01"), Day("2027-03-01")],
            target is null ? null : Day(target),
            Day(today))!;

        Assert.Equal((weeks, buffers), (outlook.WeeksLeft, outlook.BufferWeeks));
        Assert.Equal(("Reached", "Open"), (Assert.Single(outlook.Reached).Title, Assert.Single(outlook.Open).Title));
    }

    [Theory]
    [InlineData("2027-01-18", "2027-01-24", false)]
    [InlineData("2027-01-18", "2027-01-25", true)]
    public void A_milestone_is_overdue_once_its_week_is_over(string planned, string today, bool isOverdue) =>
        Assert.Equal(isOverdue, MilestoneOutlook.Of([new MilestoneState("Open", Day(planned), null)], [], Day("2027-03-31"), Day(today))!.IsOverdue);

    [Fact]
    public void A_plan_without_milestones_has_none() => Assert.Null(MilestoneOutlook.Of([], [], Day("2027-03-31"), Day("2027-01-06")));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
