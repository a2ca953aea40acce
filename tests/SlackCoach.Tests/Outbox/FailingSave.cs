using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SlackCoach.Tests.Outbox;

/// <summary>Lets the next save fail, as a crash at that moment would.</summary>
internal sealed class FailingSave : SaveChangesInterceptor
{
    private int _armed;

    public void Arm() => Interlocked.Exchange(ref _armed, 1);

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        Interlocked.Exchange(ref _armed, 0) == 0
            ? ValueTask.FromResult(result)
            : throw new DbUpdateException("The process ended here.");
}
