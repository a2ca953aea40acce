using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Storage;

/// <summary>Brings the database to the present schema before anything else starts.</summary>
internal sealed class DatabaseStart(IServiceScopeFactory scopes) : IHostedLifecycleService, IDisposable
{
    private SqliteProcessLock? _lock;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoachDbContext>();

        if (db.Database.IsSqlite())
        {
            await PrepareSqlite(db, cancellationToken);
        }

        await db.Database.MigrateAsync(cancellationToken);

        if (_lock is not null)
        {
            await ReleaseLeases(db, cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _lock?.Dispose();

    private async Task PrepareSqlite(CoachDbContext db, CancellationToken cancellationToken)
    {
        var path = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _lock = SqliteProcessLock.Take(path);

        if (!File.Exists(path))
        {
            CreatePrivately(path);
            // Readers go on while somebody writes. Entity Framework sets it for files that it creates itself; it stays with the file.
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellationToken);
            return;
        }

        // A process killed while it migrated leaves its lock row behind, and the next start would wait for it for ever.
        var hasLockTable = await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);

        if (hasLockTable > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellationToken);
        }
    }

    /// <summary>Plans are private: the file is its owner's alone, and what SQLite puts beside it takes after it.</summary>
    private static void CreatePrivately(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(path, options).Dispose();
    }

    /// <summary>The process lock proves that whoever leased a message, or a channel to read, is gone; what it left unsure stays unsure. Waits end as well:
    /// a restart is often what mends the reason for one.</summary>
    private static async Task ReleaseLeases(CoachDbContext db, CancellationToken cancellationToken)
    {
        // An update carries no tag, so it cannot be meant for every workspace at once.
        foreach (var workspaceId in await db.Workspaces.TagWith(EveryWorkspace.Tag).Select(workspace => workspace.Id).ToListAsync(cancellationToken))
        {
            await db.Outbox.In(workspaceId)
                .Where(message => message.State == OutboxState.Waiting)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.NotBeforeAt, m => m.CreatedAt), cancellationToken);
            await db.FollowedChannels.In(workspaceId)
                .Where(channel => channel.NextReadAt != null)
                .ExecuteUpdateAsync(set => set.SetProperty(channel => channel.NextReadAt, DateTimeOffset.UnixEpoch), cancellationToken);
        }
    }
}
