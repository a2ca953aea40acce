using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.StepUps;

/// <summary>What the case lacks is offered ways to grow; one picked becomes items of the plan, once.</summary>
public sealed class StepUpFrontDoorTests
{
    private const string Plan = """
        # Towards senior

        ## Problems

        1. Not visible enough

        ## Timeline

        ### Week 1, 2027

        - Draft the proposal
        """;

    [Fact]
    public async Task Three_that_fit_are_offered_and_one_picked_becomes_items_of_the_plan_once()
    {
        await using var work = await Workplace.Open();
        await work.Import(Plan);
        await work.MoveTo("2027-01-05 10:00");
        var offers = await work.Say("/plan stepup");
        var text = Shown.Text(offers);
        Assert.StartsWith("Ways to grow that fit what your case lacks.", text, StringComparison.Ordinal);
        Assert.Equal(3, Shown.Buttons(offers).Count(label => label == "Pick it"));
        Assert.Contains("Fits: ", text, StringComparison.Ordinal);
        Assert.Contains("Scope: no evidence yet.", text, StringComparison.Ordinal);

        // The first one's steps, then others, then back to the best.
        var first = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1];
        await work.Host.Delivery.Click(Workplace.Nadia, offers, offers.Blocks!.First(block => block!["type"]!.ToString() == "actions")!["block_id"]!.ToString(), "stepup_show");
        await work.Settle();
        var whole = work.Now(offers);
        Assert.StartsWith($"{first}\n", Shown.Text(whole), StringComparison.Ordinal);
        Assert.Contains("Goals: ", Shown.Text(whole), StringComparison.Ordinal);

        await work.Click(whole, "Pick it");
        Assert.Contains("is in your plan: 6 steps, one a week, from", Shown.Text(work.Now(offers)), StringComparison.Ordinal);
        await work.ClickAsSeen(whole, "Pick it");
        Assert.Contains("already, and its steps are in your plan. Nothing was changed.", Shown.Text(work.Now(offers)), StringComparison.Ordinal);

        var weeks = await work.Rows(db => db.PlanItems.TagWith(EveryWorkspace.Tag).Where(item => item.IsOwn == true).OrderBy(item => item.Line).Select(item => item.WeekStartsOn).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 6).Select(week => (DateOnly?)new DateOnly(2027, 1, 4).AddDays(7 * week)), weeks);
        Assert.DoesNotContain(first, Shown.Text(await work.Say("/plan stepup")), StringComparison.Ordinal);

        await work.MoveTo("2027-01-11 10:00");
        Assert.Contains("Ideas: ", Shown.Text(await work.Say("/plan today")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_follow_when_none_of_the_three_appeals()
    {
        await using var work = await Workplace.Open();
        await work.Import(Plan);
        var offers = await work.Say("/plan stepup");
        await work.Click(offers, "Others");
        var others = work.Now(offers);
        Assert.NotEqual(Shown.Text(offers), Shown.Text(others));
        Assert.Equal(3, Shown.Buttons(others).Count(label => label == "Pick it"));
    }

    [Fact]
    public async Task A_workspaces_own_ways_are_offered_and_what_is_wrong_in_its_file_is_told()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("step-ups").FullName, "ours.yml");
        await File.WriteAllTextAsync(file, """
            step_ups:
              - id: ours
                title: Mind the <harbour> cranes
                why: They squeak.
                grows: [scope, impact, autonomy]
                speaks_to: [visib]
                steps: [Listen, Oil]
              - id: wrong
                title: No steps
                why: None
            """);
        await using var work = await Workplace.Open(new WorkplaceOptions { Settings = new Dictionary<string, string?> { ["StepUp:Catalogue"] = file } });
        await work.Import(Plan);

        var text = Shown.Text(await work.Say("/plan stepup"));
        Assert.Contains("Mind the <harbour> cranes", text.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1], StringComparison.Ordinal);
        Assert.Contains("Of the workspace's own file 1 entry is left out; line 8: steps: there have to be 1 to 12.", text, StringComparison.Ordinal);
    }
}
