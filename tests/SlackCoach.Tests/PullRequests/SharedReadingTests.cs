using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.PullRequests;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
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

    private static RepositoryChoice Choice(Member member, string name) =>
        new() { WorkspaceId = member.WorkspaceId, Id = Guid.CreateVersion7(), MemberId = member.Id, Source = name };
}
