using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Routines;

public sealed class AddTests : IAsyncLifetime
{
    private Workplace _work = null!;

    public async Task InitializeAsync()
    {
        _work = await Workplace.Open();
        await _work.Import(SmallPlan.Text);
        await _work.MoveTo("2027-01-04 10:00");
    }

    public async Task DisposeAsync() => await _work.DisposeAsync();

    [Fact]
    public async Task Adds_a_habit_that_a_later_plan_leaves_as_it_is()
    {
        Assert.Equal(
            "Added to your routine: “Answer a question of another team”, every 2 weeks, on Tuesday. Its first turn is on Tuesday 5 January. "
                + "/plan settings lists your habits, to change or to end it.",
            await Answer("/plan add \"Answer a question of another team\" every other Tuesday"));
        Assert.StartsWith(
            "You have “Answer a question of another team” in your routine already",
            await Answer("/plan add “answer a question of another team” daily"),
            StringComparison.Ordinal);

        await _work.MoveTo("2027-01-05 10:00");
        Assert.Contains("Answer a question of another team (every 2 weeks, on Tuesday)", await Answer("/plan today"), StringComparison.Ordinal);

        Assert.Contains(
            "Its first turn is on Tuesday 5 January, without a reminder, as the time is past.", await Answer("/plan add \"Stretch\" every day at 09:00"), StringComparison.Ordinal);

        await _work.Import(SmallPlan.Text.Replace("finance", "the board", StringComparison.Ordinal).Replace("Every month:", "Every 2 weeks, on Monday:", StringComparison.Ordinal));
        var today = await Answer("/plan today");
        Assert.Contains("Answer a question of another team", today, StringComparison.Ordinal);
        // This week's Monday was before the plan.
        Assert.DoesNotContain("Read one design document", today, StringComparison.Ordinal);
        await _work.MoveTo("2027-01-11 10:00");
        Assert.Contains("Read one design document (every 2 weeks, on Monday)", await Answer("/plan today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adds_an_item_to_this_week()
    {
        Assert.Equal(
            "Added to your plan, Week 1 (4–8 Jan 2027): “Thank R&D <team>”. /plan today shows it; with a rhythm behind the title, such as every week, it would be a habit.",
            await Answer("/plan add \"Thank R&D <team>\""));
        Assert.Equal("“Thank R&D <team>” is in this week of your plan already. Nothing was added.", await Answer("/plan add Thank R&D <team>"));
        Assert.Contains("4. Thank R&D <team>", await Answer("/plan today"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plan add", "What shall I add? A title in quotes")]
    [InlineData("/plan add \"Look back\" every year", "I understood the title “Look back”, but not “every year”: that is no rhythm or day that I know. Nothing was added.")]
    [InlineData("/plan add \"Present\" on 2027-01-02", "“Present” would be on Saturday 2 January 2027, which is past. Nothing was added")]
    public async Task Says_what_it_could_not_read(string command, string answer) =>
        Assert.StartsWith(answer, await Answer(command), StringComparison.Ordinal);

    private async Task<string> Answer(string command) => Shown.Text(await _work.Say(command));
}
