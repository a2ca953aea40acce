using Microsoft.EntityFrameworkCore;
using Quartz;
using SlackCoach.Outbox;
using SlackCoach.Scheduling;
using SlackCoach.Storage;

namespace SlackCoach.Slack.Inbox;

/// <summary>Handles stored events in the order they came.</summary>
[DisallowConcurrentExecution]
internal sealed class InboxJob(IServiceScopeFactory scopes, JobWake wake, OutboxWake outbox, TimeProvider time) : IJob
{
    public static readonly JobKey Key = new("inbox");

    // So long does one transaction keep commands waiting on SQLite.
    private const int MostTogether = 10;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);

        while (await FindWaiting(cancellationToken) is { Count: > 0 } waiting)
        {
            foreach (var workspace in waiting.GroupBy(row => row.WorkspaceId, row => row.Id))
            {
                foreach (var ids in workspace.Chunk(MostTogether))
                {
                    await Handle(workspace.Key, ids, cancellationToken);
                }
            }
        }
    }

    private async Task Handle(Guid workspaceId, Guid[] ids, CancellationToken cancellationToken)
    {
        if (ids.Length > 1 && await InScope(handling => handling.TryHandleTogether(workspaceId, ids, cancellationToken), cancellationToken))
        {
            return;
        }

        foreach (var id in ids)
        {
            await InScope(
                async handling =>
                {
                    await handling.Handle(workspaceId, id, cancellationToken);
                    return true;
                },
                cancellationToken);
        }
    }

    private async Task<bool> InScope(Func<EventHandling, Task<bool>> handle, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var handling = scope.ServiceProvider.GetRequiredService<EventHandling>();
        var isDone = await handle(handling);

        // Most of what happens in channels leaves nothing to send.
        if (isDone && handling.HasSomethingToSend)
        {
            await outbox.Signal(cancellationToken);
        }

        return isDone;
    }

    private async Task<List<(Guid WorkspaceId, Guid Id)>> FindWaiting(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoachDbContext>();
        var now = time.GetUtcNow();
        var waiting = await db.InboxEvents
            .TagWith(EveryWorkspace.Tag)
            .Where(e => e.NextAttemptAt <= now)
            .OrderBy(e => e.NextAttemptAt).ThenBy(e => e.Id)
            .Take(100)
            .Select(e => new { e.WorkspaceId, e.Id })
            .ToListAsync(cancellationToken);

        return [.. waiting.Select(e => (e.WorkspaceId, e.Id))];
    }
}
