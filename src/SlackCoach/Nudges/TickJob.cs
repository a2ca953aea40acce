using Quartz;
using SlackCoach.Outbox;
using SlackCoach.Scheduling;

namespace SlackCoach.Nudges;

/// <summary>Puts every nudge that has come due into the outbox. Runs each minute; sends nothing itself.</summary>
[DisallowConcurrentExecution]
internal sealed class TickJob(IServiceScopeFactory scopes, JobWake wake, OutboxWake outbox) : IJob
{
    public static readonly JobKey Key = new("tick");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);

        while (await EnqueueBatch(cancellationToken) > 0)
        {
            await outbox.Signal(cancellationToken);
        }
    }

    private async Task<int> EnqueueBatch(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<NudgePlanner>().EnqueueDue(cancellationToken);
    }
}
