using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Plans;

/// <summary>Messages outlive the plan they were made from.</summary>
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
    public async Task What_is_taken_back_in_a_plan_that_was_replaced_is_said_to_be_there()
    {
        await _work.Say("/plan done finance");
        await _work.Import(Edited("- Draft the report for finance", "- Draft the report for sales"));

        Assert.Equal(
            "Taken back: Draft the report for finance. It belongs to a plan that you replaced, so no list shows it.",
            Shown.Text(await _work.Say("/plan undo")));
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
    public async Task Of_a_title_that_stands_in_several_weeks_the_one_that_was_done_stays_done()
    {
        var twice = Edited("- Present the proposal", "- Present the proposal\n- Draft the proposal for caching");
        await _work.Import(twice);
        await _work.MoveTo("2027-01-11 12:00");
        await _work.Say("/plan today");
        await _work.Say("/plan done 2");

        await _work.Import(twice.Replace("- Buffer", "- Buffer\n- Write to the guild", StringComparison.Ordinal));

        var done = await _work.Rows(db => db.PlanItems.TagWith(EveryWorkspace.Tag)
            .Where(item => item.CompletedOn != null && db.Plans.Any(plan => plan.Id == item.PlanId && plan.ArchivedAt == null))
            .Select(item => new { item.Title, item.WeekStartsOn }).ToListAsync());
        Assert.Equal(new DateOnly(2027, 1, 11), Assert.Single(done, item => item.Title == "Draft the proposal for caching").WeekStartsOn);
    }

    [Fact]
    public async Task A_plan_that_was_moved_goes_on_where_it_is_when_it_is_edited()
    {
        var past = SmallPlan.Text.ReplaceLineEndings("\n").Replace(", 2027", ", 2024", StringComparison.Ordinal);
        await _work.Import(past);
        await _work.MoveTo("2027-01-12 12:00");
        var preview = Assert.Single(await _work.SendFile("plan.md", past.Replace("caching", "caches", StringComparison.Ordinal)));

        Assert.Contains("Move it as your present plan: by 157 weeks", Shown.Text(preview), StringComparison.Ordinal);

        await _work.Click(preview, "Import");
        Assert.Contains("Present the proposal", Shown.Text(await _work.Say("/plan today")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_habit_that_is_in_the_plan_no_longer_ends_and_sifting_stays()
    {
        Assert.Contains("Circle the Slack threads", Shown.Text(await _work.Say("/plan today")), StringComparison.Ordinal);

        await _work.Import(Edited("- Circle the Slack threads that wait for me\n", "").Replace("Every month:", "Every month at 14:00:", StringComparison.Ordinal));
        Assert.Equal(
            [new TimeOnly(14, 0)],
            await _work.Rows(db => db.Habits.TagWith(EveryWorkspace.Tag).Where(habit => habit.NudgeTimeOfDay != null).Select(habit => habit.NudgeTimeOfDay!.Value).ToListAsync()));
        var today = Shown.Text(await _work.Say("/plan today"));

        Assert.DoesNotContain("Circle the Slack threads", today, StringComparison.Ordinal);
        Assert.Contains("Sift through all open pull requests", today, StringComparison.Ordinal);
        Assert.Contains("Read one design document", today, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_member_added_themselves_stays_with_what_is_done_of_it()
    {
        await _work.Say("/plan add Write to the guild");
        await _work.Say("/plan add Ask for the logs");
        await _work.Say("/plan done logs");

        var preview = Assert.Single(await _work.SendFile("plan.md", Edited("- Draft the report for finance", "- Draft the report for sales")));
        Assert.DoesNotContain("guild", Shown.Text(preview), StringComparison.Ordinal);
        Assert.Contains("1 gone", Shown.Text(preview), StringComparison.Ordinal);
        await _work.Click(preview, "Import");

        var today = Shown.Text(await _work.Say("/plan today"));
        Assert.Contains("Write to the guild", today, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask for the logs", today, StringComparison.Ordinal);
        Assert.StartsWith("Done", Shown.Text(await _work.Say("/plan done guild")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_habit_begins_on_the_day_its_plan_is_confirmed_however_long_the_preview_waited()
    {
        var preview = Assert.Single(await _work.SendFile("plan.md", Edited("- Circle the Slack threads that wait for me\n", "- Every morning: water the plants\n")));
        await _work.MoveTo("2027-01-07 12:00");
        await _work.Click(preview, "Import");

        var habits = await _work.Rows(db => db.Habits.TagWith(EveryWorkspace.Tag).Select(habit => new { habit.Title, habit.StartsOn }).ToListAsync());
        Assert.Equal(new DateOnly(2027, 1, 7), Assert.Single(habits, habit => habit.Title.Contains("plants", StringComparison.OrdinalIgnoreCase)).StartsOn);
    }

    private static string Edited(string before, string after) => SmallPlan.Text.ReplaceLineEndings("\n").Replace(before, after, StringComparison.Ordinal);
}
