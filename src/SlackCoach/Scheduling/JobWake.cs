using System.Collections.Concurrent;
using Quartz;

namespace SlackCoach.Scheduling;

/// <summary>Runs a job at once, instead of at its next turn, because there is work for it.</summary>
/// <remarks>Failing to wake it is no failure of the caller's: what it wrote is found at the next turn.</remarks>
internal sealed partial class JobWake(ISchedulerFactory schedulers, ILogger<JobWake> logger)
{
    private readonly ConcurrentDictionary<JobKey, bool> _triggered = new();
    private readonly ConcurrentDictionary<JobKey, bool> _triggeredSoon = new();

    /// <summary>Call it after the work is committed. Many calls before the job starts make one run.</summary>
    public async Task Signal(JobKey job, CancellationToken cancellationToken = default)
    {
        if (!_triggered.TryAdd(job, true))
        {
            return;
        }

        try
        {
            var scheduler = await schedulers.GetScheduler(cancellationToken);
            await scheduler.TriggerJob(job, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Taken(job);
            Log.NotWoken(logger, exception, job.Name);
        }
        catch (OperationCanceledException)
        {
            Taken(job);
            throw;
        }
    }

    /// <summary>As <see cref="Signal"/>, for work that may wait until an instant of the system's clock; of many calls before the job starts the
    /// first counts, so that their work is done together.</summary>
    public async Task SignalBy(JobKey job, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        if (_triggered.ContainsKey(job) || !_triggeredSoon.TryAdd(job, true))
        {
            return;
        }

        try
        {
            await SignalAt(job, at, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _triggeredSoon.TryRemove(job, out _);
            Log.NotWoken(logger, exception, job.Name);
        }
        catch (OperationCanceledException)
        {
            _triggeredSoon.TryRemove(job, out _);
            throw;
        }
    }

    /// <summary>Runs a job at an instant of the system's clock; only the newest wish of a job counts.</summary>
    public async Task SignalAt(JobKey job, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var key = new TriggerKey($"{job.Name}-later");
        await scheduler.UnscheduleJob(key, cancellationToken);
        var once = TriggerBuilder.Create().WithIdentity(key).ForJob(job).StartAt(at).Build();
        await scheduler.ScheduleJob(once, cancellationToken: cancellationToken);
    }

    /// <summary>Called by a job before it looks for work: what is written from now on asks for another run.</summary>
    public void Taken(JobKey job)
    {
        _triggered.TryRemove(job, out _);
        _triggeredSoon.TryRemove(job, out _);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The job {Job} could not be woken; it runs at its next turn")]
        public static partial void NotWoken(ILogger logger, Exception exception, string job);
    }
}
