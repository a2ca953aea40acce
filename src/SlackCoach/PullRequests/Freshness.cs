using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>When a repository is to be read again, and when it is enough to ask whether anything has happened in it.</summary>
internal static class Freshness
{
    // A repository that changes all the time is not read all the time.
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(15);

    // Checks and conflicts change without a trace in what is asked: no older than so many times what was asked for.
    private const int WholeWithin = 3;

    /// <summary>Whether it was not tried within <paramref name="maxAge"/>, or has changed since; also when it was tried at an instant still to
    /// come: then the clock was moved back.</summary>
    public static bool IsStale(WatchedRepository row, TimeSpan maxAge, DateTimeOffset now) =>
        row.TriedAt is not { } at || at > now || now - at >= (row.ChangedAt is null || maxAge < Apart ? maxAge : Apart);

    /// <summary>Those of stale repositories that need not be read, as nothing has happened in them.</summary>
    /// <param name="stale">The rows, by name: one that is watched in several ways has several.</param>
    /// <param name="maxAge">How old what is known may be.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="see">Asks GitHub how some stand.</param>
    public static async Task<IReadOnlySet<RepositoryName>> Unchanged(
        ILookup<RepositoryName, WatchedRepository> stale,
        TimeSpan maxAge,
        DateTimeOffset now,
        Func<IReadOnlyCollection<RepositoryName>, Task<IReadOnlyList<RepositoryReading>>> see)
    {
        var known = stale.Where(rows => rows.All(row =>
            row is { ChangedAt: null, Failure: null, State: not null } && row.WholeAt <= now && now - row.WholeAt < WholeWithin * maxAge)).Select(rows => rows.Key).ToList();

        return known.Count == 0 ? new HashSet<RepositoryName>() : (await see(known)).OfType<RepositorySeen>()
            .Where(seen => stale[seen.Repository].All(row => row.State == seen.State && seen.PresentName == RepositoryName.Parse(row.PresentName ?? row.Name)))
            .Select(seen => seen.Repository).ToHashSet();
    }
}
