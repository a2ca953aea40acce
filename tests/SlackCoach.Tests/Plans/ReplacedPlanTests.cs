using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Plans;

/// <summary>Messages outlive the plan they were made from.</summary>
[Collection(FrontDoor.Name)]
public sealed class ReplacedPlanTests : IAsyncLifetime
{
    private Workplace _work = null!;

    public async Task InitializeAsync()
    {
        _work = await Workplace.Open();
        await _work.Import(SmallPlan.Text);
        await _work.MoveTo("2027-01-04 09:00");
    }

    public async Task DisposeAsync() => await _work.DisposeAsync();

    [Fact]
    public async Task A_button_of_the_plan_before_completes_the_same_item_of_the_present_one()
    {
        var digest = Assert.Single(_work.Posts, Shown.IsDigest);
        await _work.Import(Edited("- Tidy R&D <docs>", "- Tidy R&D <docs>\n- Write to the guild"));

        await _work.Click(digest, "Done", entry: "caching");

        Assert.Contains("✓ Done: Draft the proposal for caching", Shown.Text(_work.Now(digest)), StringComparison.Ordinal);
        Assert.DoesNotContain("for caching", Shown.Text(await _work.Say("/plan today")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_an_item_that_is_in_the_plan_no_longer_says_so()
    {
        var digest = Assert.Single(_work.Posts, Shown.IsDigest);
        await _work.Import(Edited("- Draft the report for finance", "- Draft the report for sales"));

        await _work.Click(digest, "Done", entry: "finance");

        Assert.Contains("no longer", Shown.Text(Assert.Single(_work.Whispers())), StringComparison.Ordinal);
        Assert.Equal("There is nothing to take back.", Shown.Text(await _work.Say("/plan undo")));
    }

    [Fact]
    public async Task A_title_that_stands_twice_is_done_as_often_as_it_was_before()
    {
        await _work.Import(Edited("- Present the proposal", "- Present the proposal\n- Draft the proposal for caching"));
        await _work.Say("/plan today");
        await _work.Say("/plan done 1");

        await _work.Import(Edited("- Present the proposal", "- Present the results\n- Draft the proposal for caching"));

        Assert.DoesNotContain("for caching", Shown.Text(await _work.Say("/plan today")), StringComparison.Ordinal);
        await _work.MoveTo("2027-01-11 12:00");
        Assert.Contains("for caching", Shown.Text(await _work.Say("/plan today")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_habit_that_is_in_the_plan_no_longer_ends_and_sifting_stays()
    {
        Assert.Contains("Circle the Slack threads", Shown.Text(await _work.Say("/plan today")), StringComparison.Ordinal);

        await _work.Import(Edited("- Circle the Slack threads that wait for me\n", ""));
        var today = Shown.Text(await _work.Say("/plan today"));

        Assert.DoesNotContain("Circle the Slack threads", today, StringComparison.Ordinal);
        Assert.Contains("Sift through all open pull requests", today, StringComparison.Ordinal);
        Assert.Contains("Read one design document", today, StringComparison.Ordinal);
    }

    private static string Edited(string before, string after) => SmallPlan.Text.ReplaceLineEndings("\n").Replace(before, after, StringComparison.Ordinal);
}
