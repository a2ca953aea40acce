using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SlackCoach.GitHub;
using SlackCoach.Lists;
using SlackCoach.PullRequests;
using SlackCoach.Routines;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.GitHub;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.PullRequests;

/// <summary>Storage, the stand-in GitHub over loopback, and members who are connected to it; a test refreshes as the job would.</summary>
internal sealed class OwnScene : IAsyncDisposable
{
    private readonly WebApplication _server;

    private OwnScene(WebApplication server, StandInGitHub gitHub, Floor floor) => (_server, GitHub, Floor) = (server, gitHub, floor);

    public StandInGitHub GitHub { get; }

    public Floor Floor { get; }

    public static async Task<OwnScene> Start(DatabaseProvider provider = DatabaseProvider.Sqlite, params string[] configured)
    {
        var gitHub = new StandInGitHub(() => SampleRows.Now) { Token = "of-the-workspace" };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.MapGitHub(gitHub, "/github");
        await server.StartAsync();
        var floor = await Floor.Start(provider, more: services => services
            .AddGitHub().AddLists().AddRoutines().AddPullRequests()
            .Configure<GitHubOptions>(options =>
            {
                (options.BaseUrl, options.Token) = (server.Urls.Single() + "/github/", "of-the-workspace");
                Array.ForEach(configured, options.Repositories.Add);
            }));

        return new OwnScene(server, gitHub, floor);
    }

    /// <summary>A member who is connected, with what they chose for themselves.</summary>
    public async Task<Member> Connect(string login, params string[] chosen)
    {
        var member = await Join(login, chosen);
        GitHub.Accounts.Add(new StandInAccount(login.Length, login));
        var (deviceCode, userCode) = GitHub.Accounts.GiveCode();
        GitHub.Accounts.Enter(userCode, login);
        var account = SampleRows.Account(member, nextCareAt: null);
        account.Login = login;
        account.TokenExpiresAt = null;
        account.ProtectedToken = Floor.Services.GetRequiredService<Secrets>().Protect(GitHub.Accounts.Poll(deviceCode).Tokens!.Token);
        await Floor.Add(account);

        return member;
    }

    /// <summary>A member who is not connected, with what they chose for themselves once.</summary>
    public async Task<Member> Join(string login, params string[] chosen)
    {
        var member = SampleRows.Member(Floor.Workspace, "U" + login);
        await Floor.Add([member, .. chosen.Select(source => Choice(member, source))]);

        return member;
    }

    public static RepositoryChoice Choice(Member member, string source, bool? isOwn = true) =>
        new() { WorkspaceId = member.WorkspaceId, Id = Guid.CreateVersion7(), MemberId = member.Id, Source = source, IsOwn = isOwn };

    /// <summary>Adds a repository with one open pull request.</summary>
    public void Add(string name, params string[] readers) => GitHub.Add(GitHubSamples.Repository(name) with { Readers = readers.Length == 0 ? null : readers });

    /// <summary>Refreshes all; gives how many requests that took and who sees other repositories than before.</summary>
    public async Task<(int Requests, IReadOnlyCollection<Guid> Changed)> Refresh(TimeSpan? later = null)
    {
        Floor.Time.Advance(later ?? TimeSpan.Zero);
        var before = GitHub.Requests;
        await Floor.Services.GetRequiredService<RepositoryRefresh>().Refresh(Floor.Workspace.Id, sources: null, TimeSpan.FromMinutes(10), CancellationToken.None);
        var changed = await Floor.Services.GetRequiredService<OwnRefresh>().Refresh(Floor.Workspace.Id, memberId: null, TimeSpan.FromMinutes(10), CancellationToken.None);

        return (GitHub.Requests - before, changed);
    }

    /// <summary>The repositories whose pull requests a member sees, and those that are named as unread, with the reason.</summary>
    public async Task<(string Seen, string Unread)> View(Member member)
    {
        var overview = (await Overview(member))!;

        return (
            string.Join(' ', overview.Digest.Listed.Select(one => one.Repository.ToString()).Order(StringComparer.Ordinal)),
            string.Join(' ', overview.Unread.Select(one => $"{one.Name}={one.Reason}").Order(StringComparer.Ordinal)));
    }

    public Task<PullRequestOverview?> Overview(Member member) => Floor.Do(services => services.GetRequiredService<MemberPullRequests>().Read(member, CancellationToken.None));

    /// <summary>What a member was told.</summary>
    public Task<List<string>> Told(Member member) => Floor.Read(db => db.Outbox.Of(member).Select(row => row.Payload!).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await Floor.DisposeAsync();
        await _server.DisposeAsync();
    }
}
