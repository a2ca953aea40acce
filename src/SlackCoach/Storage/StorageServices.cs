using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using SlackCoach.Scheduling;

namespace SlackCoach.Storage;

internal static class StorageServices
{
    private const string DefaultConnectionString = "Data Source=data/slackcoach.db";

    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section).ValidateOnStart();
        services.AddHostedService<DatabaseStart>();
        services.AddSingleton<Secrets>();
        services.AddSingleton<WriteTurn>();
        services.AddScoped<Housekeeping>();
        services.AddRecurringJob<HousekeepingJob>(HousekeepingJob.Key, TimeSpan.FromHours(1));

        services.AddDbContext<CoachDbContext>((provider, options) => Use(
            options,
            provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider,
            ConnectionString(provider.GetRequiredService<IConfiguration>()))
            .AddInterceptors(provider.GetServices<IInterceptor>()));

        AddKeys(services, configuration);

        return services;
    }

    /// <summary>The one place that says how each database is used; tests use it too.</summary>
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, DatabaseProvider provider, string connectionString)
    {
        // Migrations are written by hand, so there is no snapshot to compare the model with; a test compares the schemas.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning)
            // What fails is thrown and logged once, at the edge; PostgreSQL's first start asks for a history that is not there yet.
            .Log(
                (RelationalEventId.CommandError, LogLevel.Debug),
                (CoreEventId.QueryIterationFailed, LogLevel.Debug),
                (CoreEventId.SaveChangesFailed, LogLevel.Debug)));

        return provider switch
        {
            DatabaseProvider.Postgres => options.UseNpgsql(connectionString),
            _ => options.UseSqlite(connectionString).AddInterceptors(new SqlitePragmas()),
        };
    }

    private static string ConnectionString(IConfiguration configuration) =>
        configuration.GetConnectionString("SlackCoach") is { Length: > 0 } connectionString ? connectionString : DefaultConnectionString;

    private static void AddKeys(IServiceCollection services, IConfiguration configuration)
    {
        var keys = services.AddDataProtection().SetApplicationName("SlackCoach");
        var keyPath = configuration["DataProtection:KeyPath"];
        var isOwn = string.IsNullOrEmpty(keyPath);

        if (isOwn)
        {
            if (configuration.GetValue($"{DatabaseOptions.Section}:Provider", DatabaseProvider.Sqlite) == DatabaseProvider.Postgres)
            {
                throw new SettingsException(
                    "DataProtection:KeyPath is needed with PostgreSQL: every node must find the keys that encrypt stored secrets there.");
            }

            var database = new SqliteConnectionStringBuilder(ConnectionString(configuration)).DataSource;
            keyPath = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(database))!, "keys");
        }

        var folder = Directory.CreateDirectory(keyPath!);

        // A folder that was configured is shared, and its rights are its owner's to set.
        if (isOwn && !OperatingSystem.IsWindows())
        {
            folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }

        keys.PersistKeysToFileSystem(folder);
    }
}
