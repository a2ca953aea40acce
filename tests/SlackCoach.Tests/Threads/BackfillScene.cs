using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Threads;

/// <summary>A stand-in workspace in whose channels much was said, its members, and the database of an app that has read none of it.</summary>
internal sealed class BackfillScene : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly StorageActivity _activity = new();
    private readonly TestDatabase _database;
    private bool _isGuest;

    private BackfillScene(TestDatabase database, StandInHost host, HistoryReads reads) => (_database, Host, Reads) = (database, host, reads);

    public StandInHost Host { get; }

    public HistoryReads Reads { get; }

    public TestDatabase Database => _database;

    /// <summary>What the app asks of its database.</summary>
    public AskedStatements Asked { get; } = new();

    /// <summary>The app that was started last.</summary>
    public InProcessApp? App { get; private set; }

    public string Folder => _database.Folder;

    public HistoryMode Mode { get; init; }

    public static async Task<BackfillScene> Start(BusyChannels talk, HistoryMode mode, DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = await TestDatabase.Create(provider);
        var host = await StandInHost.StartAsync(new StandInHostOptions
        {
            Populate = slack =>
            {
                slack.ShownNow = () => SampleRows.Now;
                talk.People.ToList().ForEach(person => slack.AddUser(new StandInUser(person, person, person, "Etc/UTC")));
                talk.AddTo(slack);
            },
        });
        host.Delivery.Patience = Patience;
        var scene = new BackfillScene(database, host, new HistoryReads(host.Slack)) { Mode = mode };
        await scene.Seed(talk.People);

        return scene;
    }

    /// <summary>The same workspace with an app that knows nothing yet.</summary>
    public async Task<BackfillScene> Anew(IReadOnlyList<string> people)
    {
        var scene = new BackfillScene(await TestDatabase.Create(_database.Provider), Host, Reads) { Mode = Mode, _isGuest = true };
        await scene.Seed(people);

        return scene;
    }

    public AppSettings Settings(DateTimeOffset startAt) => new(
        new Dictionary<string, string?>(AppSettings.For(Host, Path.Combine(Folder, "coach.db"), "harborline/*", startAt).Values)
        {
            ["Database:Provider"] = _database.Provider.ToString(),
            ["ConnectionStrings:SlackCoach"] = _database.ConnectionString,
            ["Slack:HistoryBudget"] = Mode.ToString(),
            ["Slack:CommandTimeout"] = "00:01:00",
        });

    /// <summary>Starts the app; it reads as fast as it can where no pace is given.</summary>
    public async Task<InProcessApp> StartApp(DateTimeOffset? at = null, PaceKeeper? pace = null)
    {
        var app = await AppHost.StartAsync(Settings(at ?? SampleRows.Now), configure: builder =>
        {
            builder.Services.AddSingleton<IInterceptor>(_activity);
            builder.Services.AddSingleton<IInterceptor>(Asked);
            builder.Services.AddSingleton(pace ?? new PaceKeeper(TimeSpan.Zero, TimeProvider.System));
        });
        Host.Delivery.AppBaseUrl = app.BaseUrl;
        App = app;

        return app;
    }

    /// <summary>Waits until so many channels are followed and nothing of them is left to be read.</summary>
    public Task UntilRead(int channels) => Until(db => db.FollowedChannels.TagWith(EveryWorkspace.Tag).CountAsync(channel => channel.NextReadAt == null), channels);

    /// <summary>Waits until so many channels are put off for longer than a reader has them for itself.</summary>
    public Task UntilPutOff(int channels)
    {
        var later = TimeProvider.System.GetUtcNow().AddMinutes(30);

        return Until(db => db.FollowedChannels.TagWith(EveryWorkspace.Tag).CountAsync(channel => channel.NextReadAt > later), channels);
    }

    /// <summary>Waits until every event is handled and nothing is left to be read.</summary>
    public Task UntilSettled() => Until(
        async db => await db.InboxEvents.TagWith(EveryWorkspace.Tag).CountAsync(e => e.NextAttemptAt != null)
            + await db.FollowedChannels.TagWith(EveryWorkspace.Tag).CountAsync(channel => channel.NextReadAt != null),
        0);

    public Task UntilSent(int messages) => Until(db => db.Outbox.TagWith(EveryWorkspace.Tag).CountAsync(message => message.State == OutboxState.Sent), messages);

    public async Task<int> Kept() => await Ask(db => db.ThreadMessages.TagWith(EveryWorkspace.Tag).CountAsync());

    public async Task<T> Ask<T>(Func<CoachDbContext, Task<T>> read)
    {
        await using var db = _database.Open();

        return await read(db);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isGuest)
        {
            await Host.DisposeAsync();
        }

        await _database.DisposeAsync();
    }

    private Task Until(Func<CoachDbContext, Task<int>> count, int expected) => _activity.Until(async () => await Ask(count) == expected, Patience);

    private async Task Seed(IReadOnlyList<string> people)
    {
        await using var db = _database.Open();
        var workspace = SampleRows.Workspace(Host.Slack.App.TeamId);
        db.Add(workspace);

        foreach (var person in people)
        {
            var member = SampleRows.Member(workspace, person);
            member.ThreadsReadAt = SampleRows.Now;
            db.AddRange(member, SampleRows.Habit(member), SampleRows.Digest(member, SampleRows.Now.AddHours(1)));
        }

        await db.SaveChangesAsync();
    }
}
