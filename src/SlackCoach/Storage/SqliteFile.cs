using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace SlackCoach.Storage;

/// <summary>SQLite's own files, where what was deleted must not stand any more. On PostgreSQL these do nothing.</summary>
internal static class SqliteFile
{
    private const int MostEmptyings = 20;

    /// <summary>On SQLite: what was overwritten in the database still stands in its log until that is emptied, which it can be only while nobody
    /// reads; SQLite waits for that, up to five seconds.</summary>
    /// <returns>Whether it is empty.</returns>
    public static async Task<bool> EmptyLog(this CoachDbContext db, CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite())
        {
            return true;
        }

        // One connection for all three.
        await db.Database.OpenConnectionAsync(cancellationToken);

        try
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA busy_timeout = 5000", cancellationToken);
            await using var checkpoint = db.Database.GetDbConnection().CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            var isBusy = Convert.ToInt32(await checkpoint.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
            await db.Database.ExecuteSqlAsync($"PRAGMA busy_timeout = 0", cancellationToken);

            return isBusy == 0;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>On SQLite: writes the file anew. What is deleted is overwritten, but a page that was rearranged before may hold a stale copy.</summary>
    /// <exception cref="IOException">Somebody was reading all the time, so that the log still holds what was there.</exception>
    public static async Task RewriteFile(this CoachDbContext db, CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite())
        {
            return;
        }

        await db.Database.ExecuteSqlAsync($"VACUUM", cancellationToken);

        for (var attempt = 1; !await db.EmptyLog(cancellationToken); attempt++)
        {
            if (attempt == MostEmptyings)
            {
                throw new IOException("The database's log could not be emptied: it was read all the time.");
            }
        }
    }
}
