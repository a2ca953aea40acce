using Microsoft.Extensions.Options;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.Sandbox.GitHub;

namespace SlackCoach.Tests.GitHub;

public sealed class AppTokenTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("slackcoach-");

    private string KeyPath => Path.Combine(_folder.FullName, "app.pem");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Reads_each_owner_with_a_token_of_its_own_that_is_used_again()
    {
        await using var setup = await Open("harborline", "elsewhere");

        var first = await setup.Read("harborline/web", "elsewhere/site", "harborline/ledger", "Elsewhere/tools");
        await setup.Read("harborline/web", "elsewhere/site");

        Assert.All(first, reading => Assert.IsType<RepositoryRead>(reading));
        Assert.Equal(["harborline/web", "elsewhere/site", "harborline/ledger", "Elsewhere/tools"], first.Select(reading => reading.Repository.ToString()));
        Assert.Equal(2, setup.GitHub.Installations.TokensGiven);
        Assert.Equal(4, setup.GitHub.Requests);
        Assert.Equal(2, (await setup.Source.Expand(RepositorySource.Parse("harborline/*"), CancellationToken.None)).Count);
    }

    [Fact]
    public async Task A_token_is_renewed_five_minutes_before_its_end()
    {
        await using var setup = await Open("harborline");
        await setup.Read("harborline/web");

        setup.Clock.Advance(TimeSpan.FromMinutes(54));
        await setup.Read("harborline/web");
        Assert.Equal(1, setup.GitHub.Installations.TokensGiven);
        setup.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<RepositoryRead>(Assert.Single(await setup.Read("harborline/web")));
        Assert.Equal(2, setup.GitHub.Installations.TokensGiven);
    }

    [Fact]
    public async Task An_owner_without_the_App_fails_alone_and_is_read_once_it_has_it()
    {
        await using var setup = await Open("harborline");

        var readings = await setup.Read("elsewhere/site", "harborline/web", "elsewhere/tools");

        Assert.Equal(RepositoryFailure.NotFound, Assert.IsType<RepositoryFailed>(readings[0]).Reason);
        Assert.IsType<RepositoryRead>(readings[1]);
        Assert.Equal("the App is not installed for this owner", Assert.IsType<RepositoryFailed>(readings[2]).Detail);

        setup.GitHub.Installations.Install("elsewhere");
        setup.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.All(await setup.Read("elsewhere/site", "harborline/web"), reading => Assert.IsType<RepositoryRead>(reading));
    }

    [Fact]
    public async Task A_token_that_GitHub_ended_is_replaced_at_the_next_reading()
    {
        await using var setup = await Open("harborline");
        await setup.Read("harborline/web");
        setup.GitHub.Installations.EndTokens();

        Assert.Equal(RepositoryFailure.Unauthorized, Assert.IsType<RepositoryFailed>(Assert.Single(await setup.Read("harborline/web"))).Reason);
        Assert.IsType<RepositoryRead>(Assert.Single(await setup.Read("harborline/web")));
    }

    [Fact]
    public async Task Another_Apps_key_is_refused_and_no_secret_logged()
    {
        await using var setup = await Open("harborline");
        using var other = new StandInInstallations(() => GitHubSetup.Start);
        await File.WriteAllTextAsync(KeyPath, other.PrivateKey);

        var failed = Assert.IsType<RepositoryFailed>(Assert.Single(await setup.Read("harborline/web")));

        Assert.Equal(RepositoryFailure.Unauthorized, failed.Reason);
        Assert.DoesNotContain(setup.Logged, line => line.Contains("PRIVATE KEY", StringComparison.Ordinal) || line.Contains("eyJ", StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_to_start_with_a_key_that_is_none()
    {
        File.WriteAllText(KeyPath, "-----BEGIN PUBLIC KEY-----");

        Assert.Contains("no private RSA key", Problem(new GitHubAppOptions { Id = "2708", PrivateKeyPath = KeyPath }), StringComparison.Ordinal);
        Assert.Contains("cannot be read", Problem(new GitHubAppOptions { Id = "2708", PrivateKeyPath = KeyPath + ".missing" }), StringComparison.Ordinal);
        Assert.Contains("go together", Problem(new GitHubAppOptions { Id = "2708" }), StringComparison.Ordinal);
        Assert.Contains("go together", Problem(new GitHubAppOptions { PrivateKeyPath = KeyPath }), StringComparison.Ordinal);
        using var app = new StandInInstallations(() => GitHubSetup.Start);
        File.WriteAllText(KeyPath, app.PrivateKey);
        Assert.Contains("must be the App's number", Problem(new GitHubAppOptions { Id = "Iv23li", PrivateKeyPath = KeyPath }), StringComparison.Ordinal);
        Assert.Equal(ValidateOptionsResult.Success, new GitHubAppOptionsValidator().Validate(null, new GitHubAppOptions { Id = "2708", PrivateKeyPath = KeyPath }));
    }

    private static string Problem(GitHubAppOptions options) => Assert.Single(new GitHubAppOptionsValidator().Validate(null, options).Failures!);

    private async Task<GitHubSetup> Open(params string[] installedBy)
    {
        using (var placeholder = new StandInInstallations(() => GitHubSetup.Start))
        {
            await File.WriteAllTextAsync(KeyPath, placeholder.PrivateKey);
        }

        var setup = await GitHubSetup.Open(new()
        {
            ["GitHub:Token"] = "",
            ["GitHub:App:Id"] = StandInInstallations.AppId,
            ["GitHub:App:PrivateKeyPath"] = KeyPath,
        });
        await File.WriteAllTextAsync(KeyPath, setup.GitHub.Installations.PrivateKey);
        Array.ForEach(installedBy, setup.GitHub.Installations.Install);

        foreach (var name in new[] { "harborline/web", "harborline/ledger", "elsewhere/site", "elsewhere/tools" })
        {
            setup.GitHub.Add(new StandInRepository(name, []));
        }

        return setup;
    }
}
