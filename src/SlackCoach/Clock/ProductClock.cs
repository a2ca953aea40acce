namespace SlackCoach.Clock;

/// <summary>The clock that calendar decisions ask: what is due, which day it is. It runs at normal speed and can be moved.</summary>
/// <remarks>Signatures, leases, timeouts and Slack's timestamps stay on the system's <see cref="TimeProvider"/>.</remarks>
internal sealed class ProductClock(TimeProvider system)
{
    private long _offsetTicks;

    /// <summary>The instant on this clock at which the process started.</summary>
    public DateTimeOffset StartedAt { get; private set; } = system.GetUtcNow();

    /// <summary>Raised after the clock was moved, so that what has come due is found at once.</summary>
    public event Func<Task>? Moved;

    public DateTimeOffset GetUtcNow() => system.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    /// <summary>Sets the clock to an instant, forward or back.</summary>
    public async Task MoveTo(DateTimeOffset instant)
    {
        Set(instant);

        if (Moved is { } moved)
        {
            foreach (var listener in moved.GetInvocationList().Cast<Func<Task>>())
            {
                await listener();
            }
        }
    }

    /// <summary>Sets the clock without telling anyone: for the start.</summary>
    public void StartAt(DateTimeOffset instant)
    {
        Set(instant);
        StartedAt = instant;
    }

    private void Set(DateTimeOffset instant) => Interlocked.Exchange(ref _offsetTicks, (instant - system.GetUtcNow()).Ticks);
}
