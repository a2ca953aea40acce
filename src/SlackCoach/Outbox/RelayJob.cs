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

/// <summary>Sends what is composed. Runs every ten seconds, at once when woken, and in between when a message waits for less.</summary>
[DisallowConcurrentExecution]
internal sealed class RelayJob(OutboxLanes lanes, JobWake wake) : IJob
{
    public static readonly JobKey Key = new("relay");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);
        await lanes.Deliver(cancellationToken);

        if (await lanes.NextDelivery(OutboxServices.Turn, cancellationToken) is { } next)
        {
            await wake.SignalAt(Key, next, cancellationToken);
        }
    }
}

/// <summary>Sends what answers a person, beside the relay. Runs every ten seconds, and at once when woken; what has to wait for less is
/// the relay's.</summary>
[DisallowConcurrentExecution]
internal sealed class AnswerJob(OutboxLanes lanes, JobWake wake) : IJob
{
    public static readonly JobKey Key = new("answer");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);
        await lanes.Answer(cancellationToken);
    }
}

/// <summary>Wakes all lanes after something was written to the outbox; call it after the commit.</summary>
internal sealed class OutboxWake(JobWake wake)
{
    public async Task Signal(CancellationToken cancellationToken)
    {
        await wake.Signal(AnswerJob.Key, cancellationToken);
        await wake.Signal(ComposeJob.Key, cancellationToken);
        await wake.Signal(RelayJob.Key, cancellationToken);
    }
}
