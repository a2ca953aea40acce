using Quartz;
using SlackCoach.Scheduling;

namespace SlackCoach.Leaving;

/// <summary>Removes in Slack and at GitHub what is left of those who have left. Runs each half minute, and at once when woken; what a restart
/// interrupts goes on.</summary>
[DisallowConcurrentExecution]
internal sealed class RemovalJob(RemoveTraces traces, JobWake wake) : IJob
{
    public static readonly JobKey Key = new("removals");

    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);
        await traces.DoDue(cancellationToken);
    }
}
