using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SlackCoach.Storage;

namespace SlackCoach.Tests.Testing;

/// <summary>Remembers what was read, to ask SQLite afterwards how it found the rows.</summary>
internal sealed class AskedStatements : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, List<(string Name, object? Value)>> _parameters = new();

    /// <summary>Whether a line of a plan says that a table is read from end to end.</summary>
    public static bool IsScan(string line) =>
        line.StartsWith("SCAN", StringComparison.Ordinal)
        && !line.Contains("json_each", StringComparison.Ordinal)
        && !line.Contains("CONSTANT ROW", StringComparison.Ordinal);

    /// <summary>SQLite's plan of every statement, line by line.</summary>
    /// <param name="database">Where to ask.</param>
    /// <param name="withJobs">Whether statements count that are about every workspace, as those of jobs are.</param>
    public async Task<List<string>> Plans(TestDatabase database, bool withJobs = true)
    {
        await using var db = database.Open();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        var lines = new List<string>();

        foreach (var (statement, parameters) in _parameters.Where(one => withJobs || !one.Key.Contains(EveryWorkspace.Tag, StringComparison.Ordinal)))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + statement;

            foreach (var (name, value) in parameters)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }

            await using var reader = await command.ExecuteReaderAsync();

            while (await reader.ReadAsync())
            {
                var line = reader.GetString(3);
                // What reads a table from end to end is found by its statement.
                lines.Add(IsScan(line) ? $"{line}: {statement}" : line);
            }
        }

        return lines;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.Contains("SELECT", StringComparison.Ordinal)
            && !command.CommandText.Contains("INSERT", StringComparison.Ordinal)
            && !command.CommandText.Contains("__EF", StringComparison.Ordinal)
            && !command.CommandText.Contains("sqlite_master", StringComparison.Ordinal))
        {
            _parameters.TryAdd(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]);
        }

        return ValueTask.FromResult(result);
    }
}
