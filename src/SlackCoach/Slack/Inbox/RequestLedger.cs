using Microsoft.EntityFrameworkCore;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Slack.Inbox;

/// <summary>Makes a command, click or submission that Slack delivers again have one effect and one answer.</summary>
internal sealed class RequestLedger(CoachDbContext db, WriteTurn writeTurn, People people, OutboxWake outbox, TimeProvider time)
{
    /// <summary>Runs <paramref name="answer"/> for the first delivery of a trigger, in one transaction with the note that it ran;
    /// a repeat waits for it and gets the first answer.</summary>
    public async Task<string?> AnswerOnce(
        string teamId, string triggerId, Func<CancellationToken, Task<string?>> answer, CancellationToken cancellationToken)
    {
        var workspace = await people.Workspace(teamId, cancellationToken);
        var now = time.GetUtcNow();
        string? given;

        await using (var transaction = await writeTurn.Begin(db, cancellationToken))
        {
            var id = Guid.CreateVersion7(now);
            var isFirst = 1 == await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "AnsweredRequests" ("WorkspaceId", "Id", "TriggerId", "AnsweredAt")
                VALUES ({workspace.Id}, {id}, {triggerId}, {now.UtcTicks})
                ON CONFLICT ("WorkspaceId", "TriggerId") DO NOTHING
                """,
                cancellationToken);

            if (!isFirst)
            {
                return await db.AnsweredRequests.In(workspace.Id)
                    .Where(request => request.TriggerId == triggerId)
                    .Select(request => request.Answer)
                    .SingleAsync(cancellationToken);
            }

            given = await answer(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await db.AnsweredRequests.In(workspace.Id)
                .Where(request => request.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(request => request.Answer, given), cancellationToken);

            // From here on no time limit may turn it into a failure: whoever is told that nothing was changed must be able to rely on it.
            await transaction.CommitAsync(CancellationToken.None);
        }

        // Most commands write no message.
        if (db.Outbox.Local.Count > 0)
        {
            await outbox.Signal(CancellationToken.None);
        }

        return given;
    }
}
