using Microsoft.EntityFrameworkCore;
using SlackCoach.Evidence;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Evidence;

/// <summary>Evidence as its member keeps it: by a command, by a message's shortcut, and in the window.</summary>
public sealed class KeepingEvidenceTests
{
    private const string Plan = """
        # Towards senior

        ## Problems

        1. Little code of mine
        2. My reviews come late

        ## Timeline

        ### Week 1, 2027

        - Write the design
        """;

    [Fact]
    public async Task What_is_typed_is_kept_made_private_changed_listed_and_removed()
    {
        await using var work = await Workplace.Open();
        await work.Import(Plan);

        Assert.Contains("You have kept no evidence yet.", Shown.Text(await work.Say("/plan win")), StringComparison.Ordinal);

        var kept = await work.Say("/plan win Cut the wait & the queue by half https://pr.example/7 #impact #p2 #go for Ledger");
        Assert.Contains("Kept as evidence: 1. Cut the wait & the queue by half", Shown.Text(kept), StringComparison.Ordinal);
        Assert.Contains("1 January 2027 · for Ledger · Impact, My reviews come late, #go", Shown.Text(kept), StringComparison.Ordinal);

        await work.Click(kept, "Make private");
        Assert.Contains("Private from now on: 1. Cut", Shown.Text(work.Now(kept)), StringComparison.Ordinal);
        await work.Click(kept, "Not private");

        await work.Click(kept, "Edit or tag …");
        var view = await work.OpenedView();
        Assert.NotNull(await work.Submit(view, new InputValues().Set(EvidenceModal.LinkBlock, EvidenceModal.Input, "ftp://pr.example/7")));
        Assert.Null(await work.Submit(view, new InputValues()
            .Set(EvidenceModal.TextBlock, EvidenceModal.Input, "Cut the wait by two thirds")
            .Set(EvidenceModal.RubricBlock, EvidenceModal.Input, "scope", "little-code-of-mine")));
        Assert.Contains("Changed: 1. Cut the wait by two thirds", Shown.Text(work.Now(kept)), StringComparison.Ordinal);
        Assert.Contains("Scope, Little code of mine, #go", Shown.Text(work.Now(kept)), StringComparison.Ordinal);

        Assert.Contains("2. Said no to the rewrite", Shown.Text(await work.Say("/plan win -p Said no to the rewrite")), StringComparison.Ordinal);
        var list = Shown.Text(await work.Say("/plan win"));
        Assert.Contains("2. Said no to the rewrite\n1 January 2027 · 🔒 private", list, StringComparison.Ordinal);
        Assert.Contains("You have kept 2 pieces of evidence.", list, StringComparison.Ordinal);

        Assert.Equal("Removed: Said no to the rewrite", Shown.Text(await work.Say("/plan win remove 2")));
        Assert.StartsWith("Which one?", Shown.Text(await work.Say("/plan win remove that")), StringComparison.Ordinal);
        Assert.StartsWith("There is no piece of evidence 2.", Shown.Text(await work.Say("/plan win remove 2")), StringComparison.Ordinal);
        Assert.Contains("3. Wrote the guide", Shown.Text(await work.Say("/plan win Wrote the guide")), StringComparison.Ordinal);
        Assert.StartsWith("What did you do?", Shown.Text(await work.Say("/plan win #go")), StringComparison.Ordinal);

        await work.Click(kept, "Remove");
        Assert.Equal("Removed: Cut the wait by two thirds", Shown.Text(work.Now(kept)));
        await work.ClickAsSeen(kept, "Make private");
        Assert.StartsWith("That piece is not among your evidence any more.", Shown.Text(work.Whispers()[^1]), StringComparison.Ordinal);

        var left = await work.Rows(db => db.EvidenceItems.TagWith(EveryWorkspace.Tag).OrderBy(item => item.Number).Select(item => item.Text).ToListAsync());
        Assert.Equal(["", "", "Wrote the guide"], left);
    }

    [Fact]
    public async Task A_message_is_kept_by_its_shortcut()
    {
        await using var work = await Workplace.Open();
        await work.Import(Plan);
        var channel = work.Slack.Channels.First(candidate => !candidate.IsDirect);
        var message = work.Slack.Remember(new MessageDraft(channel.Id, Workplace.Nadia, "How we <!channel> cut *the* tail latency"), TimeSpan.FromDays(2));

        Assert.Null((await work.Host.Delivery.MessageShortcut(Workplace.Nadia, message, KeepAsEvidenceHandler.Callback)).Error);
        var view = await work.OpenedView();
        Assert.Null(await work.Submit(view, InputValues.Untouched));

        var told = Shown.Text(work.Posts[^1]);
        Assert.Contains("How we @channel cut the tail latency", told, StringComparison.Ordinal);
        Assert.Contains("30 December 2026", told, StringComparison.Ordinal);
        Assert.Contains($"/archives/{channel.Id}/", Assert.Single(Links(work.Posts[^1])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_is_tied_to_problems_stands_in_the_brief_and_is_answered()
    {
        await using var work = await Workplace.Open();
        await work.Import(Plan);
        await work.MoveTo("2027-01-04 10:00");

        Assert.StartsWith("Who said what?", Shown.Text(await work.Say("/plan feedback more code")), StringComparison.Ordinal);
        var kept = await work.Say("/plan feedback Tomás “I want <more> code”");
        Assert.Contains("1. Tomás: “I want <more> code”\n4 January 2027 · open", Shown.Text(kept), StringComparison.Ordinal);

        var (block, action) = (kept.Blocks!.Single(b => b!["block_id"]?.ToString().StartsWith("feedback:", StringComparison.Ordinal) == true)!["block_id"]!.ToString(), FeedbackMessages.AboutAction);
        Assert.Null((await work.Host.Delivery.Click(Workplace.Nadia, kept, block, action, new InputValues().Set(block, action, "little-code-of-mine"))).Error);
        await work.Settle();
        Assert.Contains("about: Little code of mine · open", Shown.Text(work.Now(kept)), StringComparison.Ordinal);

        await work.Say("/plan add \"1:1 with Tomás\" on 2027-01-07");
        await work.MoveTo("2027-01-05 10:00");
        Assert.Contains(
            work.Posts.SelectMany(work.ThreadOf), message => Shown.Text(message).Contains("• Tomás: I want <more> code", StringComparison.Ordinal));

        await work.Click(kept, "What I did about it …");
        Assert.Null(await work.Submit(
            await work.OpenedView(), new InputValues().Set(FeedbackAnswerModal.AnswerBlock, FeedbackAnswerModal.Input, "Four pull requests")));
        Assert.Contains("What you did, 5 January 2027: Four pull requests", Shown.Text(work.Now(kept)), StringComparison.Ordinal);

        await work.Say("/plan feedback Ines: talk to more teams");
        Assert.Contains("Answered:", Shown.Text(await work.Say("/plan feedback done 2 \"Walked through the draft\"")), StringComparison.Ordinal);
        Assert.Contains("0 open, 2 answered.", Shown.Text(await work.Say("/plan feedback")), StringComparison.Ordinal);
        Assert.Contains("Walked through the draft", Shown.Text(await work.Say("/plan feedback all")), StringComparison.Ordinal);
        Assert.Equal("Removed. Nothing of it is kept.", Shown.Text(await work.Say("/plan feedback remove 2")));
    }

    private static IEnumerable<string> Links(StandInMessage message) =>
        System.Text.RegularExpressions.Regex.Matches(message.Blocks!.ToJsonString(), "\"url\":\"([^\"]+)\"").Select(match => match.Groups[1].Value);

    [Fact]
    public async Task Who_has_not_started_hears_that_nothing_was_kept()
    {
        await using var work = await Workplace.Open();

        Assert.Contains("Nothing was kept this time", Shown.Text(await work.Say("/plan win Cut the wait")), StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was kept", Shown.Text(await work.Say("/plan today")), StringComparison.Ordinal);
    }
}
