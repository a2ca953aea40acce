using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Quartz;
using SlackCoach.AppHome;
using SlackCoach.Domain.Time;
using SlackCoach.GitHub;
using SlackCoach.Lists;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.AppHome;

public sealed class SqlitePublishHomeTests : PublishHomeTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresPublishHomeTests : PublishHomeTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

/// <summary>What a job does with a tab that is not true any more, attempt by attempt.</summary>
public abstract class PublishHomeTests
{
    private readonly Mock<ISlackMessenger> _slack = new();
    private readonly List<HomeView> _published = [];

    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task Many_changes_are_published_once()
    {
        await using var floor = await Start();
        await floor.Add(SampleRows.Habit(floor.Member));
        await floor.Add(SampleRows.Digest(floor.Member, null));

        await Publish(floor);
        await Publish(floor);

        Assert.Single(_published);
        Assert.Null((await Home(floor)).NextPublishAt);
    }

    [SkippableFact]
    public async Task Two_nodes_publish_once()
    {
        await using var floor = await Start(SampleRows.Now);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Publish(floor))));

        Assert.Single(_published);
    }

    [SkippableFact]
    public async Task A_change_while_it_is_published_has_it_published_again()
    {
        await using var floor = await Start(SampleRows.Now);
        _slack.Setup(Call).Returns(async () =>
        {
            _published.Add(null!);

            if (_published.Count == 1)
            {
                await floor.Add(SampleRows.Habit(floor.Member));
            }
        });

        await Publish(floor);
        Assert.Equal(SampleRows.Now, (await Home(floor)).NextPublishAt);
        await Publish(floor);
        await Publish(floor);

        Assert.Equal(2, _published.Count);
    }

    [SkippableFact]
    public async Task Whoever_lost_the_lease_has_the_last_word_checked()
    {
        await using var floor = await Start(SampleRows.Now);
        _slack.Setup(Call).Returns(async () =>
        {
            _published.Add(null!);

            if (_published.Count == 1)
            {
                // It took longer than the lease, and another node published meanwhile.
                floor.Time.Advance(TimeSpan.FromMinutes(2));
                await Publish(floor);
            }
        });

        await Publish(floor);

        Assert.NotNull((await Home(floor)).NextPublishAt);
    }

    [SkippableFact]
    public async Task What_failed_is_tried_again_later_and_later_and_then_given_up()
    {
        await using var floor = await Start(SampleRows.Now);
        _slack.Setup(Call).ThrowsAsync(new SlackUnknownOutcomeException("views.publish", "HTTP 500"));
        var waits = new List<int>();

        while ((await Home(floor)).NextPublishAt is { } next && waits.Count < 20)
        {
            waits.Add((int)(next - floor.Time.GetUtcNow()).TotalSeconds);
            floor.Time.Advance(next - floor.Time.GetUtcNow());
            await Publish(floor);
        }

        Assert.Equal([0, 5, 10, 20, 40, 80, 160, 320], waits);

        await floor.Add(SampleRows.Habit(floor.Member));
        Assert.NotNull((await Home(floor)).NextPublishAt);
    }

    [SkippableTheory]
    [InlineData("not_enabled", null)]
    [InlineData("token_revoked", 600)]
    public async Task A_refusal_waits_for_people_or_for_the_next_change(string code, int? seconds)
    {
        await using var floor = await Start(SampleRows.Now);
        _slack.Setup(Call).ThrowsAsync(new SlackException("views.publish", code));

        await Publish(floor);

        Assert.Equal(seconds is { } wait ? SampleRows.Now.AddSeconds(wait) : null, (await Home(floor)).NextPublishAt);
    }

    [SkippableFact]
    public async Task Waits_as_long_as_slack_asks()
    {
        await using var floor = await Start(SampleRows.Now);
        _slack.Setup(Call).ThrowsAsync(new SlackRateLimitException("views.publish", TimeSpan.FromSeconds(90)));

        await Publish(floor);

        var home = await Home(floor);
        Assert.Equal((SampleRows.Now.AddSeconds(90), 0), (home.NextPublishAt, home.Attempts));
    }

    [SkippableFact]
    public async Task Only_what_the_tab_shows_has_it_published()
    {
        await using var floor = await Start();
        var digest = SampleRows.Digest(floor.Member, SampleRows.Now);
        await floor.Add(digest);
        await Publish(floor);

        await Change(floor, (member, nudge) => (member.PausedAt, member.ListShownOn, nudge.NextDueAt) = (SampleRows.Now, new DateOnly(2027, 1, 4), SampleRows.Now.AddDays(1)));
        await floor.Add(SampleRows.Message(floor.Member, "k", OutboxState.Waiting, SampleRows.Now));
        Assert.Null((await Home(floor)).NextPublishAt);

        await Change(floor, (_, nudge) => nudge.NextDueAt = null);
        Assert.NotNull((await Home(floor)).NextPublishAt);
        await Publish(floor);

        await Change(floor, (member, _) => member.WorkingDays = Weekdays.Monday);
        Assert.NotNull((await Home(floor)).NextPublishAt);
    }

    [SkippableFact]
    public async Task A_new_day_is_published_when_the_old_one_is_over()
    {
        await using var floor = await Start(SampleRows.Now);
        await Publish(floor);
        Assert.Equal(new DateTimeOffset(2027, 1, 5, 3, 0, 0, TimeSpan.Zero), (await Home(floor)).DayEndsAt);

        floor.Time.Advance(TimeSpan.FromHours(18));
        await Job(floor);

        Assert.Equal(2, _published.Count);
        Assert.Equal(new DateTimeOffset(2027, 1, 6, 3, 0, 0, TimeSpan.Zero), (await Home(floor)).DayEndsAt);
    }

    private static System.Linq.Expressions.Expression<Func<ISlackMessenger, Task>> Call => slack =>
        slack.PublishView(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<HomeView>(), It.IsAny<CancellationToken>());

    private async Task<Floor> Start(DateTimeOffset? nextPublishAt = null)
    {
        _slack.Setup(Call).Callback((string _, string _, HomeView view, CancellationToken _) =>
        {
            lock (_published)
            {
                _published.Add(view);
            }
        }).Returns(Task.CompletedTask);
        var floor = await Floor.Start(Provider, _slack, services =>
        {
            services.AddOptions<GitHubOptions>();
            services.AddLists();
            services.AddSingleton(Mock.Of<IPullRequestCounting>());
            services.AddAppHome();
            services.AddScoped<SlackCoach.Slack.AfterReply>(_ => null!);
        });
        floor.Interceptors.AddRange(floor.Services.GetServices<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor>());
        await floor.Add(SampleRows.Home(floor.Member, nextPublishAt));

        return floor;
    }

    private static Task<HomeTab> Home(Floor floor) => floor.Read(db => db.HomeTabs.Of(floor.Member).SingleAsync());

    private static async Task Publish(Floor floor)
    {
        var home = await Home(floor);
        await floor.Do(services => services.GetRequiredService<PublishHome>().Execute(home.WorkspaceId, home.Id, CancellationToken.None));
    }

    private static Task Job(Floor floor) => ActivatorUtilities.CreateInstance<HomeJob>(floor.Services).Execute(Mock.Of<IJobExecutionContext>()).AsTask();

    private static Task Change(Floor floor, Action<Member, Nudge> change) => floor.Do(async services =>
    {
        var db = services.GetRequiredService<CoachDbContext>();
        change(await db.Members.In(floor.Workspace.Id).SingleAsync(), await db.Nudges.Of(floor.Member).SingleAsync());
    });
}
