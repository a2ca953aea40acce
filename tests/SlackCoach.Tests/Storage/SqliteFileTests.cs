using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Storage;

/// <summary>What lies on the disk, and who may have it open.</summary>
public sealed class SqliteFileTests
{
    [Fact]
    public async Task A_secret_is_nowhere_in_the_files_in_plain()
    {
        await using var floor = await Floor.Start(DatabaseProvider.Sqlite);
        const string Token = "xoxb-very-secret-token";

        await using var db = floor.Database.Open();
        (await db.Workspaces.SingleAsync()).ProtectedBotToken = new Secrets(new EphemeralDataProtectionProvider()).Protect(Token);
        (await db.Workspaces.SingleAsync()).ProtectedBotToken = "Zone/MustBeFound";
        await db.SaveChangesAsync();

        Assert.True(Holds(floor, "Zone/MustBeFound"));
        Assert.False(Holds(floor, Token));
    }

    [Fact]
    public async Task What_is_removed_is_gone_from_the_files_after_housekeeping()
    {
        await using var floor = await Floor.Start(DatabaseProvider.Sqlite);
        const string Private = "a sentence that nobody else may read";
        var import = SampleRows.Import(floor.Member, PlanImportState.Previewed, SampleRows.Now);
        import.Text = string.Join('\n', Enumerable.Repeat(Private, 2000));
        await floor.Add(import);
        Assert.True(Holds(floor, Private));

        await floor.Read(db => db.PlanImports.Of(floor.Member).ExecuteUpdateAsync(set => set.SetProperty(i => i.Text, (string?)null)));
        await floor.Do(services => services.GetRequiredService<Housekeeping>().Sweep(CancellationToken.None));

        Assert.False(Holds(floor, Private));
    }

    [Fact]
    public async Task The_database_is_in_wal_mode_and_checks_its_references()
    {
        await using var floor = await Floor.Start(DatabaseProvider.Sqlite);
        await using var db = floor.Database.Open();

        Assert.Equal("wal", await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync());
        Assert.Equal(1, await db.Database.SqlQuery<int>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync());
        Assert.Equal(1, await db.Database.SqlQuery<int>($"SELECT secure_delete AS Value FROM pragma_secure_delete").SingleAsync());
    }

    [Fact]
    public void A_second_holder_is_refused_until_the_first_lets_go()
    {
        var folder = Directory.CreateTempSubdirectory("slackcoach-");
        var path = Path.Combine(folder.FullName, "coach.db");

        using (SqliteProcessLock.Take(path))
        {
            var refusal = Assert.Throws<SettingsException>(() => SqliteProcessLock.Take(path));
            Assert.Contains("Another SlackCoach is running", refusal.Message, StringComparison.Ordinal);
        }

        SqliteProcessLock.Take(path).Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_start_goes_on_where_a_killed_one_left_its_migration_lock()
    {
        await using var floor = await Floor.Start(DatabaseProvider.Sqlite);
        await using (var db = floor.Database.Open())
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2027-01-01 00:00:00')");
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var start = new DatabaseStart(floor.Services.GetRequiredService<IServiceScopeFactory>());
        await start.StartingAsync(patience.Token);

        Assert.Equal(
            0, await floor.Read(db => db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM __EFMigrationsLock").SingleAsync()));
    }

    [Fact]
    public async Task The_first_start_makes_a_file_for_its_owner_alone_that_is_read_while_it_is_written()
    {
        await using var database = await TestDatabase.CreateEmpty(DatabaseProvider.Sqlite);
        await using var services = new ServiceCollection().AddScoped(_ => database.Open()).BuildServiceProvider();
        using var start = new DatabaseStart(services.GetRequiredService<IServiceScopeFactory>());

        await start.StartingAsync(CancellationToken.None);

        await using var db = database.Open();
        Assert.Equal("wal", await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync());

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(db.Database.GetDbConnection().DataSource));
        }
    }

    [Fact]
    public async Task A_start_is_refused_while_another_process_holds_the_file()
    {
        await using var floor = await Floor.Start(DatabaseProvider.Sqlite);
        using var first = new DatabaseStart(floor.Services.GetRequiredService<IServiceScopeFactory>());
        using var second = new DatabaseStart(floor.Services.GetRequiredService<IServiceScopeFactory>());
        await first.StartingAsync(CancellationToken.None);

        await Assert.ThrowsAsync<SettingsException>(() => second.StartingAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_start_frees_what_the_last_process_had_leased_and_keeps_what_it_left_unsure()
    {
        await using var floor = await Floor.Start(DatabaseProvider.Sqlite);
        var (leased, unsure) = (Row("leased", OutboxState.Waiting), Row("unsure", OutboxState.Waiting));
        var sent = Row("sent", OutboxState.Sent);
        unsure.UnsureSinceAt = SampleRows.Now;
        await floor.Add(leased, unsure, sent);

        using var start = new DatabaseStart(floor.Services.GetRequiredService<IServiceScopeFactory>());
        await start.StartingAsync(CancellationToken.None);

        var free = await floor.Read(db => db.Outbox.Of(floor.Member)
            .Where(row => row.NotBeforeAt <= SampleRows.Now).OrderBy(row => row.Key).ToListAsync());
        Assert.Equal([("leased", null), ("unsure", SampleRows.Now)], free.Select(row => (row.Key, row.UnsureSinceAt)));

        OutboxMessage Row(string key, OutboxState state)
        {
            var row = SampleRows.Message(floor.Member, key, state, SampleRows.Now);
            row.NotBeforeAt = SampleRows.Now.AddMinutes(1);
            return row;
        }
    }

    /// <summary>Looks through the database and its log.</summary>
    private static bool Holds(Floor floor, string text)
    {
        var wanted = Encoding.UTF8.GetBytes(text);

        return Directory.EnumerateFiles(floor.Database.Folder).Any(path => Bytes(path).AsSpan().IndexOf(wanted) >= 0);
    }

    private static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);

        return bytes;
    }
}
