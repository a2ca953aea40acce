using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Domain.PullRequests;
using SlackCoach.PullRequests;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.PullRequests;

public sealed class RefreshTests
{
    private static readonly DateTimeOffset Opened = SandboxOptions.BeforeTheSamplePlan.AddDays(-9);

    [Fact]
    public async Task A_commit_that_an_earlier_reading_did_not_show_came_after_it_whatever_its_own_date()
    {
        await using var work = await Workplace.Open(new WorkplaceOptions { Repositories = github => github.Add(Repository(updatedDay: 3, Commit("c1", madeDay: 0))) });
        await work.Import(SmallPlan.Text);
        await work.MoveTo("2027-01-04 09:00");
        var before = await Stored(work);

        work.GitHub.Add(Repository(updatedDay: 5, Commit("c1", madeDay: 0), Commit("c2", madeDay: 1)));
        await Refresh(work);
        var after = await Stored(work);

        Assert.Equal([("c1", Opened)], Pushes(before));
        Assert.Equal([("c1", Opened), ("c2", before.KnownUntil.AddSeconds(1))], Pushes(after));

        await Refresh(work);
        Assert.Equal(Pushes(after), Pushes(await Stored(work)));
    }

    private static async Task Refresh(Workplace work)
    {
        var workspaceId = await work.Rows(db => db.Workspaces.Select(workspace => workspace.Id).SingleAsync());
        await work.App.Services.GetRequiredService<RepositoryRefresh>().Refresh(workspaceId, sources: null, TimeSpan.Zero, CancellationToken.None);
    }

    private static async Task<PullRequest> Stored(Workplace work) =>
        PullRequestJson.Read(await work.Rows(db => db.PullRequests.TagWith(EveryWorkspace.Tag).Select(row => row.Details).SingleAsync()));

    private static IEnumerable<(string?, DateTimeOffset)> Pushes(PullRequest one) => one.Timeline.OfType<Pushed>().Select(push => (push.Commit, push.At)).ToList();

    private static StandInRepository Repository(int updatedDay, params StandInEvent[] commits) => new("harborline/web", [new StandInPullRequest
    {
        Number = 1,
        Title = "Begin",
        Author = "noam-bar-lev",
        CreatedAt = Opened,
        UpdatedAt = Opened.AddDays(updatedDay),
        Happened = commits,
    }]);

    private static StandInEvent Commit(string commit, int madeDay) => new("PullRequestCommit", Opened.AddDays(madeDay), "noam-bar-lev") { Commit = commit };
}
