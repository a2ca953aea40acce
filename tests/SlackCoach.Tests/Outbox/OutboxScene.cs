using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Outbox;

/// <summary>An outbox with one member, a conversation that fails as it is told, and a composer that says what it is told.</summary>
internal sealed class OutboxScene : IAsyncDisposable
{
    public const string Composer = "test";

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
            services.Configure<OutboxOptions>(configure ?? (_ => { }));
        });

        return new OutboxScene(floor, slack, composer);
    }

    /// <summary>Writes a message, as a use case does.</summary>
    public Task<string> Write(string subject, string text = "Hello") => Floor.Do(async services =>
    {
        var outbox = services.GetRequiredService<OutboxWriter>();
        var row = outbox.Written(Floor.Member, "test", subject, new DateOnly(2027, 1, 4), new Message { Text = text });
        await outbox.Add(row, CancellationToken.None);

        return row.Key;
    });

    /// <summary>Writes a message that is composed when it goes out.</summary>
    public Task<string> WriteComposed(string subject) => Floor.Do(async services =>
    {
        var outbox = services.GetRequiredService<OutboxWriter>();
        var row = outbox.Composed(Floor.Member, Composer, subject, new DateOnly(2027, 1, 4));
        await outbox.Add(row, CancellationToken.None);

        return row.Key;
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

    public Task<Member> Member() => Floor.Read(db => db.Members.In(Floor.Workspace.Id).SingleAsync());

    public ValueTask DisposeAsync() => Floor.DisposeAsync();

    private Task<bool> IsWaiting() => Floor.Read(db => db.Outbox.Of(Floor.Member).AnyAsync(row => row.State == OutboxState.Waiting));
}

internal sealed class StubComposer : IMessageComposer
{
    public string Name => OutboxScene.Composer;

    public int Calls { get; private set; }

    /// <summary>Composes, given how often it was asked.</summary>
    public Func<int, Composition?> Compose { get; set; } = call => new Composition(new Message { Text = $"Composed at call {call}" });

    Task<Composition?> IMessageComposer.Compose(OutboxMessage row, Member member, CancellationToken cancellationToken) =>
        Task.FromResult(Compose(++Calls));
}
