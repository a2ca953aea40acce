using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Connections;
using SlackCoach.Members;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Connections;

public sealed class ConnectTests
{
    [Fact]
    public async Task Connects_by_a_code_also_over_a_restart_and_disconnects()
    {
        await using var work = await Open();
        work.GitHub.Accounts.IntervalSeconds = 1;

        Assert.Equal(ConnectionMessages.Coming().Text, Shown.Text(await work.Say("/plan connect")));
        var code = Assert.Single(work.Posts, IsCode);
        Assert.Equal(["Open GitHub"], Shown.Buttons(code));
        Assert.Contains("HRBR-0001", Shown.Text(code), StringComparison.Ordinal);

        // The same code while it lives, without asking GitHub again.
        Assert.Contains("HRBR-0001", Shown.Text(await work.Say("/plan connect")), StringComparison.Ordinal);
        Assert.Equal(1, work.GitHub.Accounts.CodesGiven);

        await work.Restart(work.App.Now);
        Assert.True(work.GitHub.Accounts.Enter("HRBR-0001", SampleRepositories.Engineer));
        var connected = await work.SeenPost(post => post.Text.StartsWith("Connected", StringComparison.Ordinal));
        Assert.Equal(
            "Connected: you are nadia-okafor on GitHub. Review requests to your 2 teams count as yours. /plan repos takes repositories of your own, and /plan disconnect ends it.", Shown.Text(connected));
        Assert.Equal(
            (SampleRepositories.Engineer, true, "harborline/checkout harborline/web"), await Identity(work));
        Assert.StartsWith("You are connected to GitHub as nadia-okafor already.", Shown.Text(await work.Say("/plan connect")), StringComparison.Ordinal);
        Assert.StartsWith("You are connected to GitHub as nadia-okafor already.", Shown.Text(await work.Say("/plan connect mallory")), StringComparison.Ordinal);

        var kept = await work.Say("/plan disconnect");
        await work.Click(kept, "Keep it");
        Assert.Equal("It stays as it is.", Shown.Text(work.Now(kept)));
        var asked = await work.Say("/plan disconnect");
        Assert.Equal(1, work.GitHub.Accounts.TokensOf(SampleRepositories.Engineer));
        await work.Click(asked, "Disconnect");
        Assert.StartsWith("Disconnected: nadia-okafor. I'm telling GitHub", Shown.Text(work.Now(asked)), StringComparison.Ordinal);
        Assert.Equal(0, work.GitHub.Accounts.TokensOf(SampleRepositories.Engineer));
        Assert.Equal((null, false, ""), await Identity(work));
        Assert.Equal("You have told me no account on GitHub. Nothing was changed.", Shown.Text(await work.Say("/plan disconnect")));

        // An old button finds nothing to end.
        await work.ClickAsSeen(kept, "Disconnect");
        Assert.Equal("That account is not there any more. Nothing was changed.", Shown.Text(work.Now(kept)));
    }

    [Fact]
    public async Task A_name_that_was_typed_is_unverified_and_can_be_forgotten()
    {
        await using var work = await Open(new Dictionary<string, string?> { ["GitHub:App:ClientId"] = "", ["GitHub:App:ClientSecret"] = "" });

        Assert.StartsWith("Connecting to GitHub is not set up here", Shown.Text(await work.Say("/plan connect")), StringComparison.Ordinal);
        Assert.StartsWith("“nadia okafor” cannot be a name on GitHub", Shown.Text(await work.Say("/plan connect nadia okafor")), StringComparison.Ordinal);
        Assert.StartsWith("I need your name on GitHub, not on Slack", Shown.Text(await work.Say("/plan connect @nadia")), StringComparison.Ordinal);
        Assert.StartsWith("Noted: you are nadia on GitHub, unverified.", Shown.Text(await work.Say("/plan connect nadia")), StringComparison.Ordinal);
        Assert.StartsWith("Noted: you are nadia-okafor on GitHub", Shown.Text(await work.Say("/plan connect nadia-okafor")), StringComparison.Ordinal);
        Assert.Equal(("nadia-okafor", false, ""), await Identity(work));

        var asked = await work.Say("/plan disconnect");
        await work.Click(asked, "Forget it");
        Assert.StartsWith("Forgotten: nadia-okafor.", Shown.Text(work.Now(asked)), StringComparison.Ordinal);
        Assert.Equal((null, false, ""), await Identity(work));
    }

    private static async Task<Workplace> Open(Dictionary<string, string?>? settings = null)
    {
        var work = await Workplace.Open(new WorkplaceOptions { Settings = settings ?? [] });
        await work.Import(SmallPlan.Text);

        return work;
    }

    private static bool IsCode(StandInMessage post) => post.Text.StartsWith("To connect your GitHub account", StringComparison.Ordinal);

    private static async Task<(string? Login, bool IsVerified, string Teams)> Identity(Workplace work)
    {
        await using var scope = work.App.Services.CreateAsyncScope();
        var member = await scope.ServiceProvider.GetRequiredService<CoachDbContext>().Members.TagWith(EveryWorkspace.Tag)
            .SingleAsync(member => member.SlackUserId == Workplace.Nadia);
        var identity = await scope.ServiceProvider.GetRequiredService<MemberGitHub>().Of(member, CancellationToken.None);

        return (identity?.Login, identity?.IsVerified == true, string.Join(' ', identity?.Teams ?? []));
    }
}
