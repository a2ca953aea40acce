using Quartz;
using SlackCoach.Scheduling;

namespace SlackCoach.Outbox;

/// <summary>Sends what the outbox holds. Runs every ten seconds, and at once when woken.</summary>
[DisallowConcurrentExecution]
internal sealed class RelayJob(OutboxRelay relay, JobWake wake) : IJob
{
    public static readonly JobKey Key = new("relay");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);
        await relay.Drain(cancellationToken);
    }
}
