using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SlackCoach.Clock;
using SlackCoach.GitHub;
using SlackCoach.PullRequests;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Storage;

public sealed class SqliteAtOnceTests : AtOnceTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresAtOnceTests : AtOnceTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

/// <summary>What is asked for at the same time is done as if one asked after the other.</summary>
public abstract class AtOnceTests
{
    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task Four_commands_complete_an_item_once_and_one_undo_takes_it_back()
    {
        await using var work = await OnMonday();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Answer(work, "done 1"))));
        await work.Settle();

        Assert.Single(answers, answer => answer.Contains("Done: Draft the proposal", StringComparison.Ordinal));
        Assert.Equal(3, answers.Count(answer => answer.Contains("Already done today: Draft the proposal", StringComparison.Ordinal)));
        Assert.StartsWith("Taken back.", Shown.Text(await work.Say("/plan undo")), StringComparison.Ordinal);
        Assert.Equal("There is nothing to take back.", Shown.Text(await work.Say("/plan undo")));
    }

    [SkippableFact]
    public async Task Different_entries_done_at_once_are_all_done_in_the_digest()
    {
        await using var work = await OnMonday();
        var digest = Assert.Single(work.Posts, Shown.IsDigest);

        await Task.WhenAll(
            work.ClickAsSeen(digest, "Done", entry: "caching"),
            work.ClickAsSeen(digest, "Done", entry: "finance"),
            work.ClickAsSeen(digest, "Done", entry: "R&D"),
            work.ClickAsSeen(digest, "Sifted"));

        var text = Shown.Text(work.Now(digest));
        Assert.All(["caching", "finance", "Tidy R&D <docs>", "Sift through all"], title => Assert.Contains(title, text, StringComparison.Ordinal));
        Assert.Equal(4, text.Split("✓ Done: ").Length - 1);
    }

    [SkippableFact]
    public async Task Three_presses_of_import_keep_one_plan()
    {
        await using var work = await Workplace.Open(new WorkplaceOptions { Provider = Provider });
        var preview = Assert.Single(await work.SendFile("plan.md", SmallPlan.Text));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => work.ClickAsSeen(preview, "Import")));

        Assert.Equal(1, await work.Rows(db => db.Plans.TagWith(EveryWorkspace.Tag).CountAsync()));
        var habits = await work.Rows(db => db.Habits.TagWith(EveryWorkspace.Tag).Select(habit => habit.Title).ToListAsync());
        Assert.NotEmpty(habits);
        Assert.Equal(habits.Distinct(), habits);
        Assert.Equal(
            [NudgeKind.MorningDigest, NudgeKind.WeeklySummary],
            await work.Rows(db => db.Nudges.TagWith(EveryWorkspace.Tag).Select(nudge => nudge.Kind).OrderBy(kind => kind).ToListAsync()));
    }

    [SkippableFact]
    public async Task First_commands_of_a_newcomer_make_one_person()
    {
        await using var work = await Workplace.Open(new WorkplaceOptions { Provider = Provider });

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Answer(work, "today"))));

        Assert.Contains("Send me your plan", Assert.Single(answers.Distinct()), StringComparison.Ordinal);
        Assert.Equal(1, await work.Rows(db => db.Members.TagWith(EveryWorkspace.Tag).CountAsync()));
    }

    [SkippableFact]
    public async Task Two_nodes_that_read_the_same_repositories_keep_each_pull_request_once()
    {
        await using var work = await OnMonday();
        var workspaceId = await work.Rows(db => db.Workspaces.Select(workspace => workspace.Id).SingleAsync());
        work.GitHub.Add(new StandInRepository("harborline/new", [NewPullRequest(work)]));
        using var here = Node(work);
        using var there = Node(work);

        await Task.WhenAll(
            Task.Run(() => here.Refresh(workspaceId, sources: null, TimeSpan.Zero, CancellationToken.None)),
            Task.Run(() => there.Refresh(workspaceId, sources: null, TimeSpan.Zero, CancellationToken.None)));

        var rows = await work.Rows(db => db.PullRequests.TagWith(EveryWorkspace.Tag).Select(row => new { row.RepositoryId, row.Number }).ToListAsync());
        Assert.Equal(work.GitHub.Repositories.Sum(repository => repository.PullRequests.Count), rows.Distinct().Count());
        Assert.Equal(
            work.GitHub.Repositories.Select(repository => repository.FullName).Append("harborline/*").Order(StringComparer.Ordinal),
            (await work.Rows(db => db.Repositories.TagWith(EveryWorkspace.Tag).Select(row => row.Name).ToListAsync())).Order(StringComparer.Ordinal));
    }

    private static RepositoryRefresh Node(Workplace work) => new(
        work.App.Services.GetRequiredService<IServiceScopeFactory>(),
        work.App.Services.GetRequiredService<IPullRequestSource>(),
        work.App.Services.GetRequiredService<ProductClock>(),
        NullLogger<RepositoryRefresh>.Instance);

    private static StandInPullRequest NewPullRequest(Workplace work) => new()
    {
        Number = 1,
        Title = "Begin",
        Author = "noam-bar-lev",
        CreatedAt = work.App.Now,
        UpdatedAt = work.App.Now,
    };

    private static async Task<string> Answer(Workplace work, string text)
    {
        var outcome = await work.Host.Delivery.Command(Workplace.Nadia, work.DmOf(Workplace.Nadia), text);
        Assert.Null(outcome.Error);

        return outcome.Body!;
    }

    private async Task<Workplace> OnMonday()
    {
        var work = await Workplace.Open(new WorkplaceOptions { Provider = Provider });
        await work.Import(SmallPlan.Text);
        await work.MoveTo("2027-01-04 09:00");
        return work;
    }
}
