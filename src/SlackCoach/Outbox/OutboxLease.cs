using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Outbox;

/// <summary>Takes a message for one attempt, and says when the next may be.</summary>
internal sealed class OutboxLease(CoachDbContext db, IOptions<OutboxOptions> options, TimeProvider time)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>The message, taken for this process; null when another holds it or it is done.</summary>
    public async Task<OutboxMessage?> TryTake(Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var leasedUntil = now + options.Value.Lease;

        var isTaken = 1 == await db.Outbox.In(workspaceId)
            .Where(row => row.Id == id && row.State == OutboxState.Waiting && row.NotBeforeAt <= now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.NotBeforeAt, leasedUntil).SetProperty(row => row.Attempts, row => row.Attempts + 1),
                cancellationToken);

        return isTaken ? await db.Outbox.In(workspaceId).SingleAsync(row => row.Id == id, cancellationToken) : null;
    }

    /// <summary>Starts the lease anew, so that what comes next has all of it; to be saved by the caller, whose save fails when the lease
    /// is lost.</summary>
    public void Renew(OutboxMessage row) => row.NotBeforeAt = time.GetUtcNow() + options.Value.Lease;

    /// <summary>Whether a message is given up when this attempt fails.</summary>
    public bool IsLastAttempt(OutboxMessage row) => row.Attempts >= options.Value.MaxAttempts;

    /// <summary>Waits before the next attempt, twice as long after each; nothing is saved.</summary>
    /// <returns>False when there were attempts enough, and the message is given up.</returns>
    public bool Postpone(OutboxMessage row)
    {
        var wait = Math.Min(LongestWait.Ticks, options.Value.RetryAfter.Ticks * Math.Pow(2, Math.Max(0, row.Attempts - 1)));
        row.NotBeforeAt = time.GetUtcNow() + TimeSpan.FromTicks((long)wait);

        if (IsLastAttempt(row))
        {
            row.State = OutboxState.Failed;
        }

        return row.State != OutboxState.Failed;
    }

    /// <summary>Waits as long as Slack asks; that is no attempt. Nothing is saved.</summary>
    public void Postpone(OutboxMessage row, TimeSpan wait)
    {
        row.Attempts--;
        row.NotBeforeAt = time.GetUtcNow() + wait;
    }
}
