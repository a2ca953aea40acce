using Quartz;
using SlackCoach.Scheduling;

namespace SlackCoach.Outbox;

/// <summary>Sends what is composed. Runs every ten seconds, at once when woken, and in between when a message waits for less.</summary>
[DisallowConcurrentExecution]
internal sealed class RelayJob(OutboxLanes lanes, JobWake wake) : IJob
{
    public static readonly JobKey Key = new("relay");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);
        if (await lanes.Deliver(cancellationToken))
        {
            await wake.Signal(ComposeJob.Key, cancellationToken);
        }

        if (await lanes.NextDelivery(OutboxServices.Turn, cancellationToken) is { } next)
        {
            await wake.SignalAt(Key, next, cancellationToken);
        }
    }
}
