using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SlackCoach.Tests.Testing;

/// <summary>Tells when rows may have changed, so that a test can wait for them without looking again and again.</summary>
internal sealed class StorageActivity : DbCommandInterceptor, ISaveChangesInterceptor, IDbTransactionInterceptor
{
    public event Action? Written;

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Written?.Invoke();
        return ValueTask.FromResult(result);
    }

    public ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Written?.Invoke();
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Written?.Invoke();
        return Task.CompletedTask;
    }
}
