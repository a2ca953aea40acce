using Quartz;
using SlackCoach.Scheduling;

namespace SlackCoach.Outbox;

/// <summary>Sends what answers a person, beside the relay. Runs every ten seconds, and at once when woken; what has to wait for less is
/// the relay's.</summary>
[DisallowConcurrentExecution]
internal sealed class AnswerJob(OutboxLanes lanes, JobWake wake) : IJob
{
    public static readonly JobKey Key = new("answer");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);
        if (await lanes.Answer(cancellationToken))
        {
            await wake.Signal(ComposeJob.Key, cancellationToken);
        }
    }
}
