using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Has threads that were followed before somebody joined judged for them, once.</summary>
internal sealed class EarlierThreads(CoachDbContext db, WriteTurn writeTurn, ThreadLedger ledger, TimeProvider time)
{
    private const int BatchSize = 20;

    /// <returns>For how many; words that are read again for them are waited for by their channels.</returns>
    public async Task<int> GoThrough(CancellationToken cancellationToken)
    {
        var newcomers = await db.Members.TagWith(EveryWorkspace.Tag).AsNoTracking()
            .Where(member => member.ThreadsReadAt == null && member.JoinedAt != null).OrderBy(member => member.JoinedAt).Take(BatchSize).ToListAsync(cancellationToken);

        foreach (var member in newcomers)
        {
            // A channel that is being read finds them by itself.
            var threads = await db.ThreadMessages.In(member.WorkspaceId).Where(message => message.Facts.Contains(member.SlackUserId))
                .Select(message => new { message.ChannelId, message.ThreadTs }).Distinct().ToListAsync(cancellationToken);

            foreach (var thread in threads)
            {
                await using var transaction = await writeTurn.Begin(db, cancellationToken);
                await ledger.Hold(member.WorkspaceId, thread.ChannelId, thread.ThreadTs, cancellationToken);
                await ledger.Judge(member.WorkspaceId, thread.ChannelId, thread.ThreadTs, null, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                db.ChangeTracker.Clear();
            }

            var now = time.GetUtcNow();
            await db.Members.In(member.WorkspaceId).Where(row => row.Id == member.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ThreadsReadAt, now), cancellationToken);
        }

        return newcomers.Count;
    }
}
