using Quartz;
using SlackCoach.Outbox;
using SlackCoach.Scheduling;

namespace SlackCoach.Nudges;

/// <summary>Puts every nudge that has come due into the outbox. Runs each minute; sends nothing itself.</summary>
[DisallowConcurrentExecution]
internal sealed partial class TickJob(IServiceScopeFactory scopes, JobWake wake, OutboxWake outbox, ILogger<TickJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Tick.Key);

        try
        {
            while (await Plan(planner => planner.EnqueueDue(cancellationToken)) > 0)
            {
                await outbox.Signal(cancellationToken);
            }

            while (await With((SnoozePlanner planner) => planner.EnqueueEnded(cancellationToken)) > 0)
            {
                await outbox.Signal(cancellationToken);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await PlanOneByOne(exception, cancellationToken);
        }

        await DoDueWork(cancellationToken);
    }

    /// <summary>What features plugged in, after the nudges: a brief comes along with the digest of its morning. One kind that fails keeps no other back.</summary>
    private async Task DoDueWork(CancellationToken cancellationToken)
    {
        await using var kinds = scopes.CreateAsyncScope();

        foreach (var kind in kinds.ServiceProvider.GetServices<IDueWork>().Select(work => work.GetType()))
        {
            try
            {
                while (await Enqueue(kind, cancellationToken) > 0)
                {
                    await outbox.Signal(cancellationToken);
                }
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                Log.DueWorkFailed(logger, exception, kind.Name);
            }
        }
    }

    private async Task<int> Enqueue(Type kind, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await scope.ServiceProvider.GetServices<IDueWork>().Single(work => work.GetType() == kind).EnqueueDue(cancellationToken);
    }

    /// <summary>One nudge that cannot be planned keeps nobody else from theirs; it is tried again at the next tick.</summary>
    private async Task PlanOneByOne(Exception failureOfBatch, CancellationToken cancellationToken)
    {
        var due = await Plan(planner => planner.FindDue(cancellationToken));
        var failures = new List<Exception>();

        foreach (var (workspaceId, id) in due)
        {
            try
            {
                await Plan(planner => planner.EnqueueOne(workspaceId, id, cancellationToken));
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                failures.Add(exception);
            }
        }

        Log.Failed(logger, failures.FirstOrDefault() ?? failureOfBatch, failures.Count, due.Count);
        await outbox.Signal(cancellationToken);
    }

    private Task<T> Plan<T>(Func<NudgePlanner, Task<T>> plan) => With(plan);

    private async Task<T> With<TPlanner, T>(Func<TPlanner, Task<T>> plan)
        where TPlanner : notnull
    {
        await using var scope = scopes.CreateAsyncScope();

        return await plan(scope.ServiceProvider.GetRequiredService<TPlanner>());
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Error, Message = "Nudges could not be planned together; one by one, {Failed} of {Count} failed and wait for the next tick")]
        public static partial void Failed(ILogger logger, Exception exception, int failed, int count);

        [LoggerMessage(Level = LogLevel.Error, Message = "What is due could not be written by {Kind}; the next tick tries again")]
        public static partial void DueWorkFailed(ILogger logger, Exception exception, string kind);
    }
}
