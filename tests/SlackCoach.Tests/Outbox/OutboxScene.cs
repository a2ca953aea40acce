using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Lists;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Outbox;

/// <summary>An outbox with one member, a conversation that fails as it is told, and a composer that says what it is told.</summary>
internal sealed class OutboxScene : IAsyncDisposable
{
    public const string Composer = "test";

    public static readonly DateOnly Monday = new(2027, 1, 4);

    private OutboxScene(Floor floor, FakeConversation slack, StubComposer composer)
    {
        (Floor, Slack, Composing) = (floor, slack, composer);
        floor.Interceptors.Add(Saves);
    }

    public Floor Floor { get; }

    public FakeConversation Slack { get; }

    public StubComposer Composing { get; }

    public FailingSave Saves { get; } = new();

    public static async Task<OutboxScene> Start(DatabaseProvider provider, Action<OutboxOptions>? configure = null)
    {
        var (slack, composer) = (new FakeConversation(), new StubComposer());
        var floor = await Floor.Start(provider, slack.Messenger, services =>
        {
            services.AddSingleton<IMessageComposer>(composer);
            services.AddScoped<PostedLists>();
            services.Configure<OutboxOptions>(configure ?? (_ => { }));
        });

        return new OutboxScene(floor, slack, composer);
    }

    /// <summary>Writes a message, as a use case does.</summary>
    public Task<string> Write(string subject, string text = "Hello") => Write(subject, new Message { Text = text });

    public Task<string> Write(string subject, Message message) => Floor.Do(async services =>
    {
        var outbox = services.GetRequiredService<OutboxWriter>();
        var row = outbox.Written(Floor.Member, "test", subject, Monday, message);
        await outbox.Add(row, CancellationToken.None);

        return row.Key;
    });

    /// <summary>Writes a message that is composed when it goes out.</summary>
    /// <param name="subject">What it is about.</param>
    /// <param name="along">The key of the message whose thread it goes into.</param>
    public Task<string> WriteComposed(string subject, string? along = null) => Floor.Do(async services =>
    {
        var outbox = services.GetRequiredService<OutboxWriter>();
        var row = outbox.Composed(Floor.Member, Composer, subject, Monday);
        row.Follows = along is null ? null : (await Row(along)).Id;
        await outbox.Add(row, CancellationToken.None);

        return row.Key;
    });

    /// <summary>Writes what answers a click: a change of the message clicked in, or a word by its <c>response_url</c>.</summary>
    public Task<string> WriteAnswer(string triggerId, FakeConversation.Posted? clicked = null) => Floor.Do(async services =>
    {
        var outbox = services.GetRequiredService<OutboxWriter>();
        var request = new BlockActionRequest
        {
            TeamId = Floor.Workspace.TeamId,
            UserId = Floor.Member.SlackUserId,
            TriggerId = triggerId,
            Action = new BlockAction { ActionId = "test" },
            ChannelId = clicked?.Channel,
            MessageTs = clicked?.Ts,
            ResponseUrl = "https://hooks.slack.com/actions/1",
            State = StateValues.None,
        };
        var row = outbox.Replacement(Floor.Member, request, Monday, new Message { Text = "Changed" });
        await outbox.Add(row, CancellationToken.None);

        return row.Key;
    });

    /// <summary>Has the member's direct message known from before.</summary>
    public Task RememberChannel(string channel) => Floor.Do(async services =>
        (await services.GetRequiredService<CoachDbContext>().Members.In(Floor.Workspace.Id).SingleAsync()).DirectChannelId = channel);

    /// <summary>Has the entry stand as done in what was said and is to be said, as a member's command does: in one transaction.</summary>
    public Task MarkDone(EntryReference entry, string title) => Floor.Do(async services =>
    {
        var db = services.GetRequiredService<CoachDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await services.GetRequiredService<PostedLists>().Replace(
            Floor.Member,
            shown => shown == entry,
            shown => EntryBlocks.Done(shown, title),
            offersMore: false,
            Guid.CreateVersion7(),
            Monday,
            CancellationToken.None);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    });

    /// <summary>A turn of both lanes.</summary>
    public async Task Turn()
    {
        await Floor.Lanes.Compose(CancellationToken.None);
        await Floor.Lanes.Deliver(CancellationToken.None);
    }

    /// <summary>Turns, each after the longest wait there is, until nothing waits; at most fifty.</summary>
    public async Task Settle(Action? afterEach = null)
    {
        for (var turn = 0; turn < 50 && await IsWaiting(); turn++)
        {
            await Turn();
            afterEach?.Invoke();
            Floor.Time.Advance(TimeSpan.FromMinutes(10));
        }
    }

    public Task<OutboxMessage> Row(string key) => Floor.Read(db => db.Outbox.Of(Floor.Member).SingleAsync(row => row.Key == key));

    public Task<List<OutboxMessage>> Rows() => Floor.Read(db => db.Outbox.Of(Floor.Member).ToListAsync());

    public Task<Member> Member() => Floor.Read(db => db.Members.In(Floor.Workspace.Id).SingleAsync());

    public ValueTask DisposeAsync() => Floor.DisposeAsync();

    private Task<bool> IsWaiting() => Floor.Read(db => db.Outbox.Of(Floor.Member).AnyAsync(row => row.State == OutboxState.Waiting));
}

internal sealed class StubComposer : IMessageComposer
{
    public string Name => OutboxScene.Composer;

    public bool IsOfItsDay { get; set; }

    public bool LocksMember { get; set; }

    public bool IsUnasked { get; set; }

    public int Calls { get; private set; }

    /// <summary>As it was given at the last call.</summary>
    public Member? LastMember { get; private set; }

    /// <summary>Prepares.</summary>
    public Func<Task> Prepare { get; set; } = () => Task.CompletedTask;

    /// <summary>Runs while it composes.</summary>
    public Func<Task> During { get; set; } = () => Task.CompletedTask;

    /// <summary>Composes, given how often it was asked.</summary>
    public Func<int, Composition?> Compose { get; set; } = call => new Composition(new Message { Text = $"Composed at call {call}" });

    Task IMessageComposer.Prepare(OutboxMessage row, Member member, CancellationToken cancellationToken) => Prepare();

    async Task<Composition?> IMessageComposer.Compose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        LastMember = member;
        await During();

        return Compose(++Calls);
    }
}
