using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Outbox;

/// <summary>A stand-in workspace of members who are due a digest at nine, and the database of the app that owes it to them.</summary>
internal sealed class DueDigests : IAsyncDisposable
{
    /// <summary>Long enough for a slow machine; nothing waits for it where all is well.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("slackcoach-");
    private readonly List<string> _users;

    private DueDigests(StandInHost host, List<string> users) => (Host, _users) = (host, users);

    public static DateTimeOffset Nine => SampleRows.Now;

    public StandInHost Host { get; }

    public string Folder => _folder.FullName;

    public static async Task<DueDigests> Start(int members)
    {
        var users = Enumerable.Range(1, members).Select(number => $"U07MEMB{number:000}").ToList();
        var host = await StandInHost.StartAsync(new StandInHostOptions
        {
            Populate = slack => users.ForEach(user => slack.AddUser(new StandInUser(user, user, user, "Etc/UTC"))),
        });
        var due = new DueDigests(host, users);
        await due.Seed();

        return due;
    }

    public AppSettings Settings(DateTimeOffset startAt, params (string Key, string Value)[] more)
    {
        var values = AppSettings.For(Host, Path.Combine(Folder, "coach.db"), "harborline/*", startAt).Values.ToDictionary();

        foreach (var (key, value) in more)
        {
            values[key] = value;
        }

        return new AppSettings(values);
    }

    public static string DirectMessageOf(string user) => $"D{user[1..]}";

    public string User(int index) => _users[index];

    /// <summary>What the bot said in direct messages.</summary>
    public List<StandInMessage> Said() =>
    [
        .. _users.SelectMany(user => Host.Slack.MessagesIn(DirectMessageOf(user)))
            .Where(message => message.User == Host.Slack.App.BotUserId),
    ];

    /// <summary>The keys of the digests that stand in direct messages, each as often as it stands there.</summary>
    public List<string> Digests() =>
    [
        .. Said().Select(message => Key(message.Metadata))
            .Where(key => key.Contains(nameof(NudgeKind.MorningDigest), StringComparison.Ordinal)),
    ];

    /// <summary>Completes as soon as something holds in the stand-in workspace.</summary>
    public async Task When(Func<bool> holds)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Host.Slack.Changed += Look;
        Look();

        try
        {
            await reached.Task.WaitAsync(Patience);
        }
        finally
        {
            Host.Slack.Changed -= Look;
        }

        void Look()
        {
            if (holds())
            {
                reached.TrySetResult();
            }
        }
    }

    public CoachDbContext Open()
    {
        var options = new DbContextOptionsBuilder<CoachDbContext>();
        StorageServices.Use(options, DatabaseProvider.Sqlite, $"Data Source={Path.Combine(Folder, "coach.db")};Pooling=False");

        return new CoachDbContext(options.Options);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static string Key(JsonObject? metadata) => metadata?["event_payload"]?["key"]?.GetValue<string>() ?? "";

    private async Task Seed()
    {
        await using var db = Open();
        await db.Database.MigrateAsync();
        var workspace = SampleRows.Workspace(Host.Slack.App.TeamId);
        db.Add(workspace);

        foreach (var user in _users)
        {
            var member = SampleRows.Member(workspace, user);
            db.AddRange(member, SampleRows.Habit(member), SampleRows.Digest(member, Nine));
        }

        await db.SaveChangesAsync();
    }
}
