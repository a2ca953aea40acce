namespace SlackCoach.Tests.Testing;

/// <summary>The PostgreSQL server that storage tests run on, where there is one.</summary>
internal static class PostgresServer
{
    private const string Variable = "SLACKCOACH_TEST_POSTGRES";

    /// <exception cref="SkipException">No server is configured.</exception>
    public static string ConnectionString()
    {
        var connectionString = Environment.GetEnvironmentVariable(Variable);
        Skip.If(string.IsNullOrEmpty(connectionString), $"Needs PostgreSQL: set {Variable} to a connection string whose user may create databases.");

        return connectionString!;
    }
}
