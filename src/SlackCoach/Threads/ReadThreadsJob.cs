using Quartz;
using SlackCoach.Scheduling;

namespace SlackCoach.Threads;

/// <summary>Reads the threads of channels whose history is read, while that of others still is: Slack counts the two apart. Runs each minute, and at
/// once when there is one.</summary>
[DisallowConcurrentExecution]
internal sealed class ReadThreadsJob(ChannelReading reading, JobWake wake) : IJob
{
    public static readonly JobKey Key = new("channel-threads");

    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);
        await reading.ReadThreads(cancellationToken);
    }
}
