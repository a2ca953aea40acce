using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Tests.Connections;

public sealed class SqlitePollCodeTests : PollCodeTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresPollCodeTests : PollCodeTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

public abstract class PollCodeTests
{
    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task GitHub_is_asked_at_its_interval_and_more_slowly_when_it_says_so()
    {
        await using var scene = await AccountScene.Start(Provider);
        var accounts = scene.GitHub.Accounts;
        await scene.AskForCode();

        await scene.DoDue(4);
        Assert.Equal(0, accounts.Polls);
        await scene.DoDue(1);
        await scene.DoDue();
        Assert.Equal(1, accounts.Polls);

        accounts.AnswerNext("slow_down");
        await scene.DoDue(5);
        await scene.DoDue(9);
        Assert.Equal(2, accounts.Polls);
        await scene.DoDue(1);
        Assert.Equal((3, 10), (accounts.Polls, (await scene.Connecting())!.IntervalSeconds));
    }

    [SkippableFact]
    public async Task Two_nodes_ask_once_and_tell_once()
    {
        await using var scene = await AccountScene.Start(Provider);
        await scene.AskForCode();
        Assert.True(scene.GitHub.Accounts.Enter("HRBR-0001", AccountScene.Login));
        scene.Floor.Time.Advance(TimeSpan.FromSeconds(5));

        await Task.WhenAll(scene.DoDue(), scene.DoDue());
        await scene.DoDue(60);

        Assert.Equal(1, scene.GitHub.Accounts.Polls);
        Assert.Contains("Connected: you are nadia-okafor on GitHub. Review requests to your team count as yours.", Assert.Single(await scene.Told()), StringComparison.Ordinal);
        Assert.Null(await scene.Connecting());
        var account = (await scene.Account())!;
        Assert.Equal((AccountScene.Login, 4_711L, "harborline/web"), (account.Login, account.GitHubId!.Value, account.Teams));
    }

    [SkippableTheory]
    [InlineData("access_denied", "you did not allow it")]
    [InlineData("expired_token", "was not entered in time")]
    public async Task What_ends_a_code_is_told_once(string error, string words)
    {
        await using var scene = await AccountScene.Start(Provider);
        await scene.AskForCode();
        scene.GitHub.Accounts.AnswerNext(error);

        await scene.DoDue(5);
        await scene.DoDue(60);

        Assert.Contains(words, Assert.Single(await scene.Told()), StringComparison.Ordinal);
        Assert.Null(await scene.Connecting());
        Assert.Null(await scene.Account());
    }

    [SkippableFact]
    public async Task A_code_that_nobody_enters_ends_after_its_life_and_another_one_is_given()
    {
        await using var scene = await AccountScene.Start(Provider);
        await scene.AskForCode();
        await scene.AskForCode();
        Assert.Equal(1, scene.GitHub.Accounts.CodesGiven);

        await scene.DoDue(TimeSpan.FromMinutes(15));
        Assert.Contains("was not entered in time", Assert.Single(await scene.Told()), StringComparison.Ordinal);
        Assert.Equal(0, scene.GitHub.Accounts.Polls);

        await scene.AskForCode();
        Assert.Equal("HRBR-0002", (await scene.Connecting())!.UserCode);
    }

    [SkippableFact]
    public async Task The_code_is_entered_at_the_configured_GitHub_whatever_the_answer_names()
    {
        await using var scene = await AccountScene.Start(Provider);
        scene.GitHub.Accounts.VerificationUri = "https://github.example.net/login/device";

        await scene.AskForCode();

        Assert.Matches("^http://127\\.0\\.0\\.1:[0-9]+/github/login/device$", (await scene.Connecting())!.Address);
    }

    [SkippableFact]
    public async Task A_code_outlives_a_failure_of_GitHubs_and_teams_that_cannot_be_seen()
    {
        await using var scene = await AccountScene.Start(Provider);
        scene.GitHub.Accounts.TeamsAreReadable = false;
        await scene.AskForCode();
        scene.GitHub.Accounts.AnswerNext("something_new");
        await scene.DoDue(5);
        Assert.Empty(await scene.Told());
        scene.GitHub.Accounts.Enter("HRBR-0001", AccountScene.Login);

        await scene.DoDue(10);

        Assert.Contains("does not let me see your teams", Assert.Single(await scene.Told()), StringComparison.Ordinal);
        Assert.Equal("", (await scene.Account())!.Teams);
    }

    [SkippableFact]
    public async Task Tokens_are_kept_while_GitHub_does_not_say_whose_they_are()
    {
        await using var scene = await AccountScene.Start(Provider);
        scene.GitHub.Accounts.FailingUserQuestions = 2;
        await scene.AskForCode();
        scene.GitHub.Accounts.Enter("HRBR-0001", AccountScene.Login);

        await scene.DoDue(5);
        Assert.NotNull((await scene.Connecting())!.ProtectedGrant);
        await scene.DoDue(60);
        await scene.DoDue(60);

        Assert.Equal(1, scene.GitHub.Accounts.Polls);
        Assert.Equal(GitHubAccountState.Connected, (await scene.Account())!.State);
        Assert.Single(await scene.Told());
    }

    [SkippableFact]
    public async Task A_token_that_is_revoked_before_it_was_used_connects_nothing()
    {
        await using var scene = await AccountScene.Start(Provider);
        scene.GitHub.Accounts.FailingUserQuestions = 1;
        await scene.AskForCode();
        scene.GitHub.Accounts.Enter("HRBR-0001", AccountScene.Login);
        await scene.DoDue(5);
        scene.GitHub.Accounts.RevokeAll(AccountScene.Login);

        await scene.DoDue(60);

        Assert.Contains("could not find out from GitHub who you are", Assert.Single(await scene.Told()), StringComparison.Ordinal);
        Assert.Null(await scene.Connecting());
        Assert.Null(await scene.Account());
    }

    [SkippableFact]
    public async Task No_secret_is_kept_or_logged_as_it_is()
    {
        await using var scene = await AccountScene.Start(Provider);
        await scene.AskForCode();
        var device = (await scene.Connecting())!.ProtectedDeviceCode!;
        scene.GitHub.Accounts.AnswerNext("something_new");
        await scene.DoDue(5);
        scene.GitHub.Accounts.Enter("HRBR-0001", AccountScene.Login);
        await scene.DoDue(10);
        var account = (await scene.Account())!;
        await scene.DoDue(TimeSpan.FromHours(8));
        var refreshed = (await scene.Account())!;
        string[] kept = [device, account.ProtectedToken!, account.ProtectedRefreshToken!, refreshed.ProtectedToken!, .. await scene.Told()];

        Assert.Equal(5, scene.GitHub.Accounts.Secrets.Count);
        Assert.All(scene.GitHub.Accounts.Secrets, secret => Assert.DoesNotContain(kept, text => text.Contains(secret, StringComparison.Ordinal)));
        Assert.All(scene.GitHub.Accounts.Secrets, secret => Assert.DoesNotContain(scene.Logged, line => line.Contains(secret, StringComparison.Ordinal)));
        Assert.NotEmpty(scene.Logged);
    }

    [SkippableFact]
    public async Task Whoever_disconnects_while_the_code_is_asked_about_stays_disconnected()
    {
        await using var scene = await AccountScene.Start(Provider);
        await scene.AskForCode();
        await scene.Floor.Read(db => db.GitHubConnecting.Of(scene.Floor.Member).ExecuteDeleteAsync());
        scene.GitHub.Accounts.Enter("HRBR-0001", AccountScene.Login);

        await scene.DoDue(5);

        Assert.Null(await scene.Account());
        Assert.Empty(await scene.Told());
    }
}
