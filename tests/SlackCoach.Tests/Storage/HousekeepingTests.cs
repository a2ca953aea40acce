using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Storage;

public sealed class SqliteHousekeepingTests : HousekeepingTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresHousekeepingTests : HousekeepingTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

public abstract class HousekeepingTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task An_events_id_is_kept_for_a_day_and_an_unhandled_event_for_as_long_as_it_waits()
    {
        await using var floor = await Floor.Start(Provider);
        await floor.Add(
            Event("young", handled: true, TimeSpan.FromDays(1) - Moment),
            Event("old", handled: true, TimeSpan.FromDays(1) + Moment),
            Event("waiting", handled: false, TimeSpan.FromDays(3)));

        await Sweep(floor);

        Assert.Equal(
            ["waiting", "young"],
            await floor.Read(db => db.InboxEvents.In(floor.Workspace.Id).Select(e => e.EventId).Order().ToListAsync()));

        InboxEvent Event(string id, bool handled, TimeSpan age) => new()
        {
            WorkspaceId = floor.Workspace.Id,
            Id = Guid.CreateVersion7(SampleRows.Now),
            EventId = id,
            Payload = handled ? null : "{}",
            ReceivedAt = SampleRows.Now - age,
            NextAttemptAt = handled ? null : SampleRows.Now,
        };
    }

    [SkippableFact]
    public async Task An_answer_is_kept_for_a_day_also_when_there_are_more_than_a_batch()
    {
        await using var floor = await Floor.Start(Provider);
        await floor.Add([.. Enumerable.Range(0, 1100).Select(n => Answer($"old {n}", TimeSpan.FromDays(1) + Moment)),
            Answer("young", TimeSpan.FromDays(1) - Moment)]);

        await Sweep(floor);

        Assert.Equal(["young"], await floor.Read(db => db.AnsweredRequests.In(floor.Workspace.Id).Select(r => r.TriggerId).ToListAsync()));

        AnsweredRequest Answer(string trigger, TimeSpan age) => new()
        {
            WorkspaceId = floor.Workspace.Id,
            Id = Guid.CreateVersion7(SampleRows.Now),
            TriggerId = trigger,
            Answer = "{}",
            AnsweredAt = SampleRows.Now - age,
        };
    }

    [SkippableFact]
    public async Task What_was_heard_of_a_reaction_is_kept_for_a_day()
    {
        await using var floor = await Floor.Start(Provider);
        var (old, young) = (SampleRows.HeardReaction(floor.Workspace), SampleRows.HeardReaction(floor.Workspace, "U3"));
        (old.HeardAt, young.HeardAt) = (SampleRows.Now - TimeSpan.FromDays(1) - Moment, SampleRows.Now - TimeSpan.FromDays(1) + Moment);
        await floor.Add(old, young);

        await Sweep(floor);

        Assert.Equal(["U3"], await floor.Read(db => db.HeardReactions.In(floor.Workspace.Id).Select(reaction => reaction.UserId).ToListAsync()));
    }

    [SkippableFact]
    public async Task A_messages_text_is_kept_for_seven_days_and_its_key_for_thirty()
    {
        await using var floor = await Floor.Start(Provider);
        var week = TimeSpan.FromDays(7);
        await floor.Add(
            Message("young", OutboxState.Sent, week - Moment),
            Message("sent", OutboxState.Sent, week + Moment),
            Message("failed", OutboxState.Failed, week + Moment),
            Message("old", OutboxState.Sent, TimeSpan.FromDays(30) - Moment),
            Message("ancient", OutboxState.Dropped, TimeSpan.FromDays(30) + Moment),
            Message("waiting", OutboxState.Waiting, TimeSpan.FromDays(30) + Moment));

        await Sweep(floor);

        var rows = await floor.Read(db => db.Outbox.Of(floor.Member).OrderBy(row => row.Key).ToListAsync());
        Assert.Equal(
            [("failed", false), ("old", false), ("sent", false), ("waiting", true), ("young", true)],
            rows.Select(row => (row.Key, row.Payload is not null)));
        Assert.All(rows, row => Assert.Equal(row.Payload is null, row.ProtectedResponseUrl is null));

        OutboxMessage Message(string key, OutboxState state, TimeSpan age)
        {
            var row = SampleRows.Message(floor.Member, key, state, SampleRows.Now - age);
            row.ProtectedResponseUrl = "encrypted";
            return row;
        }
    }

    [SkippableFact]
    public async Task A_plan_that_nobody_decided_on_is_discarded_after_seven_days()
    {
        await using var floor = await Floor.Start(Provider);
        var (old, young) = (SampleRows.Now - TimeSpan.FromDays(7) - Moment, SampleRows.Now - TimeSpan.FromDays(7) + Moment);
        var forgotten = SampleRows.Import(floor.Member, PlanImportState.Previewed, old);
        var waiting = SampleRows.Import(floor.Member, PlanImportState.Previewed, young);
        var confirmed = SampleRows.Import(floor.Member, PlanImportState.Confirmed, old);
        confirmed.Text = null;
        await floor.Add(forgotten, waiting, confirmed);

        await Sweep(floor);

        var imports = await floor.Read(db => db.PlanImports.Of(floor.Member).ToDictionaryAsync(i => i.Id));
        Assert.Equal((PlanImportState.Discarded, null), (imports[forgotten.Id].State, imports[forgotten.Id].Text));
        Assert.Equal((PlanImportState.Previewed, "# A plan"), (imports[waiting.Id].State, imports[waiting.Id].Text));
        Assert.Equal(PlanImportState.Confirmed, imports[confirmed.Id].State);
    }

    private static Task Sweep(Floor floor) =>
        floor.Do(services => services.GetRequiredService<Housekeeping>().Sweep(CancellationToken.None));
}
