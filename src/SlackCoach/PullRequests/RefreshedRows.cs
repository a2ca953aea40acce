using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.Members;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>Keeps what GitHub said of repositories. Of two nodes that read the same ones at once the second waits for the first and finds
/// its rows: each keeps a repository in a transaction that begins with changing the repository's row, which locks it.</summary>
internal sealed class RefreshedRows(CoachDbContext db, WriteTurn writeTurn, Watching watching, ProductClock clock)
{
    /// <summary>The entries of the configuration that anybody watches. What was read for others goes.</summary>
    public async Task<List<string>> Watched(Guid workspaceId, CancellationToken cancellationToken)
    {
        var entries = await watching.OfAnybody(workspaceId, cancellationToken);
        await db.Repositories.In(workspaceId).Where(row => row.Source != WatchedRepository.OfMembers && !entries.Contains(row.Source)).ExecuteDeleteAsync(cancellationToken);

        return entries;
    }

    /// <summary>Adds a row for each entry that has none, and gives those rows: one for each entry, by its own name.</summary>
    public async Task<List<WatchedRepository>> AddEntries(Guid workspaceId, IReadOnlyCollection<string> entries, CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Repositories" ("WorkspaceId", "Id", "Name", "Source", "Withheld")
                VALUES ({workspaceId}, {Guid.CreateVersion7()}, {entry}, {entry}, {0})
                ON CONFLICT ("WorkspaceId", "Source", "Name") DO NOTHING
                """,
                cancellationToken);
        }

        return await db.Repositories.In(workspaceId).AsNoTracking()
            .Where(row => row.Name == row.Source && entries.Contains(row.Source))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The repositories that these entries stand for, the patterns themselves left out.</summary>
    public async Task<List<WatchedRepository>> Repositories(
        Guid workspaceId, IReadOnlyCollection<string> entries, CancellationToken cancellationToken)
    {
        var rows = await db.Repositories.In(workspaceId).AsNoTracking()
            .Where(row => entries.Contains(row.Source)).ToListAsync(cancellationToken);

        return rows.FindAll(row => !row.IsPattern);
    }

    /// <summary>Keeps which repositories a pattern stands for; a failure leaves those that were known.</summary>
    /// <remarks>What changed after <paramref name="askedAt"/> is still to be read.</remarks>
    public async Task KeepExpansion(
        Guid workspaceId,
        string pattern,
        IReadOnlyList<RepositoryName> names,
        RepositoryFailure? failure,
        DateTimeOffset askedAt,
        CancellationToken cancellationToken)
    {
        await using var transaction = await writeTurn.Begin(db, cancellationToken);

        if (await Lock(db.Repositories.In(workspaceId).Where(row => row.Source == pattern && row.Name == pattern), askedAt, cancellationToken))
        {
            var rows = await db.Repositories.In(workspaceId).Where(row => row.Source == pattern).ToListAsync(cancellationToken);
            var itself = rows.Single(row => row.Name == pattern);
            itself.Failure = failure;

            if (failure is null)
            {
                itself.ReadAt = clock.GetUtcNow();
                Expand(workspaceId, pattern, rows, names);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Keeps what was read of a repository; a failure leaves what was read last, which is shown with its age.</summary>
    /// <remarks>What changed after <paramref name="askedAt"/> is still to be read.</remarks>
    public async Task Keep(
        Guid workspaceId, Guid repositoryId, RepositoryReading reading, DateTimeOffset askedAt, CancellationToken cancellationToken)
    {
        await using var transaction = await writeTurn.Begin(db, cancellationToken);

        if (await Lock(db.Repositories.In(workspaceId).Where(row => row.Id == repositoryId), askedAt, cancellationToken))
        {
            var repository = await db.Repositories.In(workspaceId).SingleAsync(row => row.Id == repositoryId, cancellationToken);
            var failure = (reading as RepositoryFailed)?.Reason;
            var presentName = reading is RepositoryRead { PresentName: var present } && present != reading.Repository ? present.ToString() : null;
            repository.NewsAt = failure == repository.Failure && (failure is not null || presentName == repository.PresentName) ? repository.NewsAt : clock.GetUtcNow();
            repository.Failure = failure;

            if (reading is RepositoryRead read)
            {
                repository.Withheld = read.Unreadable;
                repository.PresentName = presentName;
                repository.State = read.State;
                repository.ReadAt = repository.WholeAt = clock.GetUtcNow();
                await Replace(repository, read.Open, cancellationToken);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Keeps that a repository still stands as it was read.</summary>
    /// <remarks>What changed after <paramref name="askedAt"/> is still to be read.</remarks>
    public async Task KeepUnchanged(Guid workspaceId, Guid repositoryId, DateTimeOffset askedAt, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        var row = db.Repositories.In(workspaceId).Where(row => row.Id == repositoryId);

        if (await Lock(row, askedAt, cancellationToken))
        {
            await row.ExecuteUpdateAsync(set => set.SetProperty(r => r.ReadAt, now), cancellationToken);
        }
    }

    private void Expand(Guid workspaceId, string pattern, List<WatchedRepository> rows, IReadOnlyList<RepositoryName> names)
    {
        var present = names.Select(name => name.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        db.Repositories.RemoveRange(rows.Where(row => row.Name != pattern && !present.Contains(row.Name)));
        present.ExceptWith(rows.Select(row => row.Name));
        db.Repositories.AddRange(present.Select(name => new WatchedRepository
        {
            WorkspaceId = workspaceId,
            Id = Guid.CreateVersion7(),
            Name = name,
            Source = pattern,
        }));
    }

    private async Task Replace(WatchedRepository repository, IReadOnlyList<PullRequest> open, CancellationToken cancellationToken)
    {
        var before = await db.PullRequests.In(repository.WorkspaceId)
            .Where(row => row.RepositoryId == repository.Id).ToListAsync(cancellationToken);
        var known = before.ToDictionary(row => row.Number, row => row.Details);
        var after = open
            .Select(pullRequest => PushTimes.Carry(pullRequest, known.GetValueOrDefault(pullRequest.Number) is { } details ? PullRequestJson.Read(details) : null))
            .Select(pullRequest => (pullRequest.Number, Json: PullRequestJson.Write(pullRequest), HiddenBy: HiddenBy(pullRequest)))
            .ToList();
        var unchanged = after.Select(a => (a.Number, a.Json)).ToHashSet();
        unchanged.IntersectWith(before.Select(row => (row.Number, row.Details)));

        repository.NewsAt = unchanged.Count == before.Count && unchanged.Count == after.Count ? repository.NewsAt : clock.GetUtcNow();
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

    /// <summary>False when the row is gone: what it stood for is no longer watched.</summary>
    private async Task<bool> Lock(IQueryable<WatchedRepository> row, DateTimeOffset askedAt, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();

        return 1 == await row.ExecuteUpdateAsync(
            set => set.SetProperty(r => r.TriedAt, now).SetProperty(r => r.ChangedAt, r => r.ChangedAt > askedAt ? r.ChangedAt : null),
            cancellationToken);
    }

    private static string? HiddenBy(PullRequest pullRequest) =>
        DigestRules.Build([pullRequest], new DigestFilter()).Hidden.Keys.Select(reason => reason.ToString()).SingleOrDefault();
}
