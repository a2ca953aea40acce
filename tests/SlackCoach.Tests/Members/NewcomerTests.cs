using SlackCoach.Sandbox.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Members;

public sealed class NewcomerTests
{
    private const string Guest = "U07GUEST01";
    private const string Nowhere = "U07NOZON01";

    private static readonly WorkplaceOptions WithOthers = new()
    {
        People = slack =>
        {
            slack.AddUser(new StandInUser(Guest, "gus", "Gus Guest", "Europe/Berlin") { IsGuest = true });
            slack.AddUser(new StandInUser(Nowhere, "noor", "Noor Nowhere", null));
        },
        Settings = new Dictionary<string, string?> { ["Members:DefaultZone"] = "Asia/Tokyo" },
    };

    [Fact]
    public async Task Reads_how_to_start_and_gets_no_nudges()
    {
        await using var work = await Workplace.Open();

        foreach (var command in new[] { "/plan", "/plan today", "/plan week", "/plan done 1", "/plan undo", "/plan prs" })
        {
            Assert.Contains("*To start*, send me your plan", Shown.Text(await work.Say(command)), StringComparison.Ordinal);
        }

        await work.MoveTo("2027-01-04 09:00");

        Assert.Empty(work.Posts);
        Assert.Contains("`done ITEM [yesterday | DATE]`", Shown.Text(await work.Say("/plan help")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guests_are_refused_and_get_no_nudges()
    {
        await using var work = await Workplace.Open(WithOthers);

        var said = Assert.Single(await work.SendFile("plan.md", SmallPlan.Text, Guest));

        Assert.Equal("SlackCoach is off for guests of this workspace. An admin can allow it.", Shown.Text(said));
        Assert.Equal(Shown.Text(said), Shown.Text(await work.Say("/plan today", Guest)));
        Assert.Equal(Shown.Text(said), Shown.Text(await work.Say("/plan settings", Guest)));

        await work.MoveTo("2027-01-04 09:00");

        Assert.Single(work.PostsTo(Guest));
    }

    [Fact]
    public async Task Guests_are_refused_also_when_settings_are_their_first_word()
    {
        await using var work = await Workplace.Open(WithOthers);

        Assert.Empty(await work.Type("/plan settings", Guest));
        await work.SeenPost(post => post.Text == "SlackCoach is off for guests of this workspace. An admin can allow it.", Guest);

        Assert.Empty(work.Slack.ViewsOf(Guest));
    }

    [Fact]
    public async Task Guests_may_take_part_where_the_workspace_allows_it()
    {
        await using var work = await Workplace.Open(WithOthers with
        {
            Settings = new Dictionary<string, string?> { ["Members:AllowGuests"] = "true" },
        });

        await work.Import(SmallPlan.Text, userId: Guest);

        Assert.Contains("Draft the proposal", Shown.Text(await work.Say("/plan week", Guest)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_whose_zone_slack_does_not_tell_gets_the_workspaces_and_is_told()
    {
        await using var work = await Workplace.Open(WithOthers);

        var preview = Assert.Single(await work.SendFile("plan.md", SmallPlan.Text, Nowhere));
        Assert.Contains("names no time zone, so I use Asia/Tokyo", Shown.Text(preview), StringComparison.Ordinal);

        await work.Click(preview, "Import", userId: Nowhere);
        Assert.Contains("Monday 4 January, 09:00 (Asia/Tokyo)", Shown.Text(work.Now(preview)), StringComparison.Ordinal);

        await work.MoveTo("2027-01-04 00:59");
        Assert.DoesNotContain(work.PostsTo(Nowhere), Shown.IsDigest);

        await work.MoveTo("2027-01-04 01:00");
        Assert.Single(work.PostsTo(Nowhere), Shown.IsDigest);
    }

    [Fact]
    public async Task Becomes_a_member_by_saving_settings_alone()
    {
        await using var work = await Workplace.Open();
        Assert.Empty(await work.Type("/plan settings"));
        var view = await work.OpenedView();

        Assert.Contains("Europe/Berlin", Shown.Text(view), StringComparison.Ordinal);
        Assert.Null(await work.Submit(view, InputValues.Untouched));
        Assert.Contains("Monday 4 January, 09:00", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);

        await work.MoveTo("2027-01-04 09:00");

        Assert.True(Shown.IsDigest(work.Posts[^1]));
        Assert.Contains("You have no plan here yet", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
    }
}
