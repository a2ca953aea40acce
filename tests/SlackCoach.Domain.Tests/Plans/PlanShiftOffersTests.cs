using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Tests.Plans;

/// <summary>A plan of the weeks from 1 and 8 January 2024, which takes the place of one that was moved.</summary>
public sealed class PlanShiftOffersTests
{
    [Theory]
    [InlineData("2026-12-02", 0, "1071")]          // nothing was moved: begin anew, on Monday 7 December
    [InlineData("2026-12-02", 1057, "1057, 1071")] // week 2 of the plan as it was moved: go on there, or begin anew
    [InlineData("2026-11-20", 1057, "1057")]       // it has not begun yet: both are the same
    [InlineData("2026-12-07", 1057, "1071")]       // its last Sunday was yesterday
    [InlineData("2024-01-14", 1057, "")]           // as written it is not over
    public void Goes_on_where_the_present_plan_is_while_that_lasts(string today, int presentDays, string days)
    {
        var draft = PlanReader.Read("Target: 15 January 2024\n\n## Week 1, 2024\n- a\n\n## Week 2, 2024\n- b", Day(today));

        var offers = PlanShift.Offers(draft, Day(today), presentDays);

        Assert.Equal(days, string.Join(", ", offers.Select(offer => offer.Days)));
        Assert.All(offers, offer => Assert.Equal(offer.Apply(draft).Weeks[0], offer.FirstWeekOn));
        Assert.All(offers, offer => Assert.Equal(offer.Apply(draft).Target!.On, offer.TargetOn));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
