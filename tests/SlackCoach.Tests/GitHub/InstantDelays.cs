using System.Collections.Concurrent;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.GitHub;

/// <summary>A manual clock on which every wait that is asked for passes at once and is noted; the timers of attempts stay still until a
/// test moves them.</summary>
internal sealed class InstantDelays(DateTimeOffset start, TimeSpan attemptTimeout) : TimeProvider
{
    private readonly ManualTimeProvider _clock = new(start);
    private readonly ConcurrentQueue<TimeSpan> _delays = [];

    /// <summary>The waits so far, in order.</summary>
    public IReadOnlyList<TimeSpan> Delays => [.. _delays];

    public override long TimestampFrequency => _clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _clock.GetUtcNow();

    public override long GetTimestamp() => _clock.GetTimestamp();

    public void Advance(TimeSpan by) => _clock.Advance(by);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = _clock.CreateTimer(callback, state, dueTime, period);

        if (dueTime > TimeSpan.Zero && dueTime != attemptTimeout)
        {
            _delays.Enqueue(dueTime);
            ThreadPool.QueueUserWorkItem(_ => _clock.Advance(dueTime));
        }

        return timer;
    }
}
