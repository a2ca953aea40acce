using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Absences;

/// <summary>Reads the members' own calendars that are due, never one by two processes at once.</summary>
internal sealed partial class OwnCalendarReading(
    IServiceScopeFactory scopes, OutboxWake outbox, ProductClock clock, TimeProvider time, ILogger<OwnCalendarReading> logger)
{
    /// <summary>How long after one reading the next comes.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromDays(1);

    /// <summary>How long after the first failure the next attempt comes; twice as long after each further one, at most a day.</summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromHours(1);

    // Longer than any fetch may take.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private const int BatchSize = 100;
    private const int AtOnce = 4;

    /// <summary>When a calendar is read again that could not be read so many times in a row.</summary>
    public static TimeSpan WaitAfter(int failures) => failures > 5 ? Every : FirstWait * (1 << (failures - 1));

    /// <summary>Those that are due and that no process holds.</summary>
    public static async Task<List<DueCalendar>> Due(CoachDbContext db, DateTimeOffset now, DateTimeOffset system, CancellationToken cancellationToken)
    {
        var (calendars, never) = (db.OwnCalendars.TagWith(EveryWorkspace.Tag), now + (2 * Every));

        return
        [
            .. await Free(calendars.Where(calendar => calendar.NextReadAt <= now)),
            // No calendar waits as long: it was written before the clock was moved back.
            .. await Free(calendars.Where(calendar => calendar.NextReadAt > never)),
        ];

        Task<List<DueCalendar>> Free(IQueryable<OwnCalendar> due) => due
            .Where(calendar => calendar.LeasedUntilAt <= system)
            .OrderBy(calendar => calendar.NextReadAt)
            .Take(BatchSize)
            .Select(calendar => new DueCalendar(calendar.WorkspaceId, calendar.Id, calendar.NextReadAt))
            .ToListAsync(cancellationToken);
    }

    public async Task ReadDue(CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(await Due(cancellationToken), parallel, async (due, stop) => await Read(due, stop));
        await outbox.Signal(cancellationToken);
    }

    private async Task<List<DueCalendar>> Due(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await Due(scope.ServiceProvider.GetRequiredService<CoachDbContext>(), clock.GetUtcNow(), time.GetUtcNow(), cancellationToken);
    }

    private async Task Read(DueCalendar due, CancellationToken cancellationToken)
    {
        var (workspaceId, id, dueAt) = due;
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<CoachDbContext>();

        try
        {
            var (system, until) = (time.GetUtcNow(), time.GetUtcNow() + Lease);
            var isTaken = 1 == await db.OwnCalendars.In(workspaceId)
                .Where(c => c.Id == id && c.NextReadAt == dueAt && c.LeasedUntilAt <= system)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.LeasedUntilAt, until), cancellationToken);

            // Chosen anew or removed since: then that is due, or nothing is.
            if (!isTaken || await db.OwnCalendars.In(workspaceId).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.NextReadAt == dueAt, cancellationToken) is not { } calendar)
            {
                return;
            }

            var member = await db.Members.In(workspaceId).AsNoTracking().SingleAsync(m => m.Id == calendar.MemberId, cancellationToken);
            var outcome = await services.GetRequiredService<OwnCalendarSource>().Read(calendar, member, cancellationToken);
            await services.GetRequiredService<KeepOwnCalendar>().Execute(calendar, outcome, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // The lease runs out, and it is tried again.
            Log.NotRead(logger, exception, id, FailureReferences.Next());
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The days off of calendar {Calendar} could not be kept up. Reference: {Reference}")]
        public static partial void NotRead(ILogger logger, Exception exception, Guid calendar, string reference);
    }
}

/// <param name="WorkspaceId">The workspace of the row.</param>
/// <param name="Id">The row.</param>
/// <param name="NextReadAt">As of when it is due: another instant means that it was read, or chosen anew, since.</param>
internal sealed record DueCalendar(Guid WorkspaceId, Guid Id, DateTimeOffset? NextReadAt);
