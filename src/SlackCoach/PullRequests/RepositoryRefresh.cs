using SlackCoach.Clock;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;

namespace SlackCoach.PullRequests;

/// <summary>Reads open pull requests from GitHub into rows, once for all members who watch a repository.</summary>
internal sealed partial class RepositoryRefresh(
    IServiceScopeFactory scopes, IPullRequestSource source, ProductClock clock, ILogger<RepositoryRefresh> logger) : IDisposable
{
    // One reading at a time: a digest that needs fresh rows waits for the reading under way instead of starting its own.
    private readonly SemaphoreSlim _gate = new(1, 1);

    public void Dispose() => _gate.Dispose();

    /// <summary>Reads what was not tried within <paramref name="maxAge"/> or has changed since, of the sources named or of all that anybody watches.</summary>
    public async Task Refresh(Guid workspaceId, IReadOnlyCollection<string>? sources, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);

        try
        {
            var entries = sources ?? await InScope(rows => rows.Watched(workspaceId, cancellationToken));

            if (entries.Count > 0)
            {
                await ExpandPatterns(workspaceId, entries, maxAge, cancellationToken);
                await ReadRepositories(workspaceId, entries, maxAge, cancellationToken);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task ExpandPatterns(Guid workspaceId, IReadOnlyCollection<string> entries, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        var known = await InScope(rows => rows.AddEntries(workspaceId, entries, cancellationToken));

        foreach (var pattern in known.Where(row => row.IsPattern && Freshness.IsStale(row, maxAge, clock.GetUtcNow())).Select(row => row.Name))
        {
            IReadOnlyList<RepositoryName> names = [];
            RepositoryFailure? failure = null;
            var askedAt = clock.GetUtcNow();

            try
            {
                names = await source.Expand(RepositorySource.Parse(pattern), cancellationToken);
            }
            catch (GitHubException exception)
            {
                failure = exception.Reason;
                Log.OwnerNotRead(logger, pattern, exception.Reason);
            }

            await InScope(rows => rows.KeepExpansion(workspaceId, pattern, names, failure, askedAt, cancellationToken));
        }
    }

    private async Task ReadRepositories(Guid workspaceId, IReadOnlyCollection<string> entries, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        var rows = await InScope(rows => rows.Repositories(workspaceId, entries, cancellationToken));
        // One that is watched by its name and by its owner's pattern has two rows, and is read once.
        var stale = rows.Where(row => Freshness.IsStale(row, maxAge, clock.GetUtcNow())).ToLookup(row => RepositoryName.Parse(row.Name));

        if (stale.Count == 0)
        {
            return;
        }

        var askedAt = clock.GetUtcNow();
        var unchanged = await Freshness.Unchanged(stale, maxAge, askedAt, names => source.See(names, cancellationToken));

        foreach (var row in unchanged.SelectMany(name => stale[name]))
        {
            await InScope(kept => kept.KeepUnchanged(workspaceId, row.Id, askedAt, cancellationToken));
        }

        foreach (var reading in await source.ReadOpen([.. stale.Select(same => same.Key).Where(name => !unchanged.Contains(name))], cancellationToken))
        {
            if (reading is RepositoryFailed failed)
            {
                Log.RepositoryNotRead(logger, failed.Repository, failed.Reason);
            }

            foreach (var row in stale[reading.Repository])
            {
                await InScope(kept => kept.Keep(workspaceId, row.Id, reading, askedAt, cancellationToken));
            }
        }
    }

    private async Task<T> InScope<T>(Func<RefreshedRows, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await work(scope.ServiceProvider.GetRequiredService<RefreshedRows>());
    }

    private Task InScope(Func<RefreshedRows, Task> work) => InScope(async rows =>
    {
        await work(rows);
        return true;
    });

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Repository} could not be read: {Reason}")]
        public static partial void RepositoryNotRead(ILogger logger, RepositoryName repository, RepositoryFailure reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The repositories of {Pattern} could not be listed: {Reason}")]
        public static partial void OwnerNotRead(ILogger logger, string pattern, RepositoryFailure reason);
    }
}
