using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using SlackCoach.Storage;

namespace SlackCoach.Tests.Testing;

/// <summary>A database of a test's own, removed with it. Every statement is held to the rule that it names its workspace.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("slackcoach-");
    private static readonly Lazy<Task<TestDatabase>> SqliteTemplate = new(() => Migrated(DatabaseProvider.Sqlite));
    private static readonly Lazy<Task<TestDatabase>> PostgresTemplate = new(() => Migrated(DatabaseProvider.Postgres));

    private readonly string? _server;
    private readonly string _name = $"slackcoach_{Guid.CreateVersion7():N}";

    private TestDatabase(DatabaseProvider provider)
    {
        Provider = provider;
        _server = provider == DatabaseProvider.Postgres ? PostgresServer.ConnectionString() : null;
        ConnectionString = _server is null
            ? $"Data Source={FilePath}"
            : new NpgsqlConnectionStringBuilder(_server) { Database = _name, MaxPoolSize = 20 }.ConnectionString;
    }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    public string Folder => _folder.FullName;

    /// <summary>A migrated database: a copy of one that was migrated once for all tests.</summary>
    /// <exception cref="SkipException">PostgreSQL is asked for, and none is configured.</exception>
    public static async Task<TestDatabase> Create(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var template = await (provider == DatabaseProvider.Postgres ? PostgresTemplate : SqliteTemplate).Value;
        var database = new TestDatabase(provider);

        if (database._server is not null)
        {
            await database.OnServer($"CREATE DATABASE \"{database._name}\" TEMPLATE \"{template._name}\"");
        }
        else
        {
            File.Copy(template.FilePath, database.FilePath);
        }

        return database;
    }

    /// <summary>A database without tables.</summary>
    public static async Task<TestDatabase> CreateEmpty(DatabaseProvider provider)
    {
        var database = new TestDatabase(provider);

        if (database._server is not null)
        {
            await database.OnServer($"CREATE DATABASE \"{database._name}\"");
        }

        return database;
    }

    public CoachDbContext Open(params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<CoachDbContext>();
        StorageServices.Use(options, Provider, ConnectionString);
        options.AddInterceptors(new WorkspaceFilterGuard()).AddInterceptors(interceptors);

        return new CoachDbContext(options.Options);
    }

    public async ValueTask DisposeAsync()
    {
        LetGo();

        if (_server is not null)
        {
            await OnServer($"DROP DATABASE \"{_name}\" WITH (FORCE)");
        }

        _folder.Delete(recursive: true);
    }

    private string FilePath => Path.Combine(_folder.FullName, "test.db");

    private static async Task<TestDatabase> Migrated(DatabaseProvider provider)
    {
        var database = await CreateEmpty(provider);
        await using var db = database.Open();
        await db.Database.MigrateAsync();
        await db.Database.CloseConnectionAsync();
        // No database is copied while somebody is connected to it.
        database.LetGo();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => database.DisposeAsync().AsTask().Wait();

        return database;
    }

    // Connections are pooled as they are in use: each new one would read SQLite's whole schema, or start a process of PostgreSQL's.
    private void LetGo()
    {
        if (_server is not null)
        {
            using var connection = new NpgsqlConnection(ConnectionString);
            NpgsqlConnection.ClearPool(connection);
        }
        else
        {
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
    }

    private async Task OnServer(string statement)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
