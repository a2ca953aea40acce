namespace SlackCoach.GitHub;

/// <summary>How long one reading may take, and how much of that it may wait for rate limits.</summary>
/// <param name="options">The bounds.</param>
/// <param name="time">The clock that they are held by.</param>
/// <param name="waits">Whether it waits for limits at all.</param>
internal sealed class ReadBudget(GitHubOptions options, TimeProvider time, bool waits = true)
{
    private readonly long _startedAt = time.GetTimestamp();
    private TimeSpan _waitLeft = waits ? options.MaxRateLimitWait : TimeSpan.Zero;

    /// <summary>How often GitHub has asked this reading to wait, from 0.</summary>
    public int Limits { get; set; }

    /// <summary>Whether no further request may start.</summary>
    public bool IsSpent => time.GetElapsedTime(_startedAt) >= options.ReadTimeout;

    /// <summary>Takes a wait out of the budget; false, and nothing is taken, when it is too long.</summary>
    public bool TrySpend(TimeSpan wait)
    {
        if (wait > _waitLeft)
        {
            return false;
        }

        _waitLeft -= wait;
        return true;
    }
}
