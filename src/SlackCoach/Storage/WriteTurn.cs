using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SlackCoach.Storage;

/// <summary>Has write transactions on SQLite, which takes one writer, begin in the order they came.</summary>
/// <remarks>Left to itself each would hold a thread and look again every 150 ms, whoever came first. PostgreSQL needs no turns.</remarks>
internal sealed class WriteTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public void Dispose() => _turn.Dispose();

    /// <summary>Begins a transaction; dispose of it to give the turn to the next. Never begin a second one inside it.</summary>
    public async Task<WriteTransaction> Begin(CoachDbContext db, CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite())
        {
            return new WriteTransaction(await db.Database.BeginTransactionAsync(cancellationToken), turn: null);
        }

        await _turn.WaitAsync(cancellationToken);

        try
        {
            return new WriteTransaction(await db.Database.BeginTransactionAsync(cancellationToken), _turn);
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }
}

/// <summary>A transaction that was begun in turn; what is not committed is rolled back.</summary>
internal sealed class WriteTransaction(IDbContextTransaction transaction, SemaphoreSlim? turn) : IAsyncDisposable
{
    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            turn?.Release();
        }
    }
}
