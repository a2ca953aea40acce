namespace SlackCoach.Sandbox.Slack;

/// <summary>What goes wrong with one call of a method.</summary>
internal abstract record Fault
{
    /// <summary>Does what was asked, and answers only after <paramref name="Gate"/> completes.</summary>
    internal sealed record StoreThenAnswerLate(Task Gate) : Fault;

    /// <summary>Does what was asked, and keeps the connection open without a word until the caller gives up.</summary>
    internal sealed record StoreThenNeverAnswer : Fault;

    /// <summary>Does what was asked, and cuts the connection.</summary>
    internal sealed record StoreThenReset : Fault;

    /// <summary>Does nothing and asks to wait.</summary>
    internal sealed record RateLimited(int RetryAfterSeconds) : Fault;

    /// <summary>Does nothing and refuses with an error code.</summary>
    internal sealed record Refused(string Error) : Fault;

    /// <summary>Answers 500, with or without having done what was asked.</summary>
    internal sealed record ServerError(bool AfterStoring) : Fault;

    /// <summary>Waits before it does what was asked.</summary>
    internal sealed record Slow(TimeSpan Delay) : Fault;
}

/// <summary>The weather: what the next calls of a method meet. A method nobody spoke of works.</summary>
internal sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<Fault>> _next = [];
    private readonly Dictionary<string, Func<Fault?>> _always = [];

    /// <summary>Lets the next calls of a method, such as <c>chat.postMessage</c>, fail.</summary>
    public void Next(string method, Fault fault, int times = 1)
    {
        lock (_gate)
        {
            if (!_next.TryGetValue(method, out var queue))
            {
                _next[method] = queue = new Queue<Fault>();
            }

            for (var i = 0; i < times; i++)
            {
                queue.Enqueue(fault);
            }
        }
    }

    /// <summary>Lets each call of a method fail with a probability, one of the given ways each time.</summary>
    public void Sometimes(string method, double probability, Random random, params IReadOnlyList<Fault> faults)
    {
        lock (_gate)
        {
            _always[method] = () => random.NextDouble() < probability ? faults[random.Next(faults.Count)] : null;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _next.Clear();
            _always.Clear();
        }
    }

    /// <summary>The faults that still wait for a call, by method.</summary>
    public IReadOnlyList<(string Method, Fault Fault)> Waiting
    {
        get
        {
            lock (_gate)
            {
                return [.. _next.SelectMany(pair => pair.Value.Select(fault => (pair.Key, fault)))];
            }
        }
    }

    /// <summary>Takes the fault that this call meets; null when it works.</summary>
    public Fault? Take(string method)
    {
        lock (_gate)
        {
            return _next.TryGetValue(method, out var queue) && queue.TryDequeue(out var fault)
                ? fault
                : _always.GetValueOrDefault(method)?.Invoke();
        }
    }
}
