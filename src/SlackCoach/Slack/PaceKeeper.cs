using System.Collections.Concurrent;

namespace SlackCoach.Slack;

/// <summary>Keeps the calls of a method apart, for each workspace, so that Slack need not refuse them.</summary>
/// <remarks>Kept in memory: a first call after a restart may come too early, and then Slack says how long to wait.</remarks>
internal sealed class PaceKeeper(TimeSpan interval, TimeProvider time)
{
    private readonly ConcurrentDictionary<(string TeamId, string Method), Pace> _paces = new();

    /// <summary>Waits until a call may be made, in the order of asking, and counts it.</summary>
    public async Task Wait(string teamId, string method, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var at = Of(teamId, method).Take(now, interval);

        if (at > now)
        {
            await Task.Delay(at - now, time, cancellationToken);
        }
    }

    /// <summary>When a call of the method may be made next without waiting; for whoever would rather come back than wait.</summary>
    public DateTimeOffset NextAt(string teamId, string method) => Of(teamId, method).NextAt;

    /// <summary>Slack asked to wait: no further call goes out before that.</summary>
    public void HoldBack(string teamId, string method, TimeSpan retryAfter) => Of(teamId, method).HoldUntil(time.GetUtcNow() + retryAfter);

    private Pace Of(string teamId, string method) => _paces.GetOrAdd((teamId, method), static _ => new Pace());

    private sealed class Pace
    {
        private readonly Lock _gate = new();
        private DateTimeOffset _nextAt;

        public DateTimeOffset NextAt
        {
            get
            {
                lock (_gate)
                {
                    return _nextAt;
                }
            }
        }

        public DateTimeOffset Take(DateTimeOffset now, TimeSpan interval)
        {
            lock (_gate)
            {
                var at = _nextAt > now ? _nextAt : now;
                _nextAt = at + interval;

                return at;
            }
        }

        public void HoldUntil(DateTimeOffset at)
        {
            lock (_gate)
            {
                _nextAt = at > _nextAt ? at : _nextAt;
            }
        }
    }
}
