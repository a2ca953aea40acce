using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using SlackCoach.Domain.Routines;
using SlackCoach.Fetch;
using SlackCoach.GitHub;
using SlackCoach.Lists;
using SlackCoach.Reading;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Reading;

public sealed class SqliteSourcePollingTests : SourcePollingTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresSourcePollingTests : SourcePollingTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

public abstract class SourcePollingTests
{
    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task Two_processes_never_ask_one_source_at_once()
    {
        await using var site = await LoopbackServer.Start();
        await using var floor = await Start(site);
        var asked = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        site.Script.Enqueue(async context =>
        {
            asked.SetResult();
            await release.Task;
            await ReadingScene.Feed("Harbor Lights", "One", "Two")(context);
        });

        var first = Poll(floor);
        await asked.Task;
        await Poll(floor);
        release.SetResult();
        await first;
        await Poll(floor);

        Assert.Single(site.Requests);
        Assert.Equal(2, await floor.Read(db => db.ReadingItems.Of(floor.Member).CountAsync()));
    }

    [SkippableFact]
    public async Task Whoever_begins_to_follow_while_it_is_read_gets_it_read_anew()
    {
        await using var site = await LoopbackServer.Start();
        await using var floor = await Start(site);
        site.Script.Enqueue(async context =>
        {
            // As a second member's command does.
            await floor.Read(db => db.ReadingSources.In(floor.Workspace.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(source => source.NextPollAt, SampleRows.Now.AddTicks(-1))));
            await ReadingScene.Feed("Harbor Lights", "One")(context);
        });
        site.Script.Enqueue(context => context.Request.Headers.IfNoneMatch.Count == 0 ? ReadingScene.Feed("Harbor Lights", "One")(context) : ReadingScene.Unchanged(context));

        await Poll(floor);
        await Poll(floor);
        await Poll(floor);

        Assert.Equal(2, site.Requests.Count);
        Assert.Null(await floor.Read(db => db.ReadingSources.In(floor.Workspace.Id).Select(source => source.Failure).SingleAsync()));
    }

    [SkippableFact]
    public async Task A_process_that_died_while_it_read_keeps_nobody_else_from_it_for_long()
    {
        await using var site = await LoopbackServer.Start();
        await using var floor = await Start(site);
        site.Script.Enqueue(ReadingScene.Feed("Harbor Lights", "One"));
        await floor.Read(db => db.ReadingSources.In(floor.Workspace.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.LeasedUntilAt, SampleRows.Now.AddMinutes(10))));

        await Poll(floor);
        Assert.Empty(site.Requests);
        floor.Time.Advance(TimeSpan.FromMinutes(10));
        await Poll(floor);
        Assert.Single(site.Requests);
    }

    [SkippableFact]
    public async Task Of_a_long_feed_the_newest_fifty_are_taken()
    {
        await using var site = await LoopbackServer.Start();
        await using var floor = await Start(site);
        site.Script.Enqueue(ReadingScene.Feed("Harbor Lights", [.. Enumerable.Range(0, 70).Select(number => $"Entry {number}")]));

        await Poll(floor);

        Assert.Equal(
            Enumerable.Range(0, 50).Select(number => $"Entry {number}"),
            await floor.Read(db => db.ReadingItems.Of(floor.Member).OrderBy(item => item.Number).Select(item => item.Title).ToListAsync()));
    }

    [SkippableFact]
    public async Task What_nobody_follows_any_more_is_not_asked_again()
    {
        await using var site = await LoopbackServer.Start();
        await using var floor = await Start(site);
        await floor.Read(db => db.ReadingFollows.Of(floor.Member).ExecuteDeleteAsync());

        await Poll(floor);

        Assert.Empty(site.Requests);
        Assert.Empty(await floor.Read(db => db.ReadingSources.In(floor.Workspace.Id).ToListAsync()));
    }

    [SkippableFact]
    public async Task The_habits_nudge_shows_the_same_picks_until_something_becomes_of_them()
    {
        await using var site = await LoopbackServer.Start();
        await using var floor = await Start(site);
        await floor.Add([.. Enumerable.Range(1, 5).Select(number => SampleRows.Document(floor.Member, number, $"Document {number}", $"https://quay.example/{number}"))]);

        var first = await Show(floor);
        var again = await Show(floor);

        Assert.Equal(6, first.Count);
        Assert.Equal(first.Select(block => block.BlockId), again.Select(block => block.BlockId));
    }

    private static async Task<IReadOnlyList<Block>> Show(Floor floor) => await floor.Do(async services =>
    {
        var details = services.GetRequiredService<IHabitDetails>();
        Assert.Equal(HabitKey.Reading, details.Key);
        var member = await services.GetRequiredService<CoachDbContext>().Members.In(floor.Workspace.Id).SingleAsync();

        return await details.Show(member, default);
    });

    private async Task<Floor> Start(LoopbackServer site)
    {
        var floor = await Floor.Start(Provider, more: services =>
        {
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection([new("Fetch:TrustedHosts:0", $"127.0.0.1:{site.Port}")]).Build());
            services.AddFetch();
            services.AddSingleton<SourcePolling>();
            services.AddScoped<SourceReader>();
            services.AddScoped<KeepReading>();
            services.AddScoped<AddDocuments>();
            services.AddScoped<MemberReading>();
            services.AddScoped<IHabitDetails, PickDocuments>();
            services.AddSingleton(Mock.Of<IDocumentFolders>());
        });
        var source = SampleRows.Feed(floor.Workspace, site.Address + "feed.xml", SampleRows.Now);
        await floor.Add(source, SampleRows.Follow(floor.Member, source));

        return floor;
    }

    private static Task Poll(Floor floor) => floor.Services.GetRequiredService<SourcePolling>().PollDue(default);
}
