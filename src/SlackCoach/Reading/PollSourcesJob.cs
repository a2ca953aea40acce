using Quartz;
using SlackCoach.Scheduling;

namespace SlackCoach.Reading;

/// <summary>Asks the sources that are due whether they have something new. Runs each minute, and at once when somebody begins to follow one.</summary>
[DisallowConcurrentExecution]
internal sealed class PollSourcesJob(SourcePolling polling, JobWake wake) : IJob
{
    public static readonly JobKey Key = new("reading");

    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);
        await polling.PollDue(cancellationToken);
    }
}
