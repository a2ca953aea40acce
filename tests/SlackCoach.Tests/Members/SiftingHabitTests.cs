using SlackCoach.Sandbox.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Members;

/// <summary>Sifting through pull requests is one habit, wherever it comes from.</summary>
public sealed class SiftingHabitTests
{
    [Fact]
    public async Task Comes_with_the_repositories_that_a_member_watches_and_goes_with_them()
    {
        await using var work = await Workplace.Open();
        await work.Import("## Week 1, 2027\n\n- Write the proposal\n");
        await work.MoveTo("2027-01-04 09:00");

        Assert.Equal(1, await Sifting(work));

        await Save(work, new InputValues().Set("repositories", "repositories"));
        Assert.Equal(0, await Sifting(work));

        await Save(work, new InputValues().Set("repositories", "repositories", "harborline/*"));
        Assert.Equal(1, await Sifting(work));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_the_plans_own_line_where_it_has_one_whichever_came_first(bool settingsFirst)
    {
        await using var work = await Workplace.Open();

        if (settingsFirst)
        {
            await Save(work, InputValues.Untouched);
        }

        await work.Import(SmallPlan.Text);

        if (!settingsFirst)
        {
            await Save(work, InputValues.Untouched);
        }

        await work.MoveTo("2027-01-04 09:00");

        Assert.Equal(1, await Sifting(work));
    }

    private static async Task<int> Sifting(Workplace work) =>
        Shown.Text(await work.Say("/plan today")).Split('\n').Count(line => line.Contains("Sift through ", StringComparison.Ordinal));

    private static async Task Save(Workplace work, InputValues choices)
    {
        await work.Type("/plan settings");
        Assert.Null(await work.Submit(await work.OpenedView(), choices));
    }
}
