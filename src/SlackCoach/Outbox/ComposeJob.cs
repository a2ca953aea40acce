using Quartz;
using SlackCoach.Scheduling;

namespace SlackCoach.Outbox;

/// <summary>Composes what has come due. Runs every ten seconds, and at once when woken.</summary>
[DisallowConcurrentExecution]
internal sealed class ComposeJob(OutboxLanes lanes, JobWake wake) : IJob
{
    public static readonly JobKey Key = new("compose");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);
        await lanes.Compose(cancellationToken);
    }
}
