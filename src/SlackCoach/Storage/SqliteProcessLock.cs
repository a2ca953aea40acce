namespace SlackCoach.Storage;

/// <summary>Keeps a second process off the same SQLite file. The operating system drops the lock when the process ends, however it ends.</summary>
internal sealed class SqliteProcessLock : IDisposable
{
    private readonly FileStream _file;

    private SqliteProcessLock(FileStream file) => _file = file;

    /// <exception cref="SettingsException">Another process holds the database.</exception>
    public static SqliteProcessLock Take(string databasePath)
    {
        var path = databasePath + ".lock";

        try
        {
            return new SqliteProcessLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception)
        {
            throw new SettingsException(
                $"Another SlackCoach is running on {databasePath}. SQLite serves one process; for several, use Database:Provider = Postgres.", exception);
        }
    }

    public void Dispose() => _file.Dispose();
}
