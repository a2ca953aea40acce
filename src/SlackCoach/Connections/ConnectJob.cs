using Quartz;
using SlackCoach.Scheduling;

namespace SlackCoach.Connections;

/// <summary>Looks after what is to be asked of GitHub about accounts. Runs every few seconds, as GitHub wants to be asked about a code, and
/// at once when woken.</summary>
[DisallowConcurrentExecution]
internal sealed class ConnectJob(AccountWork work, JobWake wake) : IJob
{
    public static readonly JobKey Key = new("github-accounts");

    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);
        await work.DoDue(cancellationToken);
    }
}
