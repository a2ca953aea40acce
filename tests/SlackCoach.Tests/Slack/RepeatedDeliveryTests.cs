using Microsoft.EntityFrameworkCore;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Slack;

/// <summary>Slack delivers again what it got no answer to; each delivery names what it repeats.</summary>
public sealed class RepeatedDeliveryTests
{
    [Fact]
    public async Task A_command_delivered_three_times_has_one_effect_and_one_answer()
    {
        await using var work = await OnMonday();
        await work.Say("/plan done 1");
        await work.Say("/plan done 2");
        var trigger = work.Slack.Triggers.Issue(Workplace.Nadia);
        var answers = new List<string>();

        for (var delivery = 0; delivery < 3; delivery++)
        {
            answers.Add(Shown.Text(await work.Say("/plan undo", triggerId: trigger)));
        }

        Assert.Equal("Taken back. Open again: Draft the report for finance", Assert.Single(answers.Distinct()));
        Assert.Equal(["Draft the proposal for caching"], await Done(work));
    }

    [Fact]
    public async Task A_command_delivered_three_times_at_once_has_one_effect_and_one_answer()
    {
        await using var work = await OnMonday();
        var trigger = work.Slack.Triggers.Issue(Workplace.Nadia);
        var dm = work.DmOf(Workplace.Nadia);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => work.Host.Delivery.Command(Workplace.Nadia, dm, "done 1", trigger)));
        await work.Settle();

        Assert.All(outcomes, outcome => Assert.Null(outcome.Error));
        Assert.Contains("Done: Draft the proposal", Assert.Single(outcomes.Select(outcome => outcome.Body).Distinct()), StringComparison.Ordinal);
        Assert.Equal(1, await work.Rows(db => db.Changes.TagWith(EveryWorkspace.Tag).CountAsync()));
    }

    [Fact]
    public async Task A_click_delivered_three_times_has_one_effect_and_no_further_answer()
    {
        await using var work = await OnMonday();
        var digest = work.Posts[^1];
        var trigger = work.Slack.Triggers.Issue(Workplace.Nadia);

        for (var delivery = 0; delivery < 3; delivery++)
        {
            await work.ClickAsSeen(digest, "Done", trigger, "caching");
        }

        Assert.Empty(work.Whispers());
        Assert.Equal(["Draft the proposal for caching"], await Done(work));
        Assert.Equal(1, await work.Rows(db => db.Changes.TagWith(EveryWorkspace.Tag).CountAsync()));
    }

    [Fact]
    public async Task A_second_click_of_its_own_is_told_that_it_was_done_already()
    {
        await using var work = await OnMonday();
        var digest = work.Posts[^1];

        await work.ClickAsSeen(digest, "Done", entry: "caching");
        await work.ClickAsSeen(digest, "Done", entry: "caching");

        Assert.Equal(
            "Already done today: Draft the proposal for caching. Nothing was changed.", Shown.Text(Assert.Single(work.Whispers())));
        Assert.Equal(1, await work.Rows(db => db.Changes.TagWith(EveryWorkspace.Tag).CountAsync()));
    }

    [Fact]
    public async Task Three_clicks_at_once_have_one_effect()
    {
        await using var work = await OnMonday();
        var digest = work.Posts[^1];

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => work.ClickAsSeen(digest, "Done", entry: "caching")));

        Assert.Equal(2, work.Whispers().Count(whisper => Shown.Text(whisper).StartsWith("Already done today", StringComparison.Ordinal)));
        Assert.Equal(1, await work.Rows(db => db.Changes.TagWith(EveryWorkspace.Tag).CountAsync()));
        Assert.Contains("✓ Done: Draft the proposal for caching", Shown.Text(work.Now(digest)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_delivered_three_times_is_answered_once()
    {
        await using var work = await OnMonday();
        var before = work.Posts.Count;
        var message = work.Slack.Remember(new MessageDraft(work.DmOf(Workplace.Nadia), Workplace.Nadia, "done 1"), TimeSpan.Zero);

        for (var delivery = 0; delivery < 3; delivery++)
        {
            Assert.Null((await work.Host.Delivery.Event(EventPayloads.Posted(work.Slack, message), "Ev07REPEAT")).Error);
            await work.Settle();
        }

        Assert.StartsWith("Done: Draft the proposal", Shown.Text(Assert.Single(work.Posts.Skip(before))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_delivered_three_times_is_read_once()
    {
        await using var work = await Workplace.Open();
        await work.Type("/plan import");
        var view = await work.OpenedView();
        var trigger = work.Slack.Triggers.Issue(Workplace.Nadia);
        var paste = new InputValues().Set("paste", "value", SmallPlan.Text);

        for (var delivery = 0; delivery < 3; delivery++)
        {
            Assert.Null((await work.Host.Delivery.SubmitView(Workplace.Nadia, view, paste, trigger)).Error);
            await work.Settle();
        }

        Assert.Single(work.Posts);
    }

    private static async Task<Workplace> OnMonday()
    {
        var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.MoveTo("2027-01-04 09:00");
        return work;
    }

    private static Task<List<string>> Done(Workplace work) => work.Rows(db => db.PlanItems.TagWith(EveryWorkspace.Tag)
        .Where(item => item.CompletedOn != null).Select(item => item.Title).ToListAsync());
}
