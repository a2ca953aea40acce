using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using SlackCoach.Clock;
using SlackCoach.GitHub;
using SlackCoach.Members;
using SlackCoach.Nudges;
using SlackCoach.Outbox;
using SlackCoach.Settings;
using SlackCoach.Slack;
using SlackCoach.Slack.Events;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Settings;

/// <summary>One person in one workspace, a clock that stands still and a database; Slack says that they live in Berlin.</summary>
internal sealed class SettingsScene : IAsyncDisposable
{
    public const string Team = "T1";
    public const string User = "U1";

    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private SettingsScene(TestDatabase database, DateTimeOffset now, string[] repositories)
    {
        _database = database;
        Time = new ManualTimeProvider(now);
        SlackSays(new SlackUser { Id = User, TeamId = Team, Tz = "Europe/Berlin" });

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<ProductClock>();
        services.AddScoped(_ => database.Open());
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddSingleton<Secrets>();
        services.AddScoped<OutboxWriter>();
        services.AddScoped<NudgeReactions>();
        services.AddScoped<NudgePlanner>();
        services.AddSingleton(Slack.Object);
        services.AddScoped<AfterReply>();
        services.AddSingleton<AfterReplyQueue>();
        services.Configure<GitHubOptions>(options => Array.ForEach(repositories, options.Repositories.Add));
        services.AddMembers();
        services.AddSettings();
        _services = services.BuildServiceProvider();
    }

    public ManualTimeProvider Time { get; }

    public Mock<ISlackMessenger> Slack { get; } = new();

    /// <param name="berlinTime">The wall clock in Berlin, in winter: an hour ahead of UTC.</param>
    /// <param name="repositories">What the configuration names.</param>
    public static async Task<SettingsScene> At(string berlinTime, params string[] repositories) =>
        new(await TestDatabase.Create(), Instant(berlinTime), repositories);

    public static DateTimeOffset Instant(string berlinTime) =>
        new(DateTime.ParseExact(berlinTime, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(1));

    public void MoveTo(string berlinTime) => Time.Advance(Instant(berlinTime) - Time.GetUtcNow());

    public void SlackSays(SlackUser user) =>
        Slack.Setup(slack => slack.GetUser(Team, User, It.IsAny<CancellationToken>())).ReturnsAsync(user);

    /// <summary>Does something as one request would: in a scope of its own, saved at the end. A millisecond passes, so that rows sort.</summary>
    public async Task<T> Do<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        var result = await work(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<CoachDbContext>().SaveChangesAsync();
        Time.Advance(TimeSpan.FromMilliseconds(1));

        return result;
    }

    public Task Do(Func<IServiceProvider, Task> work) => Do(async services =>
    {
        await work(services);
        return true;
    });

    public Task<bool> Open(string triggerId = "open") =>
        Do(services => services.GetRequiredService<OpenSettings>().Execute(Team, User, triggerId, CancellationToken.None));

    /// <summary>Opens the window, so that the profile is read, and sends it in.</summary>
    public async Task<ViewSubmissionResponse> Save(
        string? time = "09:00", string[]? days = null, string[]? repositories = null, bool digest = true, string triggerId = "save")
    {
        await Open();

        return await Do(services => services.GetRequiredService<IViewSubmissionHandler>()
            .Handle(SettingsStates.Submission(time, days, repositories, digest, triggerId), CancellationToken.None));
    }

    public Task Change(SlackUser user, string eventId) => Do(services => services.GetRequiredService<IEventHandler<UserChangeEvent>>()
        .Handle(new UserChangeEvent { User = user }, new EventContext(Team, eventId), CancellationToken.None));

    public Task Tick() => Do(services => services.GetRequiredService<NudgePlanner>().EnqueueDue(CancellationToken.None));

    public Task<Member> Member() => Do(services => services.GetRequiredService<CoachDbContext>().Members
        .TagWith(EveryWorkspace.Tag).SingleAsync());

    public Task<Nudge> Nudge() => Do(services => services.GetRequiredService<CoachDbContext>().Nudges
        .TagWith(EveryWorkspace.Tag).SingleAsync(nudge => nudge.Kind == NudgeKind.MorningDigest));

    public Task<List<string>> Watched() => Do(services => services.GetRequiredService<CoachDbContext>().RepositoryChoices
        .TagWith(EveryWorkspace.Tag).Select(choice => choice.Source).OrderBy(source => source).ToListAsync());

    /// <summary>The days of the digests that were written to the outbox.</summary>
    public Task<List<DateOnly>> Digests() => Do(services => services.GetRequiredService<CoachDbContext>().Outbox
        .TagWith(EveryWorkspace.Tag).Where(row => row.Composer == nameof(NudgeKind.MorningDigest)).Select(row => row.On).OrderBy(on => on).ToListAsync());

    /// <summary>What was said in the direct message, in order.</summary>
    public async Task<List<string>> Said()
    {
        var rows = await Do(services => services.GetRequiredService<CoachDbContext>().Outbox
            .TagWith(EveryWorkspace.Tag).Where(row => row.Payload != null).OrderBy(row => row.Id).ToListAsync());

        return rows.ConvertAll(row => JsonSerializer.Deserialize(row.Payload!, SlackJson.Default.Message)!.Text);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
