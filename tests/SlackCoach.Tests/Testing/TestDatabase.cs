using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage;

namespace SlackCoach.Tests.Testing;

/// <summary>A migrated database of a test's own, removed with it.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("slackcoach-");
    private readonly DbContextOptions<CoachDbContext> _options;

    private TestDatabase()
    {
        var options = new DbContextOptionsBuilder<CoachDbContext>();
        // A pooled connection would keep the file open after the test.
        StorageServices.Use(options, DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_folder.FullName, "test.db")};Pooling=False");
        _options = options.Options;
    }

    public static async Task<TestDatabase> Create()
    {
        var database = new TestDatabase();
        await using var db = database.Open();
        await db.Database.MigrateAsync();

        return database;
    }

    public CoachDbContext Open() => new(_options);

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);

        return ValueTask.CompletedTask;
    }
}
