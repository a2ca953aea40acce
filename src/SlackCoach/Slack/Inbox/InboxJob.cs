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

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);

        while (await FindWaiting(cancellationToken) is { Count: > 0 } waiting)
        {
            foreach (var (workspaceId, id) in waiting)
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<EventHandling>().Handle(workspaceId, id, cancellationToken);
            }

            await outbox.Signal(cancellationToken);
        }
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
