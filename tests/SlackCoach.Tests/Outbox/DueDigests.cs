using System.Text.Json.Nodes;
using SlackCoach.Sandbox.GitHub;
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

    private const string Repository = "harborline/api";

    private readonly TestDatabase _database;
    private readonly List<string> _users;

    private DueDigests(TestDatabase database, StandInHost host, List<string> users) => (_database, Host, _users) = (database, host, users);

    public static DateTimeOffset Nine => SampleRows.Now;

    public StandInHost Host { get; }

    public string Folder => _database.Folder;

    /// <param name="members">How many are due.</param>
    /// <param name="provider">Where the app keeps its rows.</param>
    /// <param name="pullRequests">How many pull requests are open, in a repository that everybody watches; none is watched without.</param>
    public static async Task<DueDigests> Start(int members, DatabaseProvider provider = DatabaseProvider.Sqlite, int pullRequests = 0)
    {
        var database = await TestDatabase.Create(provider);
        var users = Enumerable.Range(1, members).Select(number => $"U07MEMB{number:000}").ToList();
        var host = await StandInHost.StartAsync(new StandInHostOptions
        {
            Populate = slack => users.ForEach(user => slack.AddUser(new StandInUser(user, user, user, "Etc/UTC"))),
            MapMore = (routes, _) =>
            {
                var gitHub = new StandInGitHub(() => Nine);
                gitHub.Add(new StandInRepository(Repository, [.. Enumerable.Range(1, pullRequests).Select(PullRequest)]));
                routes.MapGitHub(gitHub, "/github");
            },
        });
        var due = new DueDigests(database, host, users);
        await due.Seed(watching: pullRequests > 0);

        return due;
    }

    public AppSettings Settings(DateTimeOffset startAt, params (string Key, string Value)[] more)
    {
        var values = AppSettings.For(Host, Path.Combine(Folder, "coach.db"), "harborline/*", startAt).Values.ToDictionary();
        values["Database:Provider"] = _database.Provider.ToString();
        values["ConnectionStrings:SlackCoach"] = _database.ConnectionString;

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

    public CoachDbContext Open() => _database.Open();

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static string Key(JsonObject? metadata) => metadata?["event_payload"]?["key"]?.GetValue<string>() ?? "";

    private static StandInPullRequest PullRequest(int number) => new()
    {
        Number = number,
        Title = $"Change {number}",
        Author = "noam-bar-lev",
        CreatedAt = Nine.AddDays(-number),
        UpdatedAt = Nine.AddDays(-1),
    };

    private async Task Seed(bool watching)
    {
        await using var db = Open();
        var workspace = SampleRows.Workspace(Host.Slack.App.TeamId);
        db.Add(workspace);

        foreach (var user in _users)
        {
            var member = SampleRows.Member(workspace, user);
            db.AddRange(member, SampleRows.Habit(member), SampleRows.Digest(member, Nine));

            if (watching)
            {
                db.Add(new RepositoryChoice
                {
                    WorkspaceId = workspace.Id,
                    Id = Guid.CreateVersion7(Nine),
                    MemberId = member.Id,
                    Source = Repository,
                });
            }
        }

        await db.SaveChangesAsync();
    }
}
