using Microsoft.EntityFrameworkCore;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.AppHome;

public sealed class HomeTests
{
    private const string Guest = "U07GUEST01";

    [Fact]
    public async Task Is_published_when_it_is_opened_and_shows_today_with_its_buttons()
    {
        await using var work = await OnMonday();

        var home = await work.OpenHome();

        var text = Shown.Text(home);
        Assert.StartsWith("Today, Monday 4 January", text, StringComparison.Ordinal);
        Assert.All(
            ["Draft the proposal for caching", "Tidy R&D <docs>", "Sift through all open pull requests", "Week 1", "0 of 3 done", "Next week", "How your routine goes"],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.DoesNotContain("1. Draft", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_in_it_shows_in_it_and_in_the_digest()
    {
        await using var work = await OnMonday();
        var digest = Assert.Single(work.Posts, Shown.IsDigest);
        var home = await work.OpenHome();

        await work.ClickInHome(home, "Done", "caching");
        await work.ClickInHome(work.Home()!, "Sifted");

        Assert.Contains("✓ Done: Draft the proposal for caching", Shown.Text(work.Now(digest)), StringComparison.Ordinal);
        var text = Shown.Text(work.Home()!);
        Assert.Contains("1 of 3 done", text, StringComparison.Ordinal);
        Assert.Contains("✓ Draft the proposal for caching", text, StringComparison.Ordinal);
        Assert.Contains("✓ Done: Sift through all open pull requests", text, StringComparison.Ordinal);
        Assert.Empty(work.Whispers());
    }

    [Fact]
    public async Task Two_clicks_and_a_repeated_delivery_complete_once_and_say_nothing()
    {
        await using var work = await OnMonday();
        var home = await work.OpenHome();
        var posts = work.Posts.Count;
        var trigger = work.Slack.Triggers.Issue(Workplace.Nadia);

        await Task.WhenAll(work.ClickInHome(home, "Done", "caching", trigger), work.ClickInHome(home, "Done", "caching", trigger));
        await work.ClickInHome(home, "Done", "caching");

        Assert.Equal(1, await work.Rows(db => db.Changes.TagWith(EveryWorkspace.Tag).CountAsync()));
        Assert.Equal(posts, work.Posts.Count);
    }

    [Fact]
    public async Task Stays_true_whatever_changes_and_wherever()
    {
        await using var work = await OnMonday();
        await work.OpenHome();

        await work.Say("/plan done 1");
        Assert.Contains("1 of 3 done", Shown.Text(work.Home()!), StringComparison.Ordinal);

        await work.Say("/plan undo");
        Assert.Contains("0 of 3 done", Shown.Text(work.Home()!), StringComparison.Ordinal);

        await work.Import(SmallPlan.Text.Replace("- Tidy R&D <docs>\n", "", StringComparison.Ordinal));
        Assert.Contains("0 of 2 done", Shown.Text(work.Home()!), StringComparison.Ordinal);

        await work.MoveTo("2027-01-05 02:59");
        Assert.Contains("Today, Monday 4 January", Shown.Text(work.Home()!), StringComparison.Ordinal);
        await work.MoveTo("2027-01-05 03:00");
        Assert.Contains("Today, Tuesday 5 January", Shown.Text(work.Home()!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_the_numbers_alone_that_the_member_was_shown()
    {
        await using var work = await OnMonday();
        await work.Say("/plan today");
        var home = await work.OpenHome();

        await work.ClickInHome(home, "Done", "caching");

        Assert.StartsWith("Done: Draft the report for finance", Shown.Text(await work.Say("/plan done 2")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_never_published_for_somebody_who_did_not_open_it()
    {
        await using var work = await OnMonday();

        await work.Say("/plan done 1");
        await work.Host.Delivery.Event(EventPayloads.HomeOpened(work.Slack, Workplace.Nadia, work.DmOf(Workplace.Nadia), "messages", "1.000000"));
        await work.Settle();

        Assert.Null(work.Home());
    }

    [Fact]
    public async Task Tells_newcomers_how_to_start_and_becomes_theirs_when_they_have()
    {
        await using var work = await Workplace.Open();

        var home = await work.OpenHome();
        Assert.Contains("*To start*, send me your plan", Shown.Text(home), StringComparison.Ordinal);

        await work.ClickInHome(home, "Settings");
        var settings = await work.OpenedView();
        await work.Submit(settings, InputValues.Untouched);

        Assert.Contains("You have no plan here yet", Shown.Text(work.Home()!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_a_guest_why_it_is_empty()
    {
        await using var work = await Workplace.Open(new WorkplaceOptions
        {
            People = slack => slack.AddUser(new StandInUser(Guest, "gus", "Gus Guest", "Europe/Berlin") { IsGuest = true }),
        });

        var home = await work.OpenHome(Guest);

        Assert.Equal("SlackCoach is off for guests of this workspace. An admin can allow it.", Shown.Text(home));
    }

    [Fact]
    public async Task Opens_help_and_the_import_form_over_it()
    {
        await using var work = await OnMonday();
        var home = await work.OpenHome();

        await work.ClickInHome(home, "Help");
        var help = await work.OpenedView();
        Assert.Contains("`done ITEM [yesterday | DATE]`", Shown.Text(help), StringComparison.Ordinal);
        work.Slack.ClearViews(Workplace.Nadia);

        await work.ClickInHome(home, "Import a new plan");
        Assert.Contains("paste", Shown.Text(await work.OpenedView()), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Is_published_again_after_a_failure_of_slacks()
    {
        await using var work = await OnMonday();
        await work.OpenHome();
        work.Slack.Faults.Next("views.publish", new Fault.ServerError(AfterStoring: false), times: 2);

        await work.Say("/plan done 1");

        Assert.Contains("1 of 3 done", Shown.Text(work.Home()!), StringComparison.Ordinal);
    }

    private static async Task<Workplace> OnMonday()
    {
        var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.MoveTo("2027-01-04 09:00");

        return work;
    }
}
