using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SlackCoach.Storage;

namespace SlackCoach.Tests.Testing;

/// <summary>Refuses a statement on rows of a workspace that names no workspace, unless it is tagged as meant for all of them.</summary>
internal sealed partial class WorkspaceFilterGuard : DbCommandInterceptor
{
    /// <summary>The statement of the first offence; null while there was none.</summary>
    public string? Offence { get; private set; }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Check(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Check(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Check(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(command);
        return ValueTask.FromResult(result);
    }

    private void Check(DbCommand command)
    {
        foreach (var statement in command.CommandText.Split(';'))
        {
            if (!Tables().IsMatch(statement) || command.CommandText.Contains($"-- {EveryWorkspace.Tag}", StringComparison.Ordinal))
            {
                continue;
            }

            if (!statement.TrimStart().StartsWith("INSERT", StringComparison.OrdinalIgnoreCase) && !Filter().IsMatch(statement))
            {
                Offence ??= statement;
                throw new InvalidOperationException($"This statement names no workspace, and is not tagged \"{EveryWorkspace.Tag}\":\n{statement}");
            }
        }
    }

    // White space in a pattern counts only when it is escaped.
    [GeneratedRegex("""
        (FROM|UPDATE|JOIN)\ "(?!Workspaces"|__EF|sqlite_)\w+"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Tables();

    // The workspace compared with a parameter, or with the workspace found by its team. PostgreSQL's aliases stand without quotes.
    [GeneratedRegex("""
        "WorkspaceId"\ =\ (@|\$|"?w"?\."Id") | "Id"\ =\ "?\w+"?\."WorkspaceId"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Filter();
}
