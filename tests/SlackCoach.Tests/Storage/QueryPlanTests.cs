using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Quartz;
using SlackCoach.Nudges;
using SlackCoach.Outbox;
using SlackCoach.Scheduling;
using SlackCoach.Slack.Inbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Storage;

/// <summary>What runs every few seconds finds its rows by an index, however many members there are.</summary>
public sealed class QueryPlanTests
{
    [Fact]
    public async Task The_tick_reads_no_table_from_end_to_end()
    {
        var plans = await PlansOf(services => services.GetRequiredService<NudgePlanner>().EnqueueDue(CancellationToken.None));

        Assert.Contains(plans, line => line.Contains("IX_Nudges_NextDueAt", StringComparison.Ordinal));
        Assert.DoesNotContain(plans, IsScan);
    }

    [Fact]
    public async Task Both_lanes_of_the_outbox_read_no_table_from_end_to_end()
    {
        var plans = await PlansOf(async services =>
        {
            await services.GetRequiredService<OutboxLanes>().Compose(CancellationToken.None);
            await services.GetRequiredService<OutboxLanes>().Deliver(CancellationToken.None);
        });

        Assert.Contains(plans, line => line.Contains("IX_Outbox_State_NotBeforeAt", StringComparison.Ordinal));
        Assert.DoesNotContain(plans, IsScan);
    }

    [Fact]
    public async Task The_inbox_reads_no_table_from_end_to_end()
    {
        var plans = await PlansOf(async services => await new InboxJob(
                services.GetRequiredService<IServiceScopeFactory>(),
                services.GetRequiredService<JobWake>(),
                services.GetRequiredService<OutboxWake>(),
                services.GetRequiredService<TimeProvider>())
            .Execute(Mock.Of<IJobExecutionContext>()));

        Assert.Contains(plans, line => line.Contains("IX_InboxEvents_NextAttemptAt", StringComparison.Ordinal));
        Assert.DoesNotContain(plans, IsScan);
    }

    [Fact]
    public async Task Housekeeping_finds_old_events_answers_and_messages_by_their_age()
    {
        var plans = await PlansOf(services => services.GetRequiredService<Housekeeping>().Sweep(CancellationToken.None));

        Assert.Contains(plans, line => line.Contains("IX_InboxEvents_ReceivedAt", StringComparison.Ordinal)
            || line.Contains("IX_InboxEvents_NextAttemptAt", StringComparison.Ordinal));
        Assert.Contains(plans, line => line.Contains("IX_AnsweredRequests_AnsweredAt", StringComparison.Ordinal));
        Assert.Contains(plans, line => line.Contains("IX_Outbox_State_NotBeforeAt", StringComparison.Ordinal));
    }

    private static bool IsScan(string line) =>
        line.StartsWith("SCAN", StringComparison.Ordinal)
        && !line.Contains("json_each", StringComparison.Ordinal)
        && !line.Contains("CONSTANT ROW", StringComparison.Ordinal);

    /// <summary>Does the work on a database with rows to find, and asks SQLite how it found them.</summary>
    private static async Task<List<string>> PlansOf(Func<IServiceProvider, Task> work)
    {
        await using var floor = await Floor.Start(DatabaseProvider.Sqlite);
        await floor.Add(
            SampleRows.Digest(floor.Member, SampleRows.Now),
            SampleRows.Message(floor.Member, "k", OutboxState.Waiting, SampleRows.Now),
            new InboxEvent
            {
                WorkspaceId = floor.Workspace.Id,
                Id = Guid.CreateVersion7(SampleRows.Now),
                EventId = "Ev1",
                Payload = "{}",
                ReceivedAt = SampleRows.Now,
                NextAttemptAt = SampleRows.Now,
            });
        var asked = new Asked();
        floor.Interceptors.Add(asked);
        await floor.Do(work);
        floor.Interceptors.Clear();

        await using var db = floor.Database.Open();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        var lines = new List<string>();

        foreach (var (statement, parameters) in asked.Statements.DistinctBy(one => one.Statement))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + statement;

            foreach (var (name, value) in parameters)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }

            await using var reader = await command.ExecuteReaderAsync();

            while (await reader.ReadAsync())
            {
                lines.Add(reader.GetString(3));
            }
        }

        return lines;
    }

    private sealed class Asked : DbCommandInterceptor
    {
        public List<(string Statement, List<(string Name, object? Value)> Parameters)> Statements { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("SELECT", StringComparison.Ordinal)
                && !command.CommandText.Contains("INSERT", StringComparison.Ordinal))
            {
                Statements.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
            }

            return ValueTask.FromResult(result);
        }
    }
}
