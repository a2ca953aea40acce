using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SlackCoach.Storage;

/// <summary>Tells that another node wrote the same, or a member changed it, in the meantime.</summary>
internal static class Overtaken
{
    // SQLITE_CONSTRAINT_UNIQUE.
    private const int SqliteUniqueViolation = 2067;

    /// <summary>Whether a save failed for that: nothing of it is written then, and the next look finds what is left to do.</summary>
    public static bool Is(DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException
        || exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
            or SqliteException { SqliteExtendedErrorCode: SqliteUniqueViolation };
}
