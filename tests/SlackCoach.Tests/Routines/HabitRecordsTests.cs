using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Routines;

public sealed class HabitRecordsTests
{
    [Fact]
    public async Task The_week_says_how_well_each_habit_was_kept_and_days_off_cost_nothing()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text.Replace("### Week 3, 2027", "- Thursday and Friday off\n\n### Week 3, 2027", StringComparison.Ordinal));

        Assert.Contains("No record yet, as the first turn is not over: Sift through all open pull requests, ", await Week(work), StringComparison.Ordinal);

        foreach (var day in new[] { "04", "05", "07", "08", "11", "12" })
        {
            await work.MoveTo($"2027-01-{day} 10:00");
            await work.Say("/plan done prs");
        }

        // Wednesday the 6th was missed, Wednesday the 13th is yesterday, and the 14th and 15th are off.
        await work.MoveTo("2027-01-18 10:00");

        Assert.Contains(
            "Sift through all open pull requests: kept 6 of the last 8 working days; strength 25 of 100.", await Week(work), StringComparison.Ordinal);
        Assert.Contains("No record yet, as the first turn is not over: Read one design document.", await Week(work), StringComparison.Ordinal);
        Assert.Contains("Waiting for a start: Circle the Slack threads that wait for me.", await Week(work), StringComparison.Ordinal);
    }

    private static async Task<string> Week(Workplace work) => Shown.Text(await work.Say("/plan week"));
}
