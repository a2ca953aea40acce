using Microsoft.EntityFrameworkCore;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Evidence;

/// <summary>What happened is proposed once, and kept or not by one click.</summary>
public sealed class ProposalTests
{
    private const string Plan = """
        # Towards senior

        ## Timeline

        ### Week 1, 2027

        - Milestone: the schema is agreed on
        - Milestone: the registry runs
        """;

    [Fact]
    public async Task What_happened_is_offered_once_a_week_and_decided_by_one_click()
    {
        await using var work = await Workplace.Open();
        await work.Import(Plan);
        await work.MoveTo("2027-01-05 10:00");
        Assert.StartsWith("Nothing new that may be evidence.", Shown.Text(await work.Say("/plan win proposals")), StringComparison.Ordinal);

        await work.Say("/plan read add https://quay.example/slow-queues");
        await work.Say("/plan read done 1 \"queues want limits\"");
        await work.Say("/plan done schema");
        await work.Say("/plan done registry");
        await work.Rows(async db =>
        {
            var member = await db.Members.TagWith(EveryWorkspace.Tag).FirstAsync(row => row.SlackUserId == Workplace.Nadia);
            var deed = SampleRows.Deed(member, 7);
            db.PullRequestDeeds.Add(deed);
            return await db.SaveChangesAsync();
        });

        await work.MoveTo("2027-01-08 16:00");
        var summary = work.Posts[^1];
        Assert.Contains("May be evidence for your case", Shown.Text(summary), StringComparison.Ordinal);
        await Press(work, summary, "Reviewed", "Not this");
        Assert.Contains("Not kept: Reviewed", Shown.Text(work.Now(summary)), StringComparison.Ordinal);

        var offered = await work.Say("/plan win proposals");
        Assert.Contains("Read Slow queues: queues want limits", Shown.Text(offered), StringComparison.Ordinal);
        await Press(work, work.Now(offered), "Slow queues", "Keep it");
        Assert.Contains("✓ Kept as evidence 1: Read Slow queues: queues want limits", Shown.Text(work.Now(offered)), StringComparison.Ordinal);
        await Press(work, work.Now(offered), "schema", "Not this");
        var posted = Assert.Single(await work.Write("win proposals"));
        await Press(work, posted, "registry", "Keep it");
        Assert.Contains("✓ Kept as evidence 2: Milestone: the registry runs", Shown.Text(work.Now(posted)), StringComparison.Ordinal);

        var last = Shown.Text(await work.Say("/plan win"));
        Assert.Contains("You have kept 2 pieces of evidence.", last, StringComparison.Ordinal);
        Assert.DoesNotContain("may be evidence", last, StringComparison.Ordinal);

        await Press(work, summary, "schema", "Keep it");
        Assert.StartsWith("You decided that already.", Shown.Text(work.Whispers()[^1]), StringComparison.Ordinal);

        await work.MoveTo("2027-01-15 16:00");
        Assert.Contains("Your week: 11 January", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
        Assert.DoesNotContain("evidence for your case", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
    }

    /// <summary>Presses the button below the proposal with those words, as the message stood when it was seen.</summary>
    private static async Task Press(Workplace work, StandInMessage seen, string words, string label)
    {
        var blocks = seen.Blocks!.Select(block => block!.AsObject()).ToList();
        var at = blocks.FindIndex(block => block["block_id"]!.ToString().StartsWith("proposal:", StringComparison.Ordinal) && block.ToJsonString().Contains(words, StringComparison.Ordinal));
        Assert.True(at >= 0, $"{words} is not in:\n{Shown.Text(seen)}");
        var button = blocks[at + 1]["elements"]!.AsArray().Single(element => element!["text"]!["text"]!.ToString() == label)!;
        Assert.Null((await work.Host.Delivery.Click(Workplace.Nadia, seen, blocks[at + 1]["block_id"]!.ToString(), button["action_id"]!.ToString())).Error);
        await work.Settle();
    }
}
