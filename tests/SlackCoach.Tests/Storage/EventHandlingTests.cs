using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Slack.Events;
using SlackCoach.Slack.Inbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Storage;

public sealed class SqliteEventHandlingTests : EventHandlingTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresEventHandlingTests : EventHandlingTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;

    // SQLite serves one process, in which events are handled one after another.
    [SkippableFact]
    public async Task What_another_node_handled_in_the_meantime_stays_handled()
    {
        Floor? floor = null;
        Guid id = default;
        var handler = new Handler();
        handler.Fails = call => call == 1 ? new InvalidOperationException() : null;
        await using var started = floor = await Start(handler);
        id = await Store(floor);
        // Between the failure and the note of it, the other node takes the event.
        floor.Interceptors.Add(new AfterRollback(() => Handle(floor, id)));

        await Handle(floor, id);

        var row = await Row(floor);
        Assert.Equal((null, null), (row.Payload, row.NextAttemptAt));
        Assert.Equal(1, await floor.Read(db => db.Habits.Of(floor.Member).CountAsync()));
    }
}

public abstract class EventHandlingTests
{
    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task An_event_delivered_three_times_is_stored_once()
    {
        await using var floor = await Start(new Handler());

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Store(floor))));

        Assert.Equal(1, await floor.Read(db => db.InboxEvents.In(floor.Workspace.Id).CountAsync()));
    }

    [SkippableFact]
    public async Task An_event_is_handled_once_by_two_nodes_at_once_and_its_text_goes()
    {
        var handler = new Handler();
        await using var floor = await Start(handler);
        var id = await Store(floor);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Handle(floor, id))));
        await Store(floor);
        await Handle(floor, id);

        Assert.Equal(1, await floor.Read(db => db.Habits.Of(floor.Member).CountAsync()));
        var row = await Row(floor);
        Assert.Equal((null, null), (row.Payload, row.NextAttemptAt));
    }

    [SkippableFact]
    public async Task A_failing_handler_is_tried_again_later_each_time_and_given_up_with_its_text_removed()
    {
        var handler = new Handler { Fails = _ => new InvalidOperationException() };
        await using var floor = await Start(handler);
        var id = await Store(floor);
        var waits = new List<double>();

        while ((await Row(floor)).NextAttemptAt is { } next)
        {
            floor.Time.Advance(next - floor.Time.GetUtcNow());
            await Handle(floor, id);
            // Before its time nothing happens.
            await Handle(floor, id);
            waits.Add(((await Row(floor)).NextAttemptAt - floor.Time.GetUtcNow())?.TotalSeconds ?? 0);
        }

        Assert.Equal([10, 20, 40, 80, 160, 0], waits);
        Assert.Equal(6, handler.Calls);
        Assert.Null((await Row(floor)).Payload);
        Assert.Equal(0, await floor.Read(db => db.Habits.Of(floor.Member).CountAsync()));
        var told = await floor.Read(db => db.Outbox.Of(floor.Member).SingleAsync());
        Assert.Contains("I could not do what you asked for in your last message, and nothing was changed.", told.Payload, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_handler_that_ran_out_of_its_own_time_is_tried_again_later()
    {
        var handler = new Handler { Fails = call => call == 1 ? new TaskCanceledException() : null };
        await using var floor = await Start(handler);
        var id = await Store(floor);

        await Handle(floor, id);
        Assert.Equal(SampleRows.Now.AddSeconds(10), (await Row(floor)).NextAttemptAt);
        floor.Time.Advance(TimeSpan.FromSeconds(10));
        await Handle(floor, id);

        Assert.Equal(1, await floor.Read(db => db.Habits.Of(floor.Member).CountAsync()));
    }

    [SkippableFact]
    public async Task Several_events_are_handled_together_in_their_order()
    {
        var handler = new Handler();
        await using var floor = await Start(handler);
        var ids = await StoreThree(floor);

        Assert.True(await Together(floor, ids));

        Assert.Equal(["1.1", "2.1", "3.1"], handler.Seen);
        Assert.Equal(3, await floor.Read(db => db.Habits.Of(floor.Member).CountAsync()));
        Assert.Equal(3, await floor.Read(db => db.InboxEvents.In(floor.Workspace.Id).CountAsync(e => e.Payload == null && e.NextAttemptAt == null)));
    }

    [SkippableFact]
    public async Task Of_several_events_one_that_fails_takes_the_others_back_and_each_is_handled_by_itself()
    {
        var handler = new Handler { Fails = call => call == 2 ? new InvalidOperationException() : null };
        await using var floor = await Start(handler);
        var ids = await StoreThree(floor);

        Assert.False(await Together(floor, ids));
        Assert.Equal(0, await floor.Read(db => db.Habits.Of(floor.Member).CountAsync()));

        foreach (var id in ids)
        {
            await Handle(floor, id);
        }

        Assert.Equal(3, await floor.Read(db => db.Habits.Of(floor.Member).CountAsync()));
        Assert.Equal(0, await floor.Read(db => db.InboxEvents.In(floor.Workspace.Id).CountAsync(e => e.NextAttemptAt != null)));
    }

    [SkippableFact]
    public async Task Two_nodes_that_take_the_same_events_handle_each_once()
    {
        var handler = new Handler();
        await using var floor = await Start(handler);
        var ids = await StoreThree(floor);

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Together(floor, ids))));

        Assert.Equal(3, await floor.Read(db => db.Habits.Of(floor.Member).CountAsync()));
    }

    private static async Task<List<Guid>> StoreThree(Floor floor)
    {
        foreach (var ts in new[] { "1.1", "2.1", "3.1" })
        {
            var body = $$$"""{"team_id":"T1","event_id":"Ev{{{ts}}}","event":{"type":"message","channel":"C1","channel_type":"channel","user":"U1","text":"hello","ts":"{{{ts}}}"}}""";
            await floor.Do(services => services.GetRequiredService<EventInbox>().Store("T1", $"Ev{ts}", body, isAwaited: false, CancellationToken.None));
            floor.Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        return await floor.Read(db => db.InboxEvents.In(floor.Workspace.Id).OrderBy(e => e.NextAttemptAt).Select(e => e.Id).ToListAsync());
    }

    private static async Task<bool> Together(Floor floor, List<Guid> ids)
    {
        await using var scope = floor.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<EventHandling>().TryHandleTogether(floor.Workspace.Id, ids, CancellationToken.None);
    }

    private protected Task<Floor> Start(Handler handler) => Floor.Start(Provider, more: services =>
    {
        services.AddSingleton(handler);
        services.AddScoped<IEventHandler<MessageEvent>, AddsHabit>();
    });

    private protected static async Task<Guid> Store(Floor floor)
    {
        const string Body = """
            {"type":"event_callback","team_id":"T1","event_id":"Ev1",
             "event":{"type":"message","channel":"D1","channel_type":"im","user":"U1","text":"today","ts":"1.000001"}}
            """;
        await floor.Do(services => services.GetRequiredService<EventInbox>().Store("T1", "Ev1", Body, isAwaited: true, CancellationToken.None));

        return (await Row(floor)).Id;
    }

    private protected static Task<InboxEvent> Row(Floor floor) => floor.Read(db => db.InboxEvents.In(floor.Workspace.Id).SingleAsync());

    private protected static async Task Handle(Floor floor, Guid id)
    {
        await using var scope = floor.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EventHandling>().Handle(floor.Workspace.Id, id, CancellationToken.None);
    }

    private protected sealed class Handler
    {
        private int _calls;

        public int Calls => _calls;

        public Func<int, Exception?> Fails { get; set; } = _ => null;

        public System.Collections.Concurrent.ConcurrentQueue<string> Seen { get; } = new();

        public Exception? Next() => Fails(Interlocked.Increment(ref _calls));
    }

    private sealed class AddsHabit(CoachDbContext db, Handler handler) : IEventHandler<MessageEvent>
    {
        public async Task Handle(MessageEvent slackEvent, EventContext context, CancellationToken cancellationToken)
        {
            var member = await db.Members.SingleAsync(
                m => db.Workspaces.Any(w => w.TeamId == context.TeamId && w.Id == m.WorkspaceId) && m.SlackUserId == slackEvent.User,
                cancellationToken);
            db.Habits.Add(SampleRows.Habit(member));
            await db.SaveChangesAsync(cancellationToken);

            handler.Seen.Enqueue(slackEvent.Ts);

            if (handler.Next() is { } exception)
            {
                throw exception;
            }
        }
    }

    private protected sealed class AfterRollback(Func<Task> then) : Microsoft.EntityFrameworkCore.Diagnostics.DbConnectionInterceptor
    {
        private int _done;

        public override Task ConnectionClosedAsync(
            System.Data.Common.DbConnection connection, Microsoft.EntityFrameworkCore.Diagnostics.ConnectionEndEventData eventData) =>
            Interlocked.Exchange(ref _done, 1) == 0 ? then() : Task.CompletedTask;
    }
}
