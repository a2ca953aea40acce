using Microsoft.EntityFrameworkCore;
using SlackCoach.Members;
using SlackCoach.Scheduling;
using SlackCoach.Storage;

namespace SlackCoach.Slack.Inbox;

/// <summary>Keeps events until they are handled, each once.</summary>
internal sealed class EventInbox(CoachDbContext db, People people, JobWake wake, TimeProvider time)
{
    /// <summary>Stores an event before Slack gets its 200; a repeat of its id changes nothing.</summary>
    /// <param name="teamId">The workspace it came from.</param>
    /// <param name="eventId">Slack's id, the same in every retry.</param>
    /// <param name="payload">The whole body as it came, envelope included.</param>
    /// <param name="cancellationToken">Stops the storing.</param>
    public async Task Store(string teamId, string eventId, string payload, CancellationToken cancellationToken)
    {
        var workspace = await people.Workspace(teamId, cancellationToken);
        var now = time.GetUtcNow();

        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "InboxEvents" ("WorkspaceId", "Id", "EventId", "Payload", "ReceivedAt", "Attempts", "NextAttemptAt")
            VALUES ({workspace.Id}, {Guid.CreateVersion7(now)}, {eventId}, {payload}, {now.UtcTicks}, {0}, {now.UtcTicks})
            ON CONFLICT ("WorkspaceId", "EventId") DO NOTHING
            """,
            cancellationToken);

        await wake.Signal(InboxJob.Key, cancellationToken);
    }
}
