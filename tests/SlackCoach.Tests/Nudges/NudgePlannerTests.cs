using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Moq;
using Quartz;
using SlackCoach.Nudges;
using SlackCoach.Outbox;
using SlackCoach.Scheduling;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Nudges;

public sealed class SqliteNudgePlannerTests : NudgePlannerTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresNudgePlannerTests : NudgePlannerTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

public abstract class NudgePlannerTests
{
    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task Two_nodes_that_tick_at_once_plan_each_nudge_once()
    {
        await using var floor = await WithDueDigests(members: 3);
        floor.Interceptors.Add(new NodesMeet(nodes: 2));

        var planned = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Plan(floor))));

        Assert.Equal([0, 3], planned.Order());
        await AssertPlanned(floor, members: 3);
    }

    [SkippableFact]
    public async Task Nudges_that_somebody_else_wrote_in_between_are_found_out_by_their_keys()
    {
        await using var floor = await WithDueDigests(members: 1);
        var nudge = await floor.Read(db => db.Nudges.Of(floor.Member).SingleAsync());
        floor.Interceptors.Add(new BeforeSave(() => floor.Read(async db =>
        {
            db.Add(SampleRows.Message(
                floor.Member,
                OutboxKey.For(floor.Member, nameof(NudgeKind.MorningDigest), nudge.Id.ToString("N"), new DateOnly(2027, 1, 4)),
                OutboxState.Waiting,
                SampleRows.Now));

            return await db.SaveChangesAsync();
        })));

        Assert.Equal(0, await Plan(floor));
        Assert.Equal(1, await floor.Read(db => db.Outbox.In(floor.Workspace.Id).CountAsync()));
    }

    [SkippableFact]
    public async Task A_save_that_fails_for_another_reason_is_no_matter_of_two_nodes()
    {
        await using var floor = await WithDueDigests(members: 1);
        floor.Interceptors.Add(new BeforeSave(() => throw new DbUpdateException("The disk is full.")));

        var exception = await Assert.ThrowsAsync<DbUpdateException>(() => Plan(floor));

        Assert.Equal("The disk is full.", exception.Message);
    }

    [SkippableFact]
    public async Task One_nudge_that_cannot_be_planned_is_logged_and_keeps_nobody_from_theirs()
    {
        await using var floor = await WithDueDigests(members: 3);
        floor.Interceptors.Add(new Unplannable(floor.Member.Id));
        var errors = new ErrorLog();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(errors));

        await new TickJob(
                floor.Services.GetRequiredService<IServiceScopeFactory>(),
                floor.Services.GetRequiredService<JobWake>(),
                floor.Services.GetRequiredService<OutboxWake>(),
                loggers.CreateLogger<TickJob>())
            .Execute(Mock.Of<IJobExecutionContext>());

        var line = Assert.Single(errors.Lines);
        Assert.Contains("1 of 3 failed", line, StringComparison.Ordinal);
        Assert.Contains("Not this one.", line, StringComparison.Ordinal);
        await AssertPlanned(floor, members: 2);
        Assert.Equal(SampleRows.Now, (await floor.Read(db => db.Nudges.Of(floor.Member).SingleAsync())).NextDueAt);
    }

    private static async Task<int> Plan(Floor floor)
    {
        await using var scope = floor.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<NudgePlanner>().EnqueueDue(CancellationToken.None);
    }

    private static async Task AssertPlanned(Floor floor, int members)
    {
        var rows = await floor.Read(db => db.Outbox.In(floor.Workspace.Id).Select(row => row.MemberId).ToListAsync());

        Assert.Equal((members, members), (rows.Count, rows.Distinct().Count()));
    }

    private async Task<Floor> WithDueDigests(int members)
    {
        var floor = await Floor.Start(Provider);
        var others = Enumerable.Range(2, members - 1).Select(number => SampleRows.Member(floor.Workspace, $"U{number}")).ToList();
        await floor.Add([.. others, .. others.Append(floor.Member).Select(member => SampleRows.Digest(member, SampleRows.Now))]);

        return floor;
    }

    private sealed class BeforeSave(Func<Task> work) : SaveChangesInterceptor
    {
        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            await work();

            return result;
        }
    }

    private sealed class Unplannable(Guid memberId) : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            eventData.Context!.ChangeTracker.Entries<OutboxMessage>().Any(entry => entry.Entity.MemberId == memberId)
                ? throw new DbUpdateException("Not this one.")
                : ValueTask.FromResult(result);
    }
}
