using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Threads;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Storage;

/// <summary>Removes what others wrote once the job it was kept for is done.</summary>
internal sealed class Housekeeping(CoachDbContext db, TimeProvider time)
{
    /// <summary>How long an event's id and an answer are kept: Slack delivers a repeat within hours.</summary>
    public static readonly TimeSpan KeepsRequests = TimeSpan.FromDays(1);

    /// <summary>How long the text of a message is kept after its last attempt.</summary>
    public static readonly TimeSpan KeepsMessages = TimeSpan.FromDays(7);

    /// <summary>How long it is known that a message was sent: its key keeps the same effect from being written again.</summary>
    public static readonly TimeSpan KeepsKeys = TimeSpan.FromDays(30);

    /// <summary>How long a plan waits for the member's decision.</summary>
    public static readonly TimeSpan KeepsImports = TimeSpan.FromDays(7);

    /// <summary>How long it is known of a message in a channel who asked whom, once its thread is open for nobody.</summary>
    public static readonly TimeSpan KeepsThreads = TimeSpan.FromDays(90);

    // A large delete would hold SQLite's one write lock for long.
    private const int BatchSize = 500;

    private static readonly OutboxState[] Ended = [OutboxState.Sent, OutboxState.Dropped, OutboxState.Failed];

    private static readonly PlanImportState[] Undecided = [PlanImportState.Requested, PlanImportState.Previewed];

    public async Task Sweep(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (requestsUntil, importsUntil) = (now - KeepsRequests, now - KeepsImports);
        var (messagesUntil, keysUntil) = (now - KeepsMessages, now - KeepsKeys);

        await InBatches<InboxEvent, DateTimeOffset>(
            row => row.ReceivedAt <= requestsUntil && row.NextAttemptAt == null, row => row.ReceivedAt, Delete, cancellationToken);
        await InBatches<AnsweredRequest, DateTimeOffset>(row => row.AnsweredAt <= requestsUntil, row => row.AnsweredAt, Delete, cancellationToken);

        await InBatches<HeardReaction, DateTimeOffset>(row => row.HeardAt <= requestsUntil, row => row.HeardAt, Delete, cancellationToken);

        await InBatches<OutboxMessage, DateTimeOffset>(
            row => Ended.Contains(row.State) && row.NotBeforeAt <= messagesUntil && (row.Payload != null || row.ProtectedResponseUrl != null),
            row => row.NotBeforeAt,
            rows => rows.ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Payload, (string?)null).SetProperty(row => row.ProtectedResponseUrl, (string?)null),
                cancellationToken),
            cancellationToken);

        await InBatches<OutboxMessage, DateTimeOffset>(
            row => Ended.Contains(row.State) && row.NotBeforeAt <= keysUntil, row => row.NotBeforeAt, Delete, cancellationToken);

        await InBatches<PlanImport, DateTimeOffset>(
            row => row.RequestedAt <= importsUntil && Undecided.Contains(row.State),
            row => row.RequestedAt,
            rows => rows.ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Text, (string?)null).SetProperty(row => row.State, PlanImportState.Discarded),
                cancellationToken),
            cancellationToken);

        var threadsUntil = MessageTs.Of(now - KeepsThreads);
        await InBatches<ThreadMessage, MessageTs>(
            row => row.Ts <= threadsUntil && !db.LedgerEntries.Any(entry => entry.WorkspaceId == row.WorkspaceId
                && entry.ChannelId == row.ChannelId && entry.ThreadTs == row.ThreadTs && entry.State != EntryState.Closed),
            row => row.Ts,
            Delete,
            cancellationToken);

        await InBatches<FollowedThread, MessageTs>(
            row => row.ThreadTs <= threadsUntil && !row.IsUnread && row.NextLookAt == null && !db.ThreadMessages.Any(message =>
                message.WorkspaceId == row.WorkspaceId && message.ChannelId == row.ChannelId && message.ThreadTs == row.ThreadTs),
            row => row.ThreadTs,
            Delete,
            cancellationToken);

        await db.EmptyLog(cancellationToken);

        Task<int> Delete<T>(IQueryable<T> rows) => rows.ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Changes, oldest first, the rows that <paramref name="isOver"/> holds for, so that it holds for them no more.</summary>
    private async Task InBatches<T, TAt>(
        Expression<Func<T, bool>> isOver,
        Expression<Func<T, TAt>> at,
        Func<IQueryable<T>, Task<int>> change,
        CancellationToken cancellationToken)
        where T : class, IWorkspaceRow
    {
        List<(Guid WorkspaceId, Guid Id)> batch;

        do
        {
            var found = await db.Set<T>().TagWith(EveryWorkspace.Tag).Where(isOver)
                .OrderBy(at).Take(BatchSize)
                .Select(row => new { row.WorkspaceId, row.Id }).ToListAsync(cancellationToken);
            batch = found.ConvertAll(row => (row.WorkspaceId, row.Id));

            foreach (var workspace in batch.GroupBy(row => row.WorkspaceId, row => row.Id))
            {
                var ids = workspace.ToList();
                // Asked again: somebody may have decided in between.
                await change(db.Set<T>().In(workspace.Key).Where(row => ids.Contains(row.Id)).Where(isOver));
            }
        }
        while (batch.Count == BatchSize);
    }
}
