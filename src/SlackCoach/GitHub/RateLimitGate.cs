namespace SlackCoach.GitHub;

/// <summary>Lets one request at a time through, as GitHub asks for each token, and none while GitHub asks to wait: going on then may get
/// the token banned. One for the process, so that a reading also minds what an earlier one was told.</summary>
internal sealed class RateLimitGate(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    // GitHub: at least a minute where a secondary limit names no time, then longer each time.
    private static readonly TimeSpan WaitWhenUntold = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private DateTimeOffset _closedUntil = DateTimeOffset.MinValue;

    /// <summary>Waits for its turn; the next one comes when the result is disposed of.</summary>
    public async Task<IDisposable> Enter(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);

        return new Turn(_turn);
    }

    /// <summary>Closes the gate as long as GitHub asks. The shortest wait doubles with every limit met in a reading, so that a reset that
    /// has passed by our clock and not by GitHub's does not become a hot loop.</summary>
    public void Close(GraphQLReply.Limited limit, ReadBudget budget)
    {
        var factor = 1 << Math.Min(budget.Limits++, 6);
        var now = time.GetUtcNow();
        var atLeast = now + (factor * (limit.Until is null ? WaitWhenUntold : ShortestWait));

        _closedUntil = limit.Until > atLeast ? limit.Until.Value : atLeast;
    }

    /// <summary>Waits until GitHub takes requests again; false at once when that is longer than the budget allows.</summary>
    public async Task<bool> Pass(ReadBudget budget, CancellationToken cancellationToken)
    {
        var wait = _closedUntil - time.GetUtcNow();

        if (wait <= TimeSpan.Zero)
        {
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
