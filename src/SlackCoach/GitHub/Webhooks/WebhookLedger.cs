using Microsoft.EntityFrameworkCore;
using Quartz;
using SlackCoach.Scheduling;
using SlackCoach.Storage;

namespace SlackCoach.GitHub.Webhooks;

/// <summary>Makes a delivery that comes again have one effect: what it changes in a workspace is saved with the note that it came.</summary>
internal sealed class WebhookLedger(CoachDbContext db, WriteTurn writeTurn, IEnumerable<IWebhookHandler> handlers, JobWake wake, TimeProvider time)
{
    /// <summary>Whether anything acts on an event of that name.</summary>
    public bool Knows(string eventName) => handlers.Any(handler => handler.Events.Contains(eventName));

    /// <param name="deliveryId">GitHub's id, the same when it delivers again.</param>
    /// <param name="webhookEvent">What it says.</param>
    /// <param name="cancellationToken">Stops the handling.</param>
    public async Task Handle(string deliveryId, WebhookEvent webhookEvent, CancellationToken cancellationToken)
    {
        var workspaces = await db.Workspaces.TagWith(EveryWorkspace.Tag).Select(workspace => workspace.Id).ToListAsync(cancellationToken);

        foreach (var workspaceId in workspaces)
        {
            foreach (var job in await HandleIn(workspaceId, deliveryId, webhookEvent, cancellationToken))
            {
                await wake.Signal(job, CancellationToken.None);
            }
        }
    }

    private async Task<List<JobKey>> HandleIn(Guid workspaceId, string deliveryId, WebhookEvent webhookEvent, CancellationToken cancellationToken)
    {
        var jobs = new List<JobKey>();
        var now = time.GetUtcNow();
        db.ChangeTracker.Clear();
        await using var transaction = await writeTurn.Begin(db, cancellationToken);
        var isFirst = 1 == await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "AnsweredRequests" ("WorkspaceId", "Id", "TriggerId", "AnsweredAt")
            VALUES ({workspaceId}, {Guid.CreateVersion7(now)}, {"github:" + deliveryId}, {now.UtcTicks})
            ON CONFLICT ("WorkspaceId", "TriggerId") DO NOTHING
            """,
            cancellationToken);

        foreach (var handler in handlers.Where(handler => isFirst && handler.Events.Contains(webhookEvent.Name)))
        {
            if (await handler.Handle(workspaceId, webhookEvent, cancellationToken) is { } job)
            {
                jobs.Add(job);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);

        return jobs;
    }
}
