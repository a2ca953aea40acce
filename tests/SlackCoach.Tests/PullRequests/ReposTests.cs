using Microsoft.EntityFrameworkCore;
using SlackCoach.PullRequests;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.GitHub;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.PullRequests;

public sealed class ReposTests
{
    private const string Me = "nadia-okafor";

    [Fact]
    public async Task Repositories_of_ones_own_are_named_in_a_window_and_shown_as_long_as_the_connection_opens_them()
    {
        await using var work = await Workplace.Open(new WorkplaceOptions { Repositories = Populate });
        await work.Import(SmallPlan.Text);
        Assert.StartsWith("Repositories of your own are read with your own connection", Shown.Text(await work.Say("/plan repos")), StringComparison.Ordinal);
        // A name alone opens nothing.
        await work.Say($"/plan connect {Me}");
        Assert.StartsWith("Repositories of your own are read with your own connection", Shown.Text(await work.Say("/plan repos")), StringComparison.Ordinal);
        await work.Type("/plan settings");
        Assert.DoesNotContain("Repositories of your own", Shown.Text(await work.OpenedView()), StringComparison.Ordinal);
        work.Slack.ClearViews(Workplace.Nadia);
        await Connect(work);
        await work.Type("/plan settings");
        await work.ClickInHome(await work.OpenedView(), "Repositories of your own");
        Assert.Contains("owner/name", Shown.Text(await work.OpenedView(view => view.Content.ToString().Contains(ReposModal.Callback, StringComparison.Ordinal))), StringComparison.Ordinal);
        work.Slack.ClearViews(Workplace.Nadia);

        await work.Type("/plan repos");
        var window = await work.OpenedView();
        Assert.NotNull(await work.Submit(window, Named("elsewhere/secret\nharborline/*")));
        Assert.Null(await work.Submit(window, Named("https://github.com/elsewhere/secret/pulls\nelsewhere/nothing")));
        Assert.Contains("elsewhere/nothing: GitHub knows nothing of that name, or does not let you see it.",
            Shown.Text(await work.SeenPost(post => post.Text.StartsWith("elsewhere/nothing", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains(work.Posts, post => post.Text.StartsWith("Repositories of your own: elsewhere/secret, elsewhere/nothing. I'm asking GitHub", StringComparison.Ordinal));
        await work.Until(() => work.Rows(db => db.Repositories.TagWith(EveryWorkspace.Tag).AnyAsync(row => row.Source == WatchedRepository.OfMembers && row.ReadAt != null)));

        var shown = Shown.Text(await work.Say("/plan prs"));
        Assert.Contains("elsewhere/secret #1", shown, StringComparison.Ordinal);
        Assert.Contains("elsewhere/nothing: GitHub knows nothing of that name", shown, StringComparison.Ordinal);
        await work.Type("/plan repos");
        Assert.Contains("elsewhere/nothing: GitHub did not open it to you\nelsewhere/secret: 1 repository",
            Shown.Text(await work.OpenedView(view => view.Id != window.Id)), StringComparison.Ordinal);

        await work.Click(await work.Say("/plan disconnect"), "Disconnect");
        shown = Shown.Text(await work.Say("/plan prs"));
        Assert.DoesNotContain("elsewhere/secret #1", shown, StringComparison.Ordinal);
        Assert.Contains("elsewhere/secret: you are not connected to GitHub, so it is no longer read", shown, StringComparison.Ordinal);
        Assert.Equal("You watch 2 repositories of your own, or what stands for several.\nChoose repositories", Shown.Text(Assert.Single(await work.Write("repos"))));
    }

    [Theory]
    [InlineData("a/b\n\n  A/B \ntopic:a/b\r\nhttps://github.com/c/d/pull/7", "a/b topic:a/b c/d", "")]
    [InlineData("", "", "")]
    [InlineData("a b\nteam:x/y", "team:x/y", "Line 1: “a b” is no owner/name, owner/*, topic:owner/topic or team:organization/slug.")]
    [InlineData("a/b\nHarborline/*", "a/b", "Line 2: Harborline/* is one of the workspace's: choose it in /plan settings.")]
    public void Reads_what_was_typed_line_by_line(string text, string sources, string problems)
    {
        var input = ReposInput.Read(text, ["harborline/*"]);

        Assert.Equal((sources, problems), (string.Join(' ', input.Sources), string.Join('\n', input.Problems)));
    }

    [Fact]
    public void Takes_fifty_lines() => Assert.Equal(
        "These are 51; 50 lines are the most. An owner/*, a topic or a team stands for many.",
        Assert.Single(ReposInput.Read(string.Join('\n', Enumerable.Range(0, 51).Select(number => $"a/r{number}")), []).Problems));

    private static void Populate(StandInGitHub github)
    {
        github.Accounts.IntervalSeconds = 1;
        github.Accounts.Add(new StandInAccount(4_711, Me));
        github.Add(GitHubSamples.Repository("harborline/web"));
        github.Add(GitHubSamples.Repository("elsewhere/secret") with { Readers = [Me] });
    }

    private static async Task Connect(Workplace work)
    {
        await work.Say("/plan connect");
        Assert.True(work.GitHub.Accounts.Enter("HRBR-0001", Me));
        await work.SeenPost(post => post.Text.StartsWith("Connected", StringComparison.Ordinal));
    }

    private static InputValues Named(string text) => new InputValues().Set(ReposModal.Names, ReposModal.Names, text);
}
