using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SlackCoach.Tests.Testing;

/// <summary>Tells when rows may have changed, so that a test can wait for them without looking again and again.</summary>
internal sealed class StorageActivity : DbCommandInterceptor, ISaveChangesInterceptor, IDbTransactionInterceptor
{
    public event Action? Written;

    /// <summary>Waits until nothing is left of what is looked for; it looks again after each write.</summary>
    /// <param name="whatIsLeft">What is still missing, in words; null when it is there.</param>
    public async Task UntilNothing(Func<Task<string?>> whatIsLeft, TimeSpan patience)
    {
        // Never disposed: a write that is under way may still release it after nobody waits any more.
        var written = new SemaphoreSlim(0);
        Written += Wake;

        try
        {
            while (await whatIsLeft() is { } left)
            {
                Assert.True(await written.WaitAsync(patience), $"Still waiting for {left}.");

                // What else was written meanwhile is seen by the next look.
                while (written.Wait(TimeSpan.Zero))
                {
                }
            }
        }
        finally
        {
            Written -= Wake;
        }

        void Wake() => written.Release();
    }

    /// <summary>Waits until a look finds what is meant.</summary>
    public Task Until(Func<Task<bool>> isSo, TimeSpan patience) => UntilNothing(async () => await isSo() ? null : "what was to come", patience);

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
