using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SlackCoach.Clock;
using SlackCoach.Domain.Nudges;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Nudges;

/// <summary>Finds the nudges that have come due and writes them to the outbox, but for days and hours that are off.</summary>
internal sealed partial class NudgePlanner(CoachDbContext db, WorkingTimes workingTimes, OutboxWriter outbox, ProductClock clock, ILogger<NudgePlanner> logger)
{
    private const int BatchSize = 200;

    // SQLITE_CONSTRAINT_UNIQUE.
    private const int SqliteUniqueViolation = 2067;

    /// <summary>Writes a batch of due nudges and their next occurrences in one save.</summary>
    /// <returns>How many were due; zero when there is nothing left to do.</returns>
    public Task<int> EnqueueDue(CancellationToken cancellationToken) => Enqueue(
        now => Due(now).TagWith(EveryWorkspace.Tag).OrderBy(nudge => nudge.NextDueAt).Take(BatchSize), cancellationToken);

    /// <summary>Writes one nudge, if it is due.</summary>
    /// <returns>How many were due.</returns>
    public Task<int> EnqueueOne(Guid workspaceId, Guid id, CancellationToken cancellationToken) =>
        Enqueue(now => Due(now).In(workspaceId).Where(nudge => nudge.Id == id), cancellationToken);

    /// <summary>The nudges of the batch that comes next.</summary>
    public async Task<IReadOnlyList<(Guid WorkspaceId, Guid Id)>> FindDue(CancellationToken cancellationToken)
    {
        var found = await Due(clock.GetUtcNow()).TagWith(EveryWorkspace.Tag)
            .OrderBy(nudge => nudge.NextDueAt).Take(BatchSize)
            .Select(nudge => new { nudge.WorkspaceId, nudge.Id }).ToListAsync(cancellationToken);

        return found.ConvertAll(nudge => (nudge.WorkspaceId, nudge.Id));
    }

    private IQueryable<Nudge> Due(DateTimeOffset now) => db.Nudges.Where(nudge => nudge.NextDueAt <= now);

    private async Task<int> Enqueue(Func<DateTimeOffset, IQueryable<Nudge>> select, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await select(now).ToListAsync(cancellationToken);
        var members = await Members(due, cancellationToken);
        var working = await workingTimes.Of(members.Values, cancellationToken);
        var rows = new List<OutboxMessage>();

        foreach (var nudge in due)
        {
            var member = members[nudge.MemberId];
            var calendar = member.Calendar();
            var schedule = new NudgeSchedule(nudge.TimeOfDay, nudge.Days);

            if (schedule.LatestUpTo(now, calendar) is { } latest
                && NudgeDue.Decide(latest, now, calendar) is NudgeDue.Send send
                && member.PausedAt is null
                && working[member.Id].IsWorking(send.On))
            {
                // Who has the morning off gets it when they are back.
                if (working[member.Id].BackAt(now) is { } back)
                {
                    nudge.NextDueAt = back;
                    continue;
                }

                if (working[member.Id].IsAwayAt(now))
                {
                    nudge.NextDueAt = schedule.NextAfter(now, calendar)?.At;
                    continue;
                }

                rows.Add(outbox.Composed(member, nudge.Kind.ToString(), nudge.Id.ToString("N"), send.On));
            }

            nudge.NextDueAt = schedule.NextAfter(now, calendar)?.At;
        }

        await outbox.Add(rows, cancellationToken);

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (IsOvertaken(exception))
        {
            // Another node planned the same nudges, or a member changed one, in the meantime: a due time is a concurrency token. Nothing
            // of this batch is written; the next tick finds what is still due.
            Log.Overtaken(logger, exception.Entries.Count);

            return 0;
        }

        return due.Count;
    }

    private static bool IsOvertaken(DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException
        || exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
            or SqliteException { SqliteExtendedErrorCode: SqliteUniqueViolation };

    private async Task<Dictionary<Guid, Member>> Members(List<Nudge> due, CancellationToken cancellationToken)
    {
        // Every index begins with the workspace.
        var workspaces = due.Select(nudge => nudge.WorkspaceId).Distinct().ToList();
        var ids = due.Select(nudge => nudge.MemberId).Distinct().ToList();

        return await db.Members.TagWith(EveryWorkspace.Tag).AsNoTracking()
            .Where(member => workspaces.Contains(member.WorkspaceId) && ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Count} nudges were changed while they were planned; the next tick looks again")]
        public static partial void Overtaken(ILogger logger, int count);
    }
}
