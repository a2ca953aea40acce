using System.Diagnostics;

namespace SlackCoach.Benchmarks;

/// <summary>A clock that stands still while there is work, and goes to the next instant that somebody waits for when all wait or nothing happens.</summary>
internal sealed class SkippingClock : TimeProvider, IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly List<Waiting> _waiting = [];
    private readonly Timer _looking;
    private readonly int _workers;
    private DateTimeOffset _now;
    private long _touchedAt = Stopwatch.GetTimestamp();

    /// <param name="now">Where it begins.</param>
    /// <param name="workers">How many wait at most.</param>
    public SkippingClock(DateTimeOffset now, int workers)
    {
        (_now, _workers) = (now, workers);
        _looking = new Timer(_ => GoOn(isQuiet: Stopwatch.GetElapsedTime(Interlocked.Read(ref _touchedAt)) >= Quiet), null, Look, Look);
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    /// <summary>Something happens.</summary>
    public void Touch() => Interlocked.Exchange(ref _touchedAt, Stopwatch.GetTimestamp());

    public void Advance(TimeSpan time)
    {
        lock (_gate)
        {
            _now += time;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waiting waiting;

        lock (_gate)
        {
            waiting = new Waiting(this, callback, state, _now + dueTime);
            _waiting.Add(waiting);
        }

        Touch();
        GoOn(isQuiet: false);

        return waiting;
    }

    public void Dispose() => _looking.Dispose();

    private void GoOn(bool isQuiet)
    {
        Waiting next;

        lock (_gate)
        {
            if (_waiting.Count == 0 || (_waiting.Count < _workers && !isQuiet))
            {
                return;
            }

            next = _waiting.MinBy(waiting => waiting.At)!;
            _waiting.Remove(next);
            _now = next.At > _now ? next.At : _now;
        }

        Touch();
        ThreadPool.QueueUserWorkItem(_ => next.Fire());
    }

    private sealed class Waiting(SkippingClock clock, TimerCallback callback, object? state, DateTimeOffset at) : ITimer
    {
        public DateTimeOffset At => at;

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
            lock (clock._gate)
            {
                clock._waiting.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
