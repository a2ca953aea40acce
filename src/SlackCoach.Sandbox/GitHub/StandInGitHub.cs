namespace SlackCoach.Sandbox.GitHub;

/// <summary>What the stand-in GitHub knows: repositories with open pull requests, the points of the hour, and faults on demand.</summary>
/// <param name="now">The clock for the rate limit; pull requests carry their own instants.</param>
internal sealed class StandInGitHub(Func<DateTimeOffset> now)
{
    public const int PointsPerHour = 5_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, StandInRepository> _repositories = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _renamed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, GitHubFault> _broken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<GitHubFault> _nextFaults = [];
    private readonly HashSet<string> _documents = [];
    private DateTimeOffset _resetAt = DateTimeOffset.MinValue;
    private int _used;

    /// <summary>Raised when a request hangs, with nothing more to come before the client hangs up.</summary>
    public event Action? Hanging;

    /// <summary>The only token taken; null takes any.</summary>
    public string? Token { get; init; }

    /// <summary>Its people and their tokens.</summary>
    public StandInAccounts Accounts { get; } = new();

    /// <summary>The App, where its own tokens are used.</summary>
    public StandInInstallations Installations { get; } = new(now);

    /// <summary>How long a rate limit on demand asks to wait; null leaves a secondary one without a time.</summary>
    public TimeSpan? RateLimitLasts { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How many requests have come in, refused ones included.</summary>
    public int Requests { get; private set; }

    /// <summary>How many points all queries have cost.</summary>
    public int Points { get; private set; }

    /// <summary>The different documents that were sent.</summary>
    public IReadOnlyCollection<string> Documents => Read(() => _documents.ToList());

    public IReadOnlyList<StandInRepository> Repositories => Read(() => _repositories.Values.ToList());

    /// <summary>Adds a repository, or puts it in the place of the one of that name.</summary>
    public void Add(StandInRepository repository) => Read(() => _repositories[repository.FullName] = repository);

    /// <summary>Renames a repository; the old name goes on leading to it.</summary>
    public void Rename(string from, string to) => Read(() =>
    {
        _repositories.Remove(from, out var repository);
        _repositories[to] = repository! with { FullName = to };
        return _renamed[from] = to;
    });

    /// <summary>Makes every request for a repository fail.</summary>
    public void Break(string repository, GitHubFault fault) => Read(() => _broken[repository] = fault);

    /// <summary>Ends what <see cref="Break"/> began.</summary>
    public void Mend(string repository) => Read(() => _broken.Remove(repository));

    /// <summary>Makes the next requests fail, whatever they ask.</summary>
    public void BreakNext(int requests, GitHubFault fault) => Read(() =>
    {
        for (var request = 0; request < requests; request++)
        {
            _nextFaults.Enqueue(fault);
        }

        return fault;
    });

    /// <summary>The repository of a name, renames followed.</summary>
    public StandInRepository? Find(string fullName) =>
        Read(() => _repositories.GetValueOrDefault(_renamed.GetValueOrDefault(fullName, fullName)));

    public GitHubFault? FaultOf(string fullName) => Read(() => _broken.TryGetValue(fullName, out var fault) ? fault : (GitHubFault?)null);

    /// <summary>Counts a request; gives the fault that it meets, if any.</summary>
    public GitHubFault? Count() => Read(() =>
    {
        Requests++;
        return _nextFaults.TryDequeue(out var fault) ? fault : (GitHubFault?)null;
    });

    /// <summary>Takes a query's points out of the hour; false when too few are left.</summary>
    public bool TryCharge(string document, int cost) => Read(() =>
    {
        _documents.Add(document);
        StartHour();

        if (_used + cost > PointsPerHour)
        {
            _used = PointsPerHour;
            return false;
        }

        _used += cost;
        Points += cost;
        return true;
    });

    /// <summary>The points left, and when there are all again.</summary>
    public (int Remaining, DateTimeOffset ResetAt) RateLimit() => Read(() =>
    {
        StartHour();
        return (PointsPerHour - _used, _resetAt);
    });

    public DateTimeOffset Now() => now();

    public void TellHanging() => Hanging?.Invoke();

    private void StartHour()
    {
        if (now() >= _resetAt)
        {
            _resetAt = now() + TimeSpan.FromHours(1);
            _used = 0;
        }
    }

    private T Read<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }
}
