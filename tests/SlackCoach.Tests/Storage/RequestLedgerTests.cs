using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Quartz;
using SlackCoach.Members;
using SlackCoach.Slack.Inbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Storage;

public sealed class SqliteRequestLedgerTests : RequestLedgerTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresRequestLedgerTests : RequestLedgerTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

public abstract class RequestLedgerTests
{
    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task Three_deliveries_at_once_have_one_effect_and_one_answer()
    {
        await using var floor = await Floor.Start(Provider);
        var runs = 0;

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
            Answer(floor, "trigger", _ => Task.FromResult<string?>($"answer {Interlocked.Increment(ref runs)}")))));

        Assert.All(answers, answer => Assert.Equal("answer 1", answer));
        Assert.Equal(1, runs);
        Assert.Equal(1, await floor.Read(db => db.Habits.Of(floor.Member).CountAsync()));
    }

    [SkippableFact]
    public async Task A_repeat_gets_the_first_answer_also_when_that_was_empty()
    {
        await using var floor = await Floor.Start(Provider);

        Assert.Null(await Answer(floor, "trigger", _ => Task.FromResult<string?>(null)));
        Assert.Null(await Answer(floor, "trigger", _ => Task.FromResult<string?>("second")));
        Assert.Equal("other", await Answer(floor, "another trigger", _ => Task.FromResult<string?>("other")));
    }

    [SkippableFact]
    public async Task What_fails_leaves_nothing_behind_and_may_be_tried_again()
    {
        await using var floor = await Floor.Start(Provider);

        await Assert.ThrowsAsync<TimeoutException>(() => Answer(floor, "trigger", _ => throw new TimeoutException()));
        Assert.Equal(0, await floor.Read(db => db.AnsweredRequests.In(floor.Workspace.Id).CountAsync()));
        Assert.Equal(0, await floor.Read(db => db.Habits.Of(floor.Member).CountAsync()));

        Assert.Equal("now", await Answer(floor, "trigger", _ => Task.FromResult<string?>("now")));
        Assert.Equal(1, await floor.Read(db => db.Habits.Of(floor.Member).CountAsync()));
    }

    [SkippableFact]
    public async Task A_repeat_that_waited_for_a_failure_runs_itself()
    {
        await using var floor = await Floor.Start(Provider);
        var runs = 0;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            try
            {
                return await Answer(floor, "trigger", _ => Interlocked.Increment(ref runs) == 1
                    ? throw new TimeoutException()
                    : Task.FromResult<string?>("done"));
            }
            catch (TimeoutException)
            {
                return "failed";
            }
        })));

        Assert.Equal(["done", "done", "failed"], outcomes.Order());
        Assert.Equal(2, runs);
        Assert.Equal(1, await floor.Read(db => db.Habits.Of(floor.Member).CountAsync()));
    }

    [SkippableFact]
    public async Task An_answer_that_was_committed_stands_although_its_time_ran_out()
    {
        var schedulers = new Mock<ISchedulerFactory> { DefaultValue = DefaultValue.Mock };
        schedulers.Setup(s => s.GetScheduler(It.Is<CancellationToken>(token => token.IsCancellationRequested)))
            .Throws<OperationCanceledException>();
        await using var floor = await Floor.Start(Provider, more: services => services.AddSingleton(schedulers.Object));
        using var timeout = new CancellationTokenSource();
        floor.Interceptors.Add(new CancelsAfterCommit(timeout));

        Assert.Equal("done", await Answer(floor, "trigger", _ => Task.FromResult<string?>("done"), timeout.Token));
    }

    [SkippableFact]
    public async Task An_answer_whose_time_runs_out_while_it_is_committed_stands()
    {
        await using var floor = await Floor.Start(Provider);
        using var timeout = new CancellationTokenSource();
        floor.Interceptors.Add(new CancelsAtCommit(timeout));

        Assert.Equal("done", await Answer(floor, "trigger", _ => Task.FromResult<string?>("done"), timeout.Token));
        Assert.Equal(1, await floor.Read(db => db.Habits.Of(floor.Member).CountAsync()));
    }

    /// <summary>Answers a request whose effect is a habit, in a scope of its own.</summary>
    private static async Task<string?> Answer(
        Floor floor, string trigger, Func<CancellationToken, Task<string?>> answer, CancellationToken cancellationToken = default)
    {
        await using var scope = floor.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;

        return await services.GetRequiredService<RequestLedger>().AnswerOnce(
            floor.Workspace.TeamId,
            trigger,
            async stop =>
            {
                var member = await services.GetRequiredService<People>().FindOrAdd(floor.Workspace.TeamId, "U1", stop);
                var db = services.GetRequiredService<CoachDbContext>();
                db.Habits.Add(SampleRows.Habit(member));
                await db.SaveChangesAsync(stop);

                return await answer(stop);
            },
            cancellationToken);
    }

    private sealed class CancelsAtCommit(CancellationTokenSource source) : DbTransactionInterceptor
    {
        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            await source.CancelAsync();
            return result;
        }
    }

    private sealed class CancelsAfterCommit(CancellationTokenSource source) : DbTransactionInterceptor
    {
        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
            source.CancelAsync();
    }
}
