using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SlackCoach.Clock;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Slack;

namespace SlackCoach.Tests.Testing;

/// <summary>What a test may set before the doors open.</summary>
internal sealed record WorkplaceOptions
{
    /// <summary>The Friday before the sample plan's first week, in the afternoon.</summary>
    public DateTimeOffset StartAt { get; init; } = SandboxOptions.BeforeTheSamplePlan;

    /// <summary>Further people; Nadia (Berlin) and her manager Tomás (Lisbon) are there.</summary>
    public Action<StandInSlack>? People { get; init; }

    /// <summary>The repositories; without it those of the sample.</summary>
    public Action<StandInGitHub>? Repositories { get; init; }

    /// <summary>Configuration keys of the app.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Sees what the app asks of its database.</summary>
    public IInterceptor? Interceptor { get; init; }

    /// <summary>Whether the app may log errors.</summary>
    public bool ErrorsAreExpected { get; init; }
}

/// <summary>The real app between a stand-in Slack and a stand-in GitHub, used as people use it.</summary>
/// <remarks>Every query is held to the workspace rule, every message to Slack's limits, and the app logs no error unless that is
/// expected. What is asked of it is done, follow-ups included, when a method returns.</remarks>
internal sealed class Workplace : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly WorkplaceOptions _options;
    private readonly TestDatabase _database;
    private readonly WorkspaceFilterGuard _guard = new();
    private readonly StorageActivity _activity = new();
    private readonly ErrorLog _errors = new();

    private Workplace(WorkplaceOptions options, TestDatabase database, StandInHost host, StandInGitHub gitHub)
    {
        (_options, _database, Host, GitHub) = (options, database, host, gitHub);
    }

    public const string Nadia = Harborline.NadiaId;

    public StandInHost Host { get; }

    public StandInSlack Slack => Host.Slack;

    public StandInGitHub GitHub { get; }

    public InProcessApp App { get; private set; } = null!;

    public TestDatabase Database => _database;

    /// <summary>What the app has logged.</summary>
    public IReadOnlyCollection<string> Logged => _errors.All;

    /// <summary>The messages in Nadia's direct message that everybody in it sees, threads left out.</summary>
    public IReadOnlyList<StandInMessage> Posts => PostsTo(Nadia);

    public static async Task<Workplace> Open(WorkplaceOptions? options = null)
    {
        options ??= new WorkplaceOptions();
        var database = await TestDatabase.Create(options.Provider);
        StandInGitHub? gitHub = null;
        var host = await StandInHost.StartAsync(new StandInHostOptions
        {
            Populate = slack =>
            {
                slack.ShownNow = () => options.StartAt;
                Harborline.Populate(slack);
                options.People?.Invoke(slack);
            },
            MapMore = (routes, started) =>
            {
                gitHub = new StandInGitHub(() => started.Slack.ShownNow());
                (options.Repositories ?? new SampleRepositories(options.StartAt).AddTo)(gitHub);
                routes.MapGitHub(gitHub, "/github");
            },
        });
        host.Delivery.Patience = Patience;
        var workplace = new Workplace(options, database, host, gitHub!);
        await workplace.StartApp(options.StartAt);

        return workplace;
    }

    /// <summary>Stops the app and, at an instant on its own clock, starts it again on the same database.</summary>
    public async Task Restart(DateTimeOffset at)
    {
        await StopApp();
        await StartApp(at);
    }

    /// <summary>Ends the app as an outage would; what is delivered from now on finds nobody.</summary>
    public async Task StopApp()
    {
        Host.Delivery.AppBaseUrl = null;
        await App.DisposeAsync();
    }

    public async Task StartApp(DateTimeOffset at)
    {
        App = await StartNode(at);
        Slack.ShownNow = () => App.Now;
        Host.Delivery.AppBaseUrl = App.BaseUrl;
        await Settle();
    }

    /// <summary>Starts the app a second time on the same PostgreSQL database; whoever asks for it stops it. Moving the clock moves only
    /// that of <see cref="App"/>.</summary>
    public Task<InProcessApp> StartSecondNode() => StartNode(App.Now);

    public string DmOf(string userId) => Slack.OpenDirectMessage(userId, out _).Id;

    public IReadOnlyList<StandInMessage> PostsTo(string userId) =>
        [.. Slack.MessagesIn(DmOf(userId)).Where(m => m is { IsEphemeral: false, IsTopLevel: true } && m.User == Slack.App.BotUserId)];

    public IReadOnlyList<StandInMessage> ThreadOf(StandInMessage parent) =>
        [.. Slack.MessagesIn(parent.Channel).Where(message => message.ThreadTs == parent.Ts)];

    public IReadOnlyList<StandInMessage> Whispers(string userId = Nadia) =>
        [.. Slack.MessagesIn(DmOf(userId)).Where(message => message.VisibleTo == userId)];

    /// <summary>Types a slash command in the direct message; gives what the person sees in answer.</summary>
    public async Task<StandInMessage> Say(string command, string userId = Nadia, string? triggerId = null) =>
        Assert.Single(await Type(command, userId, triggerId));

    /// <summary>Types a slash command; gives every answer that the person sees, none included.</summary>
    public async Task<IReadOnlyList<StandInMessage>> Type(string command, string userId = Nadia, string? triggerId = null)
    {
        var before = Whispers(userId).Select(message => message.Ts).ToHashSet();
        var outcome = await Host.Delivery.Command(userId, DmOf(userId), command["/plan".Length..].Trim(), triggerId);
        Assert.Null(outcome.Error);
        await Settle();

        return [.. Whispers(userId).Where(message => !before.Contains(message.Ts))];
    }

    /// <summary>Writes in the direct message; gives what the bot posts in answer.</summary>
    public Task<IReadOnlyList<StandInMessage>> Write(string text, string userId = Nadia) => PostedBy(userId, () =>
    {
        Slack.Post(new MessageDraft(DmOf(userId), userId, TypedText.Escape(Slack, text)));
        return Task.CompletedTask;
    });

    public Task<IReadOnlyList<StandInMessage>> SendFile(string name, string content, string userId = Nadia) =>
        SendFile(name, Encoding.UTF8.GetBytes(content), userId);

    /// <summary>Sends a file in the direct message; gives what the bot posts in answer.</summary>
    public Task<IReadOnlyList<StandInMessage>> SendFile(string name, byte[] content, string userId = Nadia) => PostedBy(userId, () =>
    {
        var type = name.EndsWith(".md", StringComparison.Ordinal) ? "text/markdown" : "application/octet-stream";
        Slack.Share(userId, DmOf(userId), "", null, name, type, content);
        return Task.CompletedTask;
    });

    /// <summary>Has a plan imported as most do it: the file in the direct message, then the button.</summary>
    public async Task<StandInMessage> Import(string plan, InputValues? answers = null, string userId = Nadia)
    {
        var preview = Assert.Single(await SendFile("plan.md", plan, userId));
        await Click(preview, "Import", answers, userId);

        return Now(preview);
    }

    public static string SamplePlanText => Encoding.UTF8.GetString(SamplePlan.Read());

    /// <summary>Presses the button of that label; <paramref name="entry"/> names the section it stands in, where several have it.</summary>
    public async Task Click(
        StandInMessage message, string label, InputValues? inputs = null, string userId = Nadia, string? triggerId = null, string? entry = null)
    {
        var (block, action) = Shown.Button(Now(message), label, entry);
        var outcome = await Host.Delivery.Click(userId, Now(message), block, action, inputs, triggerId);
        Assert.Null(outcome.Error);
        await Settle();
    }

    /// <summary>Presses a button that the message had when the test saw it, as a repeated delivery or an old screen does.</summary>
    public async Task ClickAsSeen(StandInMessage seen, string label, string? triggerId = null, string? entry = null)
    {
        var (block, action) = Shown.Button(seen, label, entry);
        Assert.Null((await Host.Delivery.Click(Nadia, seen, block, action, triggerId: triggerId)).Error);
        await Settle();
    }

    /// <summary>Chooses in the menu behind three dots that has that option; <paramref name="entry"/> names the option's value, where several have it.</summary>
    public async Task Choose(StandInMessage message, string option, string userId = Nadia, string? entry = null)
    {
        var (block, action, value) = Shown.Option(Now(message), option, entry);
        Assert.Null((await Host.Delivery.Click(userId, Now(message), block, action, new InputValues().Set(block, action, value))).Error);
        await Settle();
    }

    /// <summary>Opens the app's Home tab; gives what it shows then.</summary>
    public async Task<StandInView> OpenHome(string userId = Nadia)
    {
        await Host.Delivery.Event(EventPayloads.HomeOpened(Slack, userId, DmOf(userId), "home", "1.000000"));
        await Settle();

        return Home(userId)!;
    }

    /// <summary>What the Home tab shows; null while nothing was published.</summary>
    public StandInView? Home(string userId = Nadia) => Slack.HomeOf(userId);

    /// <summary>Presses a button that the Home tab had when the test saw it.</summary>
    public async Task ClickInHome(StandInView seen, string label, string? entry = null, string? triggerId = null)
    {
        var (block, action) = Shown.Button(seen, label, entry);
        Assert.Null((await Host.Delivery.ClickInView(seen.User, seen, block, action, InputValues.Untouched, triggerId)).Error);
        await Settle();
    }

    /// <summary>The message as it stands by now.</summary>
    public StandInMessage Now(StandInMessage message) => Slack.FindMessage(message.Channel, message.Ts)!;

    /// <summary>Waits for the modal that a command or click opens.</summary>
    public Task<StandInView> OpenedView(string userId = Nadia) => OpenedView(_ => true, userId);

    /// <summary>Waits for a modal that is meant to lie on top.</summary>
    public Task<StandInView> OpenedView(Func<StandInView, bool> isMeant, string userId = Nadia) =>
        Seen(() => Slack.ViewsOf(userId) is [.., var top] && isMeant(top) ? top : null);

    /// <summary>Waits for what the bot posts only after its answer, such as why a modal did not open.</summary>
    public async Task<StandInMessage> SeenPost(Func<StandInMessage, bool> isMeant, string userId = Nadia)
    {
        var post = await Seen(() => PostsTo(userId).FirstOrDefault(isMeant));
        await Settle();

        return post;
    }

    /// <summary>Sends a modal in; gives it as it stands then, or null when it closed.</summary>
    public async Task<StandInView?> Submit(StandInView view, InputValues inputs, string userId = Nadia, string? triggerId = null)
    {
        await Host.Delivery.SubmitView(userId, view, inputs, triggerId);
        await Settle();

        return Slack.FindView(view.Id);
    }

    /// <summary>Moves the product's clock to a wall clock time in Berlin, in winter.</summary>
    public async Task MoveTo(string berlinTime)
    {
        await App.MoveClockTo(Berlin(berlinTime));
        await Settle();
    }

    public static DateTimeOffset Berlin(string time) =>
        new(DateTime.ParseExact(time, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(1));

    /// <summary>Looks into the app's rows.</summary>
    public async Task<T> Rows<T>(Func<CoachDbContext, Task<T>> read)
    {
        await using var scope = App.Services.CreateAsyncScope();

        return await read(scope.ServiceProvider.GetRequiredService<CoachDbContext>());
    }

    /// <summary>Waits until nothing is left to be done: no event on its way or unhandled, no nudge due, nothing unsent.</summary>
    public async Task Settle()
    {
        do
        {
            await Host.Delivery.WhenIdle().WaitAsync(Patience, TimeProvider.System);
            await _activity.UntilNothing(WhatIsLeft, Patience);
        }
        while (!Host.Delivery.WhenIdle().IsCompleted);
    }

    public async ValueTask DisposeAsync()
    {
        if (Host.Delivery.AppBaseUrl is not null)
        {
            await StopApp();
        }

        await Host.DisposeAsync();
        await _database.DisposeAsync();

        Assert.Null(_guard.Offence);
        Assert.All(Slack.Channels.SelectMany(channel => Slack.MessagesIn(channel.Id)).Where(message => message.User == Slack.App.BotUserId && message.Subtype is not ("channel_join" or "channel_leave")),
            message => Assert.Empty(SlackRules.MessageViolations(Shown.Json(message))));
        Assert.All(Slack.Users.Select(user => Slack.HomeOf(user.Id)).OfType<StandInView>(), home => Assert.Empty(SlackRules.HomeViolations(home.Content)));

        if (!_options.ErrorsAreExpected)
        {
            Assert.True(_errors.Lines.IsEmpty, string.Join('\n', _errors.Lines));
        }
    }

    private async Task<InProcessApp> StartNode(DateTimeOffset at)
    {
        var values = new Dictionary<string, string?>(
            AppSettings.For(Host, Path.Combine(_database.Folder, "test.db"), "harborline/*", at).Values)
        {
            ["Database:Provider"] = _options.Provider.ToString(),
            ["ConnectionStrings:SlackCoach"] = _database.ConnectionString,
            // What is measured here is what happens, not how fast a busy test machine is.
            ["Slack:CommandTimeout"] = "00:01:00",
        };

        foreach (var (key, value) in _options.Settings)
        {
            values[key] = value;
        }

        return await AppHost.StartAsync(new AppSettings(values), configure: builder =>
        {
            builder.Services.AddSingleton<IInterceptor>(_guard);
            builder.Services.AddSingleton<IInterceptor>(_activity);
            // The stand-in's history may be read as fast as it can.
            builder.Services.AddSingleton(new PaceKeeper(TimeSpan.Zero, TimeProvider.System));

            if (_options.Interceptor is { } interceptor)
            {
                builder.Services.AddSingleton(interceptor);
            }

            builder.Logging.ClearProviders().AddProvider(_errors);
        });
    }

    private async Task<IReadOnlyList<StandInMessage>> PostedBy(string userId, Func<Task> act)
    {
        var before = PostsTo(userId).Select(message => message.Ts).ToHashSet();
        await act();
        await Settle();

        return [.. PostsTo(userId).Where(message => !before.Contains(message.Ts))];
    }

    private async Task<T> Seen<T>(Func<T?> look)
        where T : class
    {
        var seen = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Slack.Changed += Look;

        try
        {
            Look();
            return await seen.Task.WaitAsync(Patience, TimeProvider.System);
        }
        finally
        {
            Slack.Changed -= Look;
        }

        void Look()
        {
            if (look() is { } found)
            {
                seen.TrySetResult(found);
            }
        }
    }

    /// <summary>Waits until a look at the app's rows finds what is meant; it looks again after each write.</summary>
    public Task Until(Func<Task<bool>> isSo) => _activity.Until(isSo, Patience);

    // One question, as it is asked after every write.
    private Task<string?> WhatIsLeft() => Rows(async db =>
    {
        var now = App.Services.GetRequiredService<ProductClock>().GetUtcNow();
        // What is under way is put off by its lease; what Slack asked to wait with, for longer.
        var leased = TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(30);
        var left = await db.InboxEvents.TagWith(EveryWorkspace.Tag).Where(e => e.NextAttemptAt != null).Select(_ => "an event")
            .Concat(db.Nudges.Where(n => n.NextDueAt <= now).Select(_ => "a nudge"))
            .Concat(db.Snoozes.Where(s => !s.IsQueued && s.UntilAt <= now).Select(_ => "a snooze"))
            .Concat(db.OneOnOneMeetings.Where(m => m.NextDueAt <= now).Select(_ => "a 1:1"))
            .Concat(db.SharedWeeks.Where(w => w.NextDueAt <= now).Select(_ => "a post by silence"))
            .Concat(db.Removals.Where(r => r.NextDueAt <= leased).Select(_ => "a removal"))
            .Concat(db.OwnCalendars.Where(c => c.NextReadAt <= now).Select(_ => "a calendar"))
            .Concat(db.HomeTabs.Where(h => h.NextPublishAt != null || h.DayEndsAt <= now).Select(_ => "a Home tab"))
            .Concat(db.FollowedChannels.Where(c => c.NextReadAt != null).Select(_ => "a channel"))
            .Concat(db.GitHubAccounts.Where(a => a.State == GitHubAccountState.Leaving).Select(_ => "an account"))
            .Concat(db.Outbox.Where(m => m.State == OutboxState.Waiting).Select(m => m.Key))
            .ToListAsync();

        return left.Count == 0 ? null : string.Join(", ", left.Concat(_errors.Lines));
    });
}
