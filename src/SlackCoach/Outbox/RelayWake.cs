using Quartz;

namespace SlackCoach.Outbox;

/// <summary>Runs the relay at once, instead of at its next turn, after something was written to the outbox.</summary>
internal sealed class RelayWake(ISchedulerFactory schedulers)
{
    private int _isTriggered;

    /// <summary>Call it after the transaction is committed. Many calls before the relay starts make one run.</summary>
    public async Task Signal(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isTriggered, 1) == 0)
        {
            var scheduler = await schedulers.GetScheduler(cancellationToken);
            await scheduler.TriggerJob(RelayJob.Key, cancellationToken);
        }
    }

    /// <summary>Called by the relay before it looks: what is written from now on asks for another run.</summary>
    public void Taken() => Interlocked.Exchange(ref _isTriggered, 0);
}
