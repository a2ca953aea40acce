using System.Globalization;
using SlackCoach.PullRequests;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.PullRequests;

public sealed class AllClearTests
{
    [Fact]
    public async Task Nothing_comes_where_there_is_nothing_unless_the_member_wants_an_all_clear_and_a_failure_is_never_silent()
    {
        await using var work = await Workplace.Open(new WorkplaceOptions { Repositories = github => github.Add(new StandInRepository("harborline/quiet", [])) });
        await work.Type("/plan settings");
        await work.Submit(await work.OpenedView(), InputValues.Untouched);

        await work.MoveTo("2027-01-04 09:00");
        Assert.DoesNotContain(work.Posts, Shown.IsDigest);

        await OpenFilter(work);
        var window = await work.OpenedView(view => view.Content["callback_id"]!.ToString() == FilterModal.Callback);
        await work.Submit(window, new InputValues().Set(FilterModal.AllClear, FilterModal.AllClear, FilterModal.On));
        await work.MoveTo("2027-01-05 09:00");
        Assert.Contains("No open pull requests to look at", Shown.Text(Assert.Single(work.Posts, Shown.IsDigest)), StringComparison.Ordinal);

        work.GitHub.Break("harborline/quiet", GitHubFault.Forbidden);
        await work.MoveTo("2027-01-06 09:00");
        Assert.Contains("Not everything could be read", Shown.Text(work.Posts.Last(Shown.IsDigest)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_thread_follows_what_is_dealt_with_as_well()
    {
        await using var work = await Workplace.Open(new WorkplaceOptions
        {
            Repositories = github => github.Add(new StandInRepository("harborline/busy", [.. Enumerable.Range(1, 21).Select(Open)])),
        });
        await work.Import(SmallPlan.Text);
        await work.MoveTo("2027-01-04 09:00");
        var digest = Assert.Single(work.Posts, Shown.IsDigest);
        Assert.Equal([10, 1], work.ThreadOf(digest).Select(reply => Shown.Links(reply).Count));

        var (block, _) = InputValues.Elements(digest.Blocks).First(e => e.Element["action_id"]?.ToString() == PullRequestBlocks.LookedAtAction);
        Assert.Null((await work.Host.Delivery.Click(Workplace.Nadia, digest, block, PullRequestBlocks.LookedAtAction)).Error);
        await work.Settle();

        var thread = work.ThreadOf(digest);
        Assert.Equal([10, 0], thread.Select(reply => Shown.Links(reply).Count));
        Assert.Contains("Nothing more here", Shown.Text(thread[1]), StringComparison.Ordinal);
        Assert.Contains("21 open pull requests in 1 repository: 10 listed here, 10 in the thread, 1 hidden (1 looked at).", Shown.Text(work.Now(digest)), StringComparison.Ordinal);
    }

    private static async Task OpenFilter(Workplace work)
    {
        await work.Type("/plan settings");
        var settings = await work.OpenedView();
        var (block, action) = Shown.Button(settings, "What the digest leaves out", null);
        Assert.Null((await work.Host.Delivery.ClickInView(Workplace.Nadia, settings, block, action, InputValues.Untouched)).Error);
    }

    private static StandInPullRequest Open(int number) => new()
    {
        Number = number,
        Title = string.Create(CultureInfo.InvariantCulture, $"Change {number}"),
        Author = "wren-castellano",
        CreatedAt = SandboxOptions.BeforeTheSamplePlan.AddDays(-number),
        UpdatedAt = SandboxOptions.BeforeTheSamplePlan,
    };
}
