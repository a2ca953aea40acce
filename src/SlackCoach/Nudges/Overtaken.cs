using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SlackCoach.Nudges;

/// <summary>Tells that another node planned the same, or a member changed it, in the meantime.</summary>
internal static class Overtaken
{
    // SQLITE_CONSTRAINT_UNIQUE.
    private const int SqliteUniqueViolation = 2067;

    /// <summary>Whether a save failed for that: nothing of it is written then, and the next tick finds what is still due.</summary>
    public static bool Is(DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException
        || exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
            or SqliteException { SqliteExtendedErrorCode: SqliteUniqueViolation };
}
