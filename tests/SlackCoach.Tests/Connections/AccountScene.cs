using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SlackCoach.Connections;
using SlackCoach.GitHub;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.GitHub;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Connections;

/// <summary>Storage with one member, the stand-in GitHub over loopback, and a clock that stands still: a test calls what the job would.</summary>
internal sealed class AccountScene : IAsyncDisposable
{
    public const string Login = "nadia-okafor";

    private readonly WebApplication _server;
    private readonly Floor _floor;
    private readonly LogLines _log;

    private AccountScene(WebApplication server, StandInGitHub gitHub, Floor floor, LogLines log)
    {
        (_server, GitHub, _floor, _log) = (server, gitHub, floor, log);
        GitHub.Accounts.Add(new StandInAccount(4_711, Login, "harborline/web"));
    }

    public StandInGitHub GitHub { get; }

    public Floor Floor => _floor;

    public IReadOnlyList<string> Logged => _log.All;

    public static async Task<AccountScene> Start(DatabaseProvider provider, string clientSecret = StandInAccounts.ClientSecret)
    {
        var gitHub = new StandInGitHub(() => SampleRows.Now);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.MapGitHub(gitHub, "/github");
        await server.StartAsync();
        var log = new LogLines();
        var floor = await Floor.Start(provider, more: services => services
            .AddGitHub()
            .AddGitHubConnections()
            .AddScoped<AfterReply>().AddSingleton<AfterReplyQueue>()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .Configure<GitHubOptions>(options => options.BaseUrl = server.Urls.Single() + "/github/")
            .Configure<GitHubAppOptions>(options => (options.ClientId, options.ClientSecret) = (StandInAccounts.ClientId, clientSecret)));

        return new AccountScene(server, gitHub, floor, log);
    }

    /// <summary>Types <c>/plan connect</c> and has what it asked for composed.</summary>
    public async Task AskForCode()
    {
        await _floor.Do(async services =>
        {
            var member = await services.GetRequiredService<CoachDbContext>().Members.In(_floor.Workspace.Id).SingleAsync();
            await services.GetRequiredService<BeginConnecting>().Execute(member, CancellationToken.None);
        });
        await _floor.Lanes.Compose(CancellationToken.None);
    }

    /// <summary>Does what is due after some time.</summary>
    public async Task DoDue(TimeSpan after)
    {
        _floor.Time.Advance(after);
        await DoDue();
    }

    public Task DoDue() => _floor.Services.GetRequiredService<AccountWork>().DoDue(CancellationToken.None);

    public Task DoDue(int seconds) => DoDue(TimeSpan.FromSeconds(seconds));

    /// <summary>Asks for a code, has it entered, and comes back when the account is connected.</summary>
    public async Task Connect()
    {
        await AskForCode();
        Assert.True(GitHub.Accounts.Enter((await Connecting())!.UserCode!, Login));
        await DoDue(5);
        Assert.Equal(GitHubAccountState.Connected, (await Account())?.State);
    }

    public Task<GitHubConnecting?> Connecting() => _floor.Read(db => db.GitHubConnecting.Of(_floor.Member).SingleOrDefaultAsync());

    public Task<GitHubAccount?> Account() => _floor.Read(db => db.GitHubAccounts.Of(_floor.Member).SingleOrDefaultAsync());

    /// <summary>What the member was told, the codes left out, oldest first.</summary>
    public Task<List<string>> Told() => _floor.Read(db => db.Outbox.Of(_floor.Member)
        .Where(row => row.Composer == null).OrderBy(row => row.CreatedAt).Select(row => row.Payload!).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await _floor.DisposeAsync();
        await _server.DisposeAsync();
    }
}
