using Microsoft.EntityFrameworkCore;
using SlackCoach.Members;
using SlackCoach.Scheduling;
using SlackCoach.Storage;

namespace SlackCoach.Slack.Inbox;

/// <summary>Keeps events until they are handled, each once.</summary>
internal sealed class EventInbox(CoachDbContext db, WriteTurn writeTurn, EventQueue queue, People people, JobWake wake, TimeProvider time)
{
    // Nobody waits for an answer to what happens in channels, and much may happen there: it is handled together.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(100);

    /// <summary>Stores an event before Slack gets its 200; a repeat of its id changes nothing.</summary>
    /// <param name="teamId">The workspace it came from.</param>
    /// <param name="eventId">Slack's id, the same in every retry.</param>
    /// <param name="payload">The whole body as it came, envelope included.</param>
    /// <param name="isAwaited">Whether somebody waits for what comes of it.</param>
    /// <param name="cancellationToken">Stops the storing.</param>
    public async Task Store(string teamId, string eventId, string payload, bool isAwaited, CancellationToken cancellationToken)
    {
        await queue.Store(new ArrivedEvent(teamId, eventId, payload), StoreAll, cancellationToken);

        if (isAwaited)
        {
            await wake.Signal(InboxJob.Key, cancellationToken);
        }
        else
        {
            await wake.SignalBy(InboxJob.Key, time.GetUtcNow() + Gathering, cancellationToken);
        }
    }

    // Others wait for it too, so it goes on when the request of this one is gone.
    private async Task StoreAll(IReadOnlyList<ArrivedEvent> events)
    {
        try
        {
            await InsertAll(events);
        }
        catch (Exception) when (events.Count > 1)
        {
            // One that cannot be stored keeps no other from it.
            foreach (var each in events)
            {
                await StoreAll([each]);
            }
        }
        catch (Exception exception)
        {
            events[0].Failed(exception);
        }
    }

    private async Task InsertAll(IReadOnlyList<ArrivedEvent> events)
    {
        await using (var transaction = await writeTurn.Begin(db, CancellationToken.None))
        {
            foreach (var arrived in events)
            {
                if (!await Insert(arrived))
                {
                    // A repeat, or the first that is heard of a workspace: then its row is made.
                    await people.Workspace(arrived.TeamId, CancellationToken.None);
                    await Insert(arrived);
                }
            }

            await transaction.CommitAsync(CancellationToken.None);
        }

        foreach (var arrived in events)
        {
            arrived.Succeeded();
        }
    }

    /// <returns>Whether it was stored: not when it was there already, nor when the workspace is unknown.</returns>
    private async Task<bool> Insert(ArrivedEvent arrived)
    {
        var now = time.GetUtcNow();

        return 1 == await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "InboxEvents" ("WorkspaceId", "Id", "EventId", "Payload", "ReceivedAt", "Attempts", "NextAttemptAt")
            SELECT w."Id", {Guid.CreateVersion7(now)}, {arrived.EventId}, {arrived.Payload}, {now.UtcTicks}, {0}, {now.UtcTicks}
            FROM "Workspaces" AS w
            WHERE w."TeamId" = {arrived.TeamId}
            ON CONFLICT ("WorkspaceId", "EventId") DO NOTHING
            """,
            CancellationToken.None);
    }
}
