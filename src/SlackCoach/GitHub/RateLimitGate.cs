namespace SlackCoach.GitHub;

/// <summary>Lets one request at a time through, as GitHub asks for each token, and none with a token while GitHub asks it to wait: going on
/// then may get the token banned. One for the process, so that a reading also minds what an earlier one was told.</summary>
internal sealed class RateLimitGate(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    // GitHub: at least a minute where a secondary limit names no time, then longer each time.
    private static readonly TimeSpan WaitWhenUntold = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<string, DateTimeOffset> _closedUntil = [];

    /// <summary>Waits for its turn; the next one comes when the result is disposed of.</summary>
    public async Task<IDisposable> Enter(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);

        return new Turn(_turn);
    }

    /// <summary>Closes the gate as long as GitHub asks. The shortest wait doubles with every limit met in a reading, so that a reset that
    /// has passed by our clock and not by GitHub's does not become a hot loop.</summary>
    /// <param name="key">Whose token was limited; only to be used in one's turn.</param>
    /// <param name="limit">What GitHub said.</param>
    /// <param name="budget">What the reading may spend.</param>
    public void Close(string key, GraphQLReply.Limited limit, ReadBudget budget)
    {
        var factor = 1 << Math.Min(budget.Limits++, 6);
        var now = time.GetUtcNow();
        var atLeast = now + (factor * (limit.Until is null ? WaitWhenUntold : ShortestWait));

        _closedUntil[key] = limit.Until > atLeast ? limit.Until.Value : atLeast;
    }

    /// <summary>Waits until GitHub takes requests again; false at once when that is longer than the budget allows.</summary>
    /// <param name="key">Whose token is to be used; only to be asked in one's turn.</param>
    /// <param name="budget">What the reading may spend.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<bool> Pass(string key, ReadBudget budget, CancellationToken cancellationToken)
    {
        var wait = _closedUntil.GetValueOrDefault(key, DateTimeOffset.MinValue) - time.GetUtcNow();

        if (wait <= TimeSpan.Zero)
        {
            _closedUntil.Remove(key);
            return true;
        }

        if (!budget.TrySpend(wait))
        {
            return false;
        }

        await Task.Delay(wait, time, cancellationToken);
        return true;
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
