using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.PullRequests;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.GitHub;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.PullRequests;

public sealed class SqliteOwnRefreshTests : OwnRefreshTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresOwnRefreshTests : OwnRefreshTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

public abstract class OwnRefreshTests
{
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task A_repository_is_read_once_for_all_whose_own_tokens_may_read_it_and_shown_to_nobody_else()
    {
        await using var scene = await OwnScene.Start(Provider);
        scene.Add("harborline/secret", "ann", "ben");
        scene.Add("harborline/web");
        var ann = await scene.Connect("ann", "harborline/secret", "nobody/nothing");
        var ben = await scene.Connect("ben", "harborline/*");
        var eve = await scene.Connect("eve", "harborline/secret", "harborline/*");
        var dan = await scene.Join("dan", "harborline/secret");

        var (requests, changed) = await scene.Refresh();

        // What Ann, Ben and Eve may read, the last in two questions; then both repositories together.
        Assert.Equal(5, requests);
        Assert.Equal([ann.Id, ben.Id, eve.Id], changed);
        Assert.Equal(("harborline/secret", "nobody/nothing=NotFound"), await scene.View(ann));
        Assert.Equal(("harborline/secret harborline/web", ""), await scene.View(ben));
        Assert.Equal(("harborline/web", "harborline/secret=NotFound"), await scene.View(eve));
        Assert.Equal(("", "harborline/secret=Unauthorized"), await scene.View(dan));
        Assert.Contains("nobody/nothing: GitHub knows nothing of that name", Assert.Single(await scene.Told(ann)), StringComparison.Ordinal);
        Assert.Equal(0, (await scene.Refresh(TimeSpan.FromMinutes(9))).Requests);
    }

    [SkippableFact]
    public async Task Access_that_ends_takes_away_what_was_seen()
    {
        await using var scene = await OwnScene.Start(Provider);
        scene.Add("harborline/secret", "ann", "ben");
        var (ann, ben) = (await scene.Connect("ann", "harborline/secret"), await scene.Connect("ben", "harborline/secret"));
        await scene.Refresh();
        scene.Add("harborline/secret", "ben");

        // Ann's token is the one that reads: that it no longer may is seen at the next reading, and who may is asked at once.
        await scene.Refresh(TimeSpan.FromMinutes(10));
        Assert.Equal([ann.Id], (await scene.Refresh(TimeSpan.FromMinutes(1))).Changed);

        Assert.Equal(("", "harborline/secret=NotFound"), await scene.View(ann));
        Assert.Equal(("harborline/secret", ""), await scene.View(ben));
        Assert.Single(await scene.Told(ann));

        scene.Add("harborline/secret", "nobody");
        Assert.Equal([ben.Id], (await scene.Refresh(AnHour)).Changed);
        Assert.Equal(("", "harborline/secret=NotFound"), await scene.View(ben));
        Assert.Equal(0, await scene.Floor.Read(db => db.PullRequests.In(scene.Floor.Workspace.Id).CountAsync()));
        await scene.Refresh(AnHour);
        Assert.Single(await scene.Told(ben));
    }

    [SkippableFact]
    public async Task A_connection_that_ends_takes_everything_away_at_once_and_brings_it_back_when_it_is_made_anew()
    {
        await using var scene = await OwnScene.Start(Provider);
        scene.Add("harborline/secret", "ann");
        var ann = await scene.Connect("ann", "harborline/secret");
        await scene.Refresh();

        // Another account, by which nothing was asked yet.
        await scene.Floor.Read(db => db.GitHubAccounts.Of(ann).ExecuteUpdateAsync(set => set.SetProperty(account => account.ConnectedAt, scene.Floor.Time.GetUtcNow().AddTicks(1))));
        Assert.Equal(("", "harborline/secret="), await scene.View(ann));
        await scene.Refresh(TimeSpan.FromMinutes(1));
        Assert.Equal(("harborline/secret", ""), await scene.View(ann));

        await SetState(GitHubAccountState.Ended);
        Assert.Equal(("", "harborline/secret=Unauthorized"), await scene.View(ann));
        // The digest of somebody else's looks after that one alone.
        Assert.Empty(await scene.Floor.Services.GetRequiredService<OwnRefresh>().Refresh(scene.Floor.Workspace.Id, Guid.NewGuid(), AnHour, CancellationToken.None));
        Assert.Equal([ann.Id], (await scene.Refresh()).Changed);
        Assert.Empty((await scene.Refresh()).Changed);

        await SetState(GitHubAccountState.Connected);
        Assert.Equal([ann.Id], (await scene.Refresh()).Changed);
        Assert.Equal(("harborline/secret", ""), await scene.View(ann));

        Task SetState(GitHubAccountState state) => scene.Floor.Read(db => db.GitHubAccounts.Of(ann).ExecuteUpdateAsync(set => set.SetProperty(account => account.State, state)));
    }

    [SkippableFact]
    public async Task What_another_node_told_is_not_told_again_and_what_a_former_account_may_read_is_not_kept()
    {
        await using var scene = await OwnScene.Start(Provider);
        var ann = await scene.Connect("ann", "harborline/secret");
        var choice = await scene.Floor.Read(db => db.RepositoryChoices.Of(ann).AsNoTracking().SingleAsync());
        var secret = RepositoryName.Parse(choice.Source);
        var connectedAt = SampleRows.Now;

        Assert.False(await Keep(connectedAt, [], RepositoryFailure.NotFound));
        Assert.False(await Keep(connectedAt, [], RepositoryFailure.NotFound));
        Assert.Single(await scene.Told(ann));
        Assert.False(await Keep(connectedAt.AddMinutes(-1), [secret], failure: null));
        Assert.True(await Keep(connectedAt, [secret], failure: null));

        Task<bool> Keep(DateTimeOffset at, IReadOnlyCollection<RepositoryName> names, RepositoryFailure? failure) => scene.Floor.Do(
            services => services.GetRequiredService<OwnRows>().KeepAccess(choice, at, names, failure, CancellationToken.None));
    }

    [SkippableFact]
    public async Task What_GitHub_does_not_answer_stays_for_a_day_and_another_token_reads_meanwhile()
    {
        await using var scene = await OwnScene.Start(Provider);
        scene.Add("harborline/secret", "ann", "ben");
        var (ann, ben) = (await scene.Connect("ann", "harborline/secret", "harborline/*"), await scene.Connect("ben", "harborline/secret"));
        await scene.Refresh();

        // Ann's token is not used again for an hour.
        scene.GitHub.BreakNext(1, GitHubFault.RateLimitedAnswer);
        scene.GitHub.RateLimitLasts = AnHour;
        await scene.Refresh(AnHour);
        Assert.Equal(("harborline/secret", "harborline/*=RateLimited harborline/secret=RateLimited"), await scene.View(ann));
        Assert.Equal(("harborline/secret", ""), await scene.View(ben));

        scene.Floor.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("", (await scene.View(ann)).Seen);
    }

    [SkippableFact]
    public async Task What_the_configuration_reads_already_is_not_read_again()
    {
        await using var scene = await OwnScene.Start(Provider, "harborline/*", "topic:harborline/pay");
        scene.Add("harborline/web");
        scene.GitHub.Add(GitHubSamples.Repository("harborline/ledger") with { Topics = ["pay"] });
        scene.Add("harborline/secret", "ann");
        var ann = await scene.Connect("ann", "harborline/web", "harborline/secret");
        await scene.Floor.Add(OwnScene.Choice(ann, "topic:harborline/pay", isOwn: null), OwnScene.Choice(scene.Floor.Member, "harborline/*", isOwn: null));

        // Two patterns and one reading with the workspace's token; one question and one reading with Ann's.
        Assert.Equal(5, (await scene.Refresh()).Requests);

        Assert.Equal(("harborline/ledger harborline/secret harborline/web", ""), await scene.View(ann));
        Assert.Equal(("harborline/ledger harborline/web", ""), await scene.View(scene.Floor.Member));
    }

    [SkippableFact]
    public async Task A_renamed_repository_is_named_with_both_names_and_a_choice_that_stands_for_too_many_is_said_to()
    {
        await using var scene = await OwnScene.Start(Provider);
        scene.Add("harborline/billing");
        scene.GitHub.Rename("harborline/billing", "harborline/ledger");
        Enumerable.Range(0, 201).ToList().ForEach(number => scene.Add($"many/r{number}"));
        var ann = await scene.Connect("ann", "harborline/billing", "many/*");

        await scene.Refresh();

        var overview = (await scene.Overview(ann))!;
        Assert.Equal([("harborline/billing", "harborline/ledger")], overview.Renamed);
        Assert.Equal(("harborline/ledger", "many/*=TooMany"), await scene.View(ann));
        Assert.Contains("it stands for more than 200 repositories", Assert.Single(await scene.Told(ann)), StringComparison.Ordinal);
    }
}
