namespace SlackCoach.Tests.Slack;

/// <summary>A clock that stands still and whose timers fire at once, except those of a length that the test holds back.</summary>
internal sealed class InstantTimeProvider(DateTimeOffset now, params TimeSpan[] held) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _waits = [];
    private readonly List<Action> _held = [];

    public override DateTimeOffset GetUtcNow() => now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now.UtcTicks;

    /// <summary>How long was waited, in order, without what is held back.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_lock)
            {
                return [.. _waits];
            }
        }
    }

    /// <summary>Lets what was held back fire.</summary>
    public void FireHeld()
    {
        List<Action> due;

        lock (_lock)
        {
            due = [.. _held];
            _held.Clear();
        }

        due.ForEach(fire => fire());
    }

    private bool IsHeld(TimeSpan dueTime) => held.Contains(dueTime);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(InstantTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private volatile bool _isDisposed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return true;
            }

            lock (clock._lock)
            {
                if (clock.IsHeld(dueTime))
                {
                    clock._held.Add(Fire);
                    return true;
                }

                clock._waits.Add(dueTime);
            }

            return ThreadPool.QueueUserWorkItem(_ => Fire());
        }

        public void Dispose() => _isDisposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Fire()
        {
            if (!_isDisposed)
            {
                callback(state);
            }
        }
    }
}
