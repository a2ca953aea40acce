using System.Collections.Concurrent;
using Quartz;

namespace SlackCoach.Scheduling;

/// <summary>Runs a job at once, instead of at its next turn, because there is work for it.</summary>
internal sealed class JobWake(ISchedulerFactory schedulers)
{
    private readonly ConcurrentDictionary<JobKey, bool> _triggered = new();

    /// <summary>Call it after the work is committed. Many calls before the job starts make one run.</summary>
    public async Task Signal(JobKey job, CancellationToken cancellationToken = default)
    {
        if (_triggered.TryAdd(job, true))
        {
            var scheduler = await schedulers.GetScheduler(cancellationToken);
            await scheduler.TriggerJob(job, cancellationToken);
        }
    }

    /// <summary>Called by a job before it looks for work: what is written from now on asks for another run.</summary>
    public void Taken(JobKey job) => _triggered.TryRemove(job, out _);
}
