using System.Collections.Concurrent;
using SlackCoach.Clock;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.Outbox;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>Reads the repositories that members chose for themselves, each once for all who may see it, with the token of one of them; and asks
/// GitHub, for each member, which ones their own token may read.</summary>
internal sealed partial class OwnRefresh(
    IServiceScopeFactory scopes, IPullRequestSource source, OutboxWake outbox, ProductClock clock, TimeProvider time, ILogger<OwnRefresh> logger) : IDisposable
{
    /// <summary>How many repositories one choice may stand for.</summary>
    public const int MostOfOneChoice = 200;

    // A point of the member's own hour for twenty repositories, or for a hundred of a pattern's.
    private static readonly TimeSpan AsksEvery = TimeSpan.FromHours(1);

    private static readonly TimeSpan AsksAgainAfter = TimeSpan.FromMinutes(5);

    // A digest goes out with what is known rather than wait for everybody's repositories.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<Guid, SemaphoreSlim> _gates = new();

    public void Dispose()
    {
        foreach (var gate in _gates.Values)
        {
            gate.Dispose();
        }
    }

    /// <summary>Asks what is to be asked, and reads what was not tried within <paramref name="maxAge"/> or has changed since.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="memberId">Whose repositories; null for everybody's. For one member it does not wait long for a reading that is under way.</param>
    /// <param name="maxAge">How old what is known may be.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Who sees other repositories than before.</returns>
    public async Task<IReadOnlyCollection<Guid>> Refresh(Guid workspaceId, Guid? memberId, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        var gate = _gates.GetOrAdd(workspaceId, _ => new SemaphoreSlim(1, 1));

        if (!await gate.WaitAsync(memberId is null ? Timeout.InfiniteTimeSpan : Patience, cancellationToken))
        {
            return [];
        }

        try
        {
            var changed = await InScope(rows => rows.ForgetDisconnected(workspaceId, memberId, cancellationToken));
            var readers = await InScope(rows => rows.Readers(workspaceId, cancellationToken));

            foreach (var reader in readers.Where(reader => (memberId is null || reader.MemberId == memberId) && reader.Choices.Any(choice => IsDue(reader, choice))))
            {
                if (await Ask(reader, cancellationToken))
                {
                    changed.Add(reader.MemberId);
                }

                // They may have been told something.
                await outbox.Signal(cancellationToken);
            }

            await Read(workspaceId, readers, memberId, maxAge, cancellationToken);

            return changed;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Asks GitHub what a member's own token may read of what they chose, where that is due.</summary>
    private async Task<bool> Ask(OwnReader reader, CancellationToken cancellationToken)
    {
        var due = reader.Choices.Where(choice => IsDue(reader, choice)).Select(choice => (Choice: choice, Source: RepositorySource.Parse(choice.Source))).ToList();
        var mine = source.With(reader.Token);
        var named = due.FindAll(one => !one.Source.IsPattern);
        var isChanged = false;

        foreach (var (one, reading) in named.Zip(named.Count == 0 ? [] : await mine.See([.. named.Select(one => one.Source.AsRepository())], cancellationToken)))
        {
            isChanged |= await Keep(reader, one.Choice, reading is RepositorySeen seen ? [seen.PresentName] : null, (reading as RepositoryFailed)?.Reason, cancellationToken);
        }

        foreach (var (choice, pattern) in due.Where(one => one.Source.IsPattern))
        {
            try
            {
                var names = await mine.Expand(pattern, cancellationToken);
                isChanged |= names.Count > MostOfOneChoice
                    ? await Keep(reader, choice, names: null, RepositoryFailure.TooMany, cancellationToken)
                    : await Keep(reader, choice, names, failure: null, cancellationToken);
            }
            catch (GitHubException exception)
            {
                isChanged |= await Keep(reader, choice, names: null, exception.Reason, cancellationToken);
            }
        }

        return isChanged;
    }

    private async Task<bool> Keep(
        OwnReader reader, RepositoryChoice choice, IReadOnlyList<RepositoryName>? names, RepositoryFailure? failure, CancellationToken cancellationToken)
    {
        if (failure is { } reason)
        {
            Log.NotOpened(logger, choice.Id, reason);
        }

        // Where GitHub says no, the member sees nothing of it any more; where it says nothing, they do for a while.
        return await InScope(rows => rows.KeepAccess(choice, reader.ConnectedAt, failure is { } no && IsRefusal(no) ? [] : names, failure, cancellationToken));
    }

    /// <summary>Reads what is stale. Who may read most begins, so that requests are full; what their token does not open, the next one's may.</summary>
    private async Task Read(Guid workspaceId, List<OwnReader> readers, Guid? memberId, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        var readable = await InScope(rows => rows.Readable(workspaceId, cancellationToken));
        var now = clock.GetUtcNow();
        var left = (await InScope(rows => rows.Rows(workspaceId, readable.Select(one => one.Key), cancellationToken)))
            .Where(row => Freshness.IsStale(row, maxAge, now) && (memberId is not { } id || readable[row.Name].Contains(id)))
            .ToDictionary(row => RepositoryName.Parse(row.Name));
        var failed = new Dictionary<RepositoryName, RepositoryFailed>();

        foreach (var reader in readers.OrderByDescending(reader => left.Keys.Count(name => readable[name.ToString()].Contains(reader.MemberId))))
        {
            var mine = source.With(reader.Token);
            var names = left.Keys.Where(name => readable[name.ToString()].Contains(reader.MemberId)).ToList();
            var unchanged = await Freshness.Unchanged(names.ToLookup(name => name, name => left[name]), maxAge, now, some => mine.See(some, cancellationToken));

            foreach (var name in unchanged)
            {
                await InScope<RefreshedRows>(rows => rows.KeepUnchanged(workspaceId, left[name].Id, now, cancellationToken));
                left.Remove(name);
            }

            names.RemoveAll(unchanged.Contains);

            foreach (var reading in names.Count == 0 ? [] : await mine.ReadOpen(names, cancellationToken))
            {
                if (reading is RepositoryFailed no && IsOfToken(no.Reason))
                {
                    failed[no.Repository] = no;

                    if (IsRefusal(no.Reason))
                    {
                        await InScope<OwnRows>(rows => rows.Doubt(workspaceId, reader.MemberId, no.Repository.ToString(), cancellationToken));
                    }

                    continue;
                }

                await InScope<RefreshedRows>(rows => rows.Keep(workspaceId, left[reading.Repository].Id, reading, now, cancellationToken));
                left.Remove(reading.Repository);
            }
        }

        foreach (var (name, reading) in failed.Where(pair => left.ContainsKey(pair.Key)))
        {
            await InScope<RefreshedRows>(rows => rows.Keep(workspaceId, left[name].Id, reading, now, cancellationToken));
        }
    }

    private bool IsDue(OwnReader reader, RepositoryChoice choice)
    {
        var wait = choice.Failure is { } failure && (failure == RepositoryFailure.Unauthorized || !IsRefusal(failure)) ? AsksAgainAfter : AsksEvery;

        return choice.TriedAt is not { } at || at < reader.ConnectedAt || time.GetUtcNow() - at >= wait;
    }

    /// <summary>Whether GitHub said that the member may not, or that there is nothing of that name.</summary>
    private static bool IsRefusal(RepositoryFailure reason) =>
        reason is RepositoryFailure.NotFound or RepositoryFailure.Forbidden or RepositoryFailure.Unauthorized or RepositoryFailure.TooMany;

    /// <summary>Whether another member's token may fare better.</summary>
    private static bool IsOfToken(RepositoryFailure reason) =>
        reason is RepositoryFailure.NotFound or RepositoryFailure.Forbidden or RepositoryFailure.Unauthorized or RepositoryFailure.RateLimited;

    private Task<T> InScope<T>(Func<OwnRows, Task<T>> work) => InScope<OwnRows, T>(work);

    private Task InScope<TRows>(Func<TRows, Task> work)
        where TRows : notnull => InScope<TRows, bool>(async rows =>
        {
            await work(rows);
            return true;
        });

    private async Task<T> InScope<TRows, T>(Func<TRows, Task<T>> work)
        where TRows : notnull
    {
        await using var scope = scopes.CreateAsyncScope();

        return await work(scope.ServiceProvider.GetRequiredService<TRows>());
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "What a member chose ({Id}) could not be opened with their own token: {Reason}")]
        public static partial void NotOpened(ILogger logger, Guid id, RepositoryFailure reason);
    }
}
