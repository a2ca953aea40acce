using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SlackCoach.Tests.Testing;

/// <summary>Has all nodes find their work before any of them saves.</summary>
internal sealed class NodesMeet(int nodes) : SaveChangesInterceptor
{
    private readonly TaskCompletionSource _allHere = new();
    private int _here;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Increment(ref _here) == nodes)
        {
            _allHere.SetResult();
        }

        await _allHere.Task;

        return result;
    }
}
