using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Storage;

namespace SlackCoach.Tests.Storage;

public sealed class StorageServicesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("slackcoach-");

    [Fact]
    public void Postgres_without_a_path_for_the_keys_is_refused_in_a_clear_sentence()
    {
        var refusal = Assert.Throws<SettingsException>(() => Add(("Database:Provider", "Postgres")));

        Assert.Equal(
            "DataProtection:KeyPath is needed with PostgreSQL: every node must find the keys that encrypt stored secrets there.",
            refusal.Message);
    }

    [Fact]
    public void Postgres_takes_the_keys_from_the_path_that_is_named()
    {
        var path = Path.Combine(_folder.FullName, "shared-keys");

        Add(("Database:Provider", "Postgres"), ("DataProtection:KeyPath", path));

        Assert.True(Directory.Exists(path));
    }

    [SkippableFact]
    public void Keys_lie_beside_the_sqlite_file_for_the_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            throw new SkipException("Windows has no such rights.");
        }

        Add(("ConnectionStrings:SlackCoach", $"Data Source={Path.Combine(_folder.FullName, "coach.db")}"));

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Path.Combine(_folder.FullName, "keys")));
    }

    [Fact]
    public void A_secret_is_read_again_after_a_restart()
    {
        var setting = ("ConnectionStrings:SlackCoach", $"Data Source={Path.Combine(_folder.FullName, "coach.db")}");
        string kept;

        using (var before = Add(setting).BuildServiceProvider())
        {
            kept = before.GetRequiredService<Secrets>().Protect("xoxb-token");
        }

        using var after = Add(setting).BuildServiceProvider();
        Assert.Equal("xoxb-token", after.GetRequiredService<Secrets>().Unprotect(kept));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static ServiceCollection Add(params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStorage(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());

        return services;
    }
}
