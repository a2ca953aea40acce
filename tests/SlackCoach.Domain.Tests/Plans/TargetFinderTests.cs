using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Tests.Plans;

public sealed class TargetFinderTests
{
    [Theory]
    [InlineData("Target Timeline: Q4 2026", "2026-12-31", true)]
    [InlineData("**Target date:** 2027-06-30", "2027-06-30", false)]
    [InlineData("Principal engineer by 30 June 2026", "2026-06-30", false)]
    [InlineData("Deadline: end of April", "2027-04-30", true)]
    [InlineData("Next promotion cycle is ~end of April.", "2027-04-30", true)]
    [InlineData("The promotion panel meets in mid-March 2027", "2027-03-15", true)]
    [InlineData("Promotion around 5 May 2027", "2027-05-05", true)]
    [InlineData("Goal: H1 2027", "2027-06-30", true)]
    [InlineData("Target: end of 2027", "2027-12-31", true)]
    [InlineData("---\ntitle: x\ntarget: 2027-03-01\n---\n", "2027-03-01", false)]
    [InlineData("Promotion in April\n\nTarget: May 2027", "2027-05-31", true)]
    public void Finds_the_day(string markdown, string on, bool isApproximate)
    {
        var target = PlanReader.Read(markdown, new DateOnly(2026, 11, 23)).Target;

        Assert.NotNull(target);
        Assert.Equal((on, isApproximate), ($"{target.On:yyyy-MM-dd}", target.IsApproximate));
    }

    [Theory]
    [InlineData("Target Timeline: [Date]")]
    [InlineData("Last Updated: 2026-06-15")]
    [InlineData("Target Role/Level: Staff Engineer (L6)")]
    [InlineData("The promotion may slip")]
    [InlineData("Target date: YYYY-MM-DD")]
    public void A_line_without_a_day_is_no_target(string markdown) => Assert.Null(PlanReader.Read(markdown, new DateOnly(2026, 11, 23)).Target);
}
