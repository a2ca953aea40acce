using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SlackCoach.Benchmarks;

/// <summary>Has the app's database hear nothing more of it from one moment on, as if its process had been killed then.</summary>
/// <param name="heard">Called with each statement before.</param>
internal sealed class PowerSwitch(Action heard) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private volatile bool _isOff;

    public bool IsOff
    {
        get => _isOff;
        set => _isOff = value;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Pass(result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Pass(result));

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Pass(result));

    private T Pass<T>(T result)
    {
        heard();

        return _isOff ? throw new InvalidOperationException("The app is gone.") : result;
    }
}
