using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>Reads open pull requests from GitHub into rows, once for all members who watch a repository.</summary>
internal sealed partial class RepositoryRefresh(
    IServiceScopeFactory scopes, IPullRequestSource source, ProductClock clock, ILogger<RepositoryRefresh> logger) : IDisposable
{
    // One reading at a time: a digest that needs fresh rows waits for the reading under way instead of starting its own.
    private readonly SemaphoreSlim _gate = new(1, 1);

    public void Dispose() => _gate.Dispose();

    /// <summary>Reads what was not tried within <paramref name="maxAge"/>, of the sources named or of all that anybody watches.</summary>
    public async Task Refresh(Guid workspaceId, IReadOnlyCollection<string>? sources, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);

        try
        {
            await ExpandPatterns(workspaceId, sources, maxAge, cancellationToken);
            var stale = await FindStale(workspaceId, sources, maxAge, cancellationToken);

            if (stale.Count > 0)
            {
                var names = stale.Select(repository => RepositoryName.Parse(repository.Name)).Distinct().ToList();
                var readings = await source.ReadOpen(names, cancellationToken);

                foreach (var reading in readings)
                {
                    foreach (var repository in stale.Where(r => RepositoryName.Parse(r.Name).Equals(reading.Repository)))
                    {
                        await Save(workspaceId, repository.Id, reading, cancellationToken);
                    }
                }
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task ExpandPatterns(
        Guid workspaceId, IReadOnlyCollection<string>? sources, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        foreach (var entry in await AddRowsForNewSources(workspaceId, sources, maxAge, cancellationToken))
        {
            IReadOnlyList<RepositoryName> names = [];
            RepositoryFailure? failure = null;

            try
            {
                names = await source.Expand(RepositoryName.Parse(entry), cancellationToken);
            }
            catch (GitHubException exception)
            {
                failure = exception.Reason;
                Log.OwnerNotRead(logger, entry, exception.Reason);
            }

            await SaveExpansion(workspaceId, entry, names, failure, cancellationToken);
        }
    }

    /// <returns>The patterns that are due to be expanded.</returns>
    private async Task<List<string>> AddRowsForNewSources(
        Guid workspaceId, IReadOnlyCollection<string>? sources, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoachDbContext>();
        var watched = sources ?? await db.RepositoryChoices.In(workspaceId).Select(choice => choice.Source).Distinct().ToListAsync(cancellationToken);
        var known = await db.Repositories.In(workspaceId).Where(r => r.Name == r.Source).ToDictionaryAsync(r => r.Name, cancellationToken);

        foreach (var name in watched.Where(name => !known.ContainsKey(name)))
        {
            known[name] = NewRow(workspaceId, name, name);
            db.Repositories.Add(known[name]);
        }

        await db.SaveChangesAsync(cancellationToken);

        return [.. watched.Where(name => RepositoryName.Parse(name).IsPattern && IsStale(known[name].TriedAt, maxAge))];
    }

    private async Task SaveExpansion(
        Guid workspaceId, string pattern, IReadOnlyList<RepositoryName> names, RepositoryFailure? failure, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoachDbContext>();
        var rows = await db.Repositories.In(workspaceId).Where(r => r.Source == pattern).ToListAsync(cancellationToken);
        var itself = rows.Single(row => row.Name == pattern);
        itself.TriedAt = clock.GetUtcNow();
        itself.Failure = failure;

        if (failure is null)
        {
            itself.ReadAt = clock.GetUtcNow();
            var present = names.Select(name => name.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
            db.Repositories.RemoveRange(rows.Where(row => row != itself && !present.Contains(row.Name)));
            db.Repositories.AddRange(present
                .Where(name => !rows.Exists(row => string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase)))
                .Select(name => NewRow(workspaceId, name, pattern)));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<List<(Guid Id, string Name)>> FindStale(
        Guid workspaceId, IReadOnlyCollection<string>? sources, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoachDbContext>();
        var watched = sources ?? await db.RepositoryChoices.In(workspaceId).Select(choice => choice.Source).Distinct().ToListAsync(cancellationToken);
        var rows = await db.Repositories.In(workspaceId).AsNoTracking().Where(r => watched.Contains(r.Source)).ToListAsync(cancellationToken);

        return [.. rows
            .Where(row => !RepositoryName.Parse(row.Name).IsPattern && IsStale(row.TriedAt, maxAge))
            .Select(row => (row.Id, row.Name))];
    }

    private async Task Save(Guid workspaceId, Guid repositoryId, RepositoryReading reading, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoachDbContext>();
        var repository = await db.Repositories.In(workspaceId).SingleAsync(r => r.Id == repositoryId, cancellationToken);

        repository.TriedAt = clock.GetUtcNow();

        if (reading is RepositoryFailed failed)
        {
            // What was read last stays: it is shown with its age.
            repository.Failure = failed.Reason;
            Log.RepositoryNotRead(logger, repository.Name, failed.Reason);
        }
        else if (reading is RepositoryRead read)
        {
            repository.Failure = null;
            repository.Withheld = read.Unreadable;
            repository.ReadAt = clock.GetUtcNow();
            await Replace(db, repository, read.Open, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task Replace(
        CoachDbContext db, WatchedRepository repository, IReadOnlyList<PullRequest> open, CancellationToken cancellationToken)
    {
        var before = await db.PullRequests.In(repository.WorkspaceId)
            .Where(row => row.RepositoryId == repository.Id).ToListAsync(cancellationToken);
        var after = open.Select(pullRequest => (pullRequest.Number, Json: PullRequestJson.Write(pullRequest), HiddenBy: HiddenBy(pullRequest))).ToList();
        var unchanged = after.Select(a => (a.Number, a.Json)).ToHashSet();
        unchanged.IntersectWith(before.Select(row => (row.Number, row.Details)));

        db.PullRequests.RemoveRange(before.Where(row => !unchanged.Contains((row.Number, row.Details))));
        db.PullRequests.AddRange(after.Where(a => !unchanged.Contains((a.Number, a.Json))).Select(a => new OpenPullRequest
        {
            WorkspaceId = repository.WorkspaceId,
            Id = Guid.CreateVersion7(),
            RepositoryId = repository.Id,
            Number = a.Number,
            HiddenBy = a.HiddenBy,
            Details = a.Json,
        }));
    }

    private static string? HiddenBy(PullRequest pullRequest) =>
        DigestRules.Build([pullRequest], new DigestFilter()).Hidden.Keys.Select(reason => reason.ToString()).SingleOrDefault();

    /// <summary>Also when it was tried at an instant still to come: then the clock was moved back.</summary>
    private bool IsStale(DateTimeOffset? triedAt, TimeSpan maxAge)
    {
        var now = clock.GetUtcNow();

        return triedAt is not { } at || at > now || now - at >= maxAge;
    }

    private static WatchedRepository NewRow(Guid workspaceId, string name, string source) => new()
    {
        WorkspaceId = workspaceId,
        Id = Guid.CreateVersion7(),
        Name = name,
        Source = source,
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Repository} could not be read: {Reason}")]
        public static partial void RepositoryNotRead(ILogger logger, string repository, RepositoryFailure reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The repositories of {Pattern} could not be listed: {Reason}")]
        public static partial void OwnerNotRead(ILogger logger, string pattern, RepositoryFailure reason);
    }
}
