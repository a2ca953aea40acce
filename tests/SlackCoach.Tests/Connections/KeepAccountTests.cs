using Microsoft.EntityFrameworkCore;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Tests.Connections;

public sealed class SqliteKeepAccountTests : KeepAccountTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresKeepAccountTests : KeepAccountTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

public abstract class KeepAccountTests
{
    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task Tokens_are_renewed_before_they_run_out_day_after_day()
    {
        await using var scene = await AccountScene.Start(Provider);
        await scene.Connect();
        var first = (await scene.Account())!;

        await scene.DoDue(TimeSpan.FromHours(7));
        Assert.Equal(first.ProtectedToken, (await scene.Account())!.ProtectedToken);

        for (var hours = 0; hours < 48; hours += 4)
        {
            await scene.DoDue(TimeSpan.FromHours(4));
        }

        var account = (await scene.Account())!;
        Assert.Equal(GitHubAccountState.Connected, account.State);
        Assert.True(account.TokenExpiresAt > scene.Floor.Time.GetUtcNow());
        Assert.NotEqual(first.ProtectedRefreshToken, account.ProtectedRefreshToken);
        Assert.Single(await scene.Told());
    }

    [SkippableFact]
    public async Task Two_nodes_renew_once()
    {
        await using var scene = await AccountScene.Start(Provider);
        await scene.Connect();
        scene.Floor.Time.Advance(TimeSpan.FromHours(8));

        await Task.WhenAll(scene.DoDue(), scene.DoDue());

        // Two pairs and the code.
        Assert.Equal(5, scene.GitHub.Accounts.Secrets.Count);
        Assert.Equal(GitHubAccountState.Connected, (await scene.Account())!.State);
    }

    [SkippableFact]
    public async Task Teams_and_a_new_name_are_read_once_a_day()
    {
        await using var scene = await AccountScene.Start(Provider);
        scene.GitHub.Accounts.TokenLasts = TimeSpan.FromDays(30);
        await scene.Connect();
        scene.GitHub.Accounts.Add(new StandInAccount(4_711, AccountScene.Login, "harborline/web", "harborline/checkout"));

        await scene.DoDue(TimeSpan.FromHours(23));
        Assert.Equal("harborline/web", (await scene.Account())!.Teams);
        await scene.DoDue(TimeSpan.FromHours(1));
        Assert.Equal("harborline/checkout\nharborline/web", (await scene.Account())!.Teams);
    }

    [SkippableFact]
    public async Task A_refused_refresh_ends_the_connection_and_is_told_once()
    {
        await using var scene = await AccountScene.Start(Provider);
        await scene.Connect();
        scene.GitHub.Accounts.RevokeAll(AccountScene.Login);

        await scene.DoDue(TimeSpan.FromHours(8));
        await scene.DoDue(TimeSpan.FromDays(2));

        var account = (await scene.Account())!;
        Assert.Equal((GitHubAccountState.Ended, AccountScene.Login, null, null), (account.State, account.Login, account.ProtectedToken, account.ProtectedRefreshToken));
        var told = await scene.Told();
        Assert.Equal(2, told.Count);
        Assert.Contains("GitHub ended my connection to your account nadia-okafor", told[1], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_failure_of_GitHubs_is_no_end()
    {
        await using var scene = await AccountScene.Start(Provider);
        await scene.Connect();
        scene.GitHub.Accounts.AnswerNext("server_confused", "server_confused");

        await scene.DoDue(TimeSpan.FromHours(7.5));
        Assert.Equal((GitHubAccountState.Connected, 1), await State());
        await scene.DoDue(TimeSpan.FromMinutes(2));
        Assert.Equal((GitHubAccountState.Connected, 2), await State());
        await scene.DoDue(TimeSpan.FromMinutes(4));
        Assert.Equal((GitHubAccountState.Connected, 0), await State());
        Assert.Single(await scene.Told());

        async Task<(GitHubAccountState, int)> State() => ((await scene.Account())!.State, (await scene.Account())!.Failures);
    }

    [SkippableFact]
    public async Task Tokens_whose_keys_are_gone_end_the_connection_and_are_told_once()
    {
        await using var scene = await AccountScene.Start(Provider);
        await scene.Connect();
        await scene.Floor.Read(db => db.GitHubAccounts.Of(scene.Floor.Member).ExecuteUpdateAsync(set => set.SetProperty(row => row.ProtectedRefreshToken, "of-other-keys")));

        await scene.DoDue(TimeSpan.FromHours(8));
        await scene.DoDue(TimeSpan.FromHours(8));

        Assert.Equal(GitHubAccountState.Ended, (await scene.Account())!.State);
        Assert.Contains("GitHub ended my connection", (await scene.Told())[1], StringComparison.Ordinal);
        Assert.Equal(2, (await scene.Told()).Count);
    }

    [SkippableFact]
    public async Task A_token_that_GitHub_does_not_revoke_is_forgotten_and_the_member_told_where()
    {
        await using var scene = await AccountScene.Start(Provider, clientSecret: "no-longer-ours");
        await scene.Connect();
        await scene.Floor.Read(db => db.GitHubAccounts.Of(scene.Floor.Member).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, GitHubAccountState.Leaving).SetProperty(row => row.NextCareAt, scene.Floor.Time.GetUtcNow())));

        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.NotNull(await scene.Account());
            await scene.DoDue(TimeSpan.FromMinutes(attempt == 0 ? 0 : 32));
        }

        Assert.Null(await scene.Account());
        var told = await scene.Told();
        Assert.Equal(2, told.Count);
        Assert.Contains("please revoke SlackCoach at GitHub", told[1], StringComparison.Ordinal);
        Assert.Contains("/github/settings/apps/authorizations", told[1], StringComparison.Ordinal);
    }
}
