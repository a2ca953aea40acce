using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.PullRequests;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.GitHub;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.PullRequests;

public sealed class SharedReadingTests
{
    private static readonly string[] Names = [.. Enumerable.Range(1, 20).Select(number => $"harborline/service-{number}")];

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task Twenty_repositories_are_read_once_however_many_members_watch_them(int members)
    {
        var asked = new List<RepositoryName>();
        var source = new Mock<IPullRequestSource>();
        source.Setup(s => s.ReadOpen(It.IsAny<IReadOnlyCollection<RepositoryName>>(), It.IsAny<CancellationToken>()))
            .Callback((IReadOnlyCollection<RepositoryName> names, CancellationToken _) => asked.AddRange(names))
            .ReturnsAsync((IReadOnlyCollection<RepositoryName> names, CancellationToken _) => [.. names.Select(name => new RepositoryRead(name, name, []))]);
        await using var floor = await Floor.Start(DatabaseProvider.Sqlite, more: services => services
            .AddSingleton(source.Object).AddSingleton<RepositoryRefresh>().AddScoped<RefreshedRows>()
            .Configure<GitHubOptions>(options => Array.ForEach(Names, options.Repositories.Add)));
        var people = Enumerable.Range(1, members).Select(number => SampleRows.Member(floor.Workspace, $"U9{number}")).ToList();
        await floor.Add([.. people, .. people.SelectMany(person => Names.Select(name => Choice(person, name)))]);

        var refresh = floor.Services.GetRequiredService<RepositoryRefresh>();
        await refresh.Refresh(floor.Workspace.Id, null, TimeSpan.FromMinutes(10), CancellationToken.None);
        await Task.WhenAll(people.Select(_ => refresh.Refresh(floor.Workspace.Id, Names, TimeSpan.FromMinutes(5), CancellationToken.None)));

        Assert.Equal(Names.Order(), asked.Select(name => name.ToString()).Order());
        Assert.Equal(20, await floor.Read(db => db.Repositories.In(floor.Workspace.Id).CountAsync()));
    }

    [Fact]
    public async Task What_nothing_has_happened_in_is_asked_about_together_and_read_whole_every_half_hour()
    {
        var names = GitHubSamples.Names(12);
        await using var scene = await OwnScene.Start(DatabaseProvider.Sqlite, names);
        Array.ForEach(names, name => scene.Add(name));
        await scene.Floor.Add([.. names.Select(name => OwnScene.Choice(scene.Floor.Member, name, isOwn: null))]);
        var tenMinutes = TimeSpan.FromMinutes(10);

        Assert.Equal(3, (await scene.Refresh()).Requests);
        var points = scene.GitHub.Points;
        Assert.Equal(1, (await scene.Refresh(tenMinutes)).Requests);
        Assert.Equal(1, scene.GitHub.Points - points);

        // A second pull request is read at once; checks that have turned red leave no trace, and are seen when all is read again.
        scene.GitHub.Add(GitHubSamples.Repository(names[3], pullRequests: 2));
        scene.GitHub.Add(new StandInRepository(names[4], [GitHubSamples.PullRequest(1) with { Checks = "FAILURE" }]));
        Assert.Equal(2, (await scene.Refresh(tenMinutes)).Requests);
        Assert.Equal((13, 0), await Seen());
        Assert.Equal(4, (await scene.Refresh(tenMinutes)).Requests);
        Assert.Equal((13, 1), await Seen());

        async Task<(int Open, int Failing)> Seen() =>
            (await scene.Overview(scene.Floor.Member))!.Open is var open ? (open.Count, open.Count(one => one.Checks == ChecksState.Failing)) : default;
    }

    private static RepositoryChoice Choice(Member member, string name) =>
        new() { WorkspaceId = member.WorkspaceId, Id = Guid.CreateVersion7(), MemberId = member.Id, Source = name };
}
