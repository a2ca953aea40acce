namespace SlackCoach.Sandbox.Slack;

/// <summary>How Slack sees the app, as far as its rate limits go.</summary>
internal enum RateLimitMode
{
    /// <summary>Every call is let through.</summary>
    Off,

    /// <summary>An app that its company built, or one of the Marketplace: Slack's tiers.</summary>
    Tiers,

    /// <summary>An app distributed otherwise since May 2025: history comes once a minute, fifteen messages at a time.</summary>
    Distributed,
}

/// <summary>Lets so many calls of a method through in a minute and refuses the rest. Off until it is switched on.</summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>The largest page of history in mode <see cref="RateLimitMode.Distributed"/>.</summary>
    public const int MostMessages = 15;

    private const int TierTwo = 20;
    private const int TierThree = 50;
    private const int TierFour = 100;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private static readonly HashSet<string> OfHistory = ["conversations.history", "conversations.replies"];

    private static readonly Dictionary<string, int> PerMinute = new()
    {
        ["users.list"] = TierTwo,
        ["conversations.list"] = TierTwo,
        ["usergroups.users.list"] = TierTwo,
        ["users.conversations"] = TierThree,
        ["conversations.history"] = TierThree,
        ["conversations.replies"] = TierThree,
        ["conversations.info"] = TierThree,
        ["team.info"] = TierThree,
        ["conversations.members"] = TierFour,
        ["users.info"] = TierFour,
    };

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _calls = [];

    public RateLimitMode Mode { get; set; }

    /// <summary>How many messages a page of history has at most.</summary>
    public int PageOf(int asked) => Mode == RateLimitMode.Distributed ? Math.Min(asked, MostMessages) : asked;

    /// <summary>Counts a call, unless it comes too early.</summary>
    /// <returns>How many seconds to wait; null when it is let through.</returns>
    public int? RetryAfter(string method)
    {
        if (Mode == RateLimitMode.Off || !PerMinute.TryGetValue(method, out var limit))
        {
            return null;
        }

        limit = Mode == RateLimitMode.Distributed && OfHistory.Contains(method) ? 1 : limit;

        lock (_gate)
        {
            var now = time.GetUtcNow();

            if (!_calls.TryGetValue(method, out var calls))
            {
                _calls[method] = calls = new Queue<DateTimeOffset>();
            }

            while (calls.TryPeek(out var first) && now - first >= Window)
            {
                calls.Dequeue();
            }

            if (calls.Count >= limit)
            {
                return (int)Math.Ceiling((calls.Peek() + Window - now).TotalSeconds);
            }

            calls.Enqueue(now);
            return null;
        }
    }
}
