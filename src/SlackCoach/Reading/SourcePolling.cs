using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Reads sources, each once for all who follow it and never by two processes at once, and has what is new kept.</summary>
internal sealed partial class SourcePolling(
    IServiceScopeFactory scopes, OutboxWake outbox, ProductClock clock, TimeProvider time, ILogger<SourcePolling> logger)
{
    /// <summary>How long after one reading the next comes.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromHours(6);

    /// <summary>How long after the first failure the next attempt comes; twice as long after each further one.</summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(15);

    /// <summary>The longest wait after a failure.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    // Longer than any fetch may take.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private const int BatchSize = 100;
    private const int AtOnce = 4;

    /// <summary>Reads all that is due.</summary>
    public async Task PollDue(CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(await Due(cancellationToken), parallel, async (due, stop) => await Poll(due.WorkspaceId, due.Id, stop));
        await outbox.Signal(cancellationToken);
    }

    private async Task<List<(Guid WorkspaceId, Guid Id)>> Due(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var sources = scope.ServiceProvider.GetRequiredService<CoachDbContext>().ReadingSources.TagWith(EveryWorkspace.Tag);
        var (now, never) = (clock.GetUtcNow(), Never());

        return
        [
            .. await Free(sources.Where(source => source.NextPollAt <= now)),
            // Written before the clock was moved back.
            .. await Free(sources.Where(source => source.NextPollAt > never)),
        ];

        async Task<List<(Guid, Guid)>> Free(IQueryable<ReadingSource> due)
        {
            var system = time.GetUtcNow();
            var found = await due.Where(source => source.LeasedUntilAt <= system)
                .OrderBy(source => source.NextPollAt)
                .Take(BatchSize)
                .Select(source => new { source.WorkspaceId, source.Id })
                .ToListAsync(cancellationToken);

            return found.ConvertAll(source => (source.WorkspaceId, source.Id));
        }
    }

    /// <summary>No source waits longer than this.</summary>
    private DateTimeOffset Never() => clock.GetUtcNow() + LongestWait + Every;

    private async Task Poll(Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<CoachDbContext>();

        try
        {
            if (await TryTake(db, workspaceId, id, cancellationToken) is not { } source)
            {
                return;
            }

            if (await RemoveUnlessFollowed(db, source, cancellationToken))
            {
                return;
            }

            var reading = await services.GetRequiredService<SourceReader>().Read(source, cancellationToken);
            await services.GetRequiredService<KeepReading>().Execute(source, reading, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // The lease runs out, and it is tried again.
            Log.NotPolled(logger, exception, id, FailureReferences.Next());
        }
    }

    /// <summary>The source, taken for this process; null when another has it, or has read it meanwhile.</summary>
    private async Task<ReadingSource?> TryTake(CoachDbContext db, Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        var (system, until) = (time.GetUtcNow(), time.GetUtcNow() + Lease);
        var seen = await db.ReadingSources.In(workspaceId).AsNoTracking().SingleOrDefaultAsync(source => source.Id == id, cancellationToken);

        if (seen is null || (seen.NextPollAt > clock.GetUtcNow() && seen.NextPollAt <= Never()))
        {
            return null;
        }

        var isTaken = 1 == await db.ReadingSources.In(workspaceId)
            .Where(source => source.Id == id && source.NextPollAt == seen.NextPollAt && source.LeasedUntilAt <= system)
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.LeasedUntilAt, until), cancellationToken);

        return isTaken ? await db.ReadingSources.In(workspaceId).SingleOrDefaultAsync(source => source.Id == id, cancellationToken) : null;
    }

    /// <summary>Whoever followed it may have left altogether.</summary>
    private static async Task<bool> RemoveUnlessFollowed(CoachDbContext db, ReadingSource source, CancellationToken cancellationToken) =>
        !await db.ReadingFollows.In(source.WorkspaceId).AnyAsync(follow => follow.SourceId == source.Id, cancellationToken)
        && 1 == await db.ReadingSources.In(source.WorkspaceId)
            .Where(s => s.Id == source.Id && s.NextPollAt == source.NextPollAt)
            .ExecuteDeleteAsync(cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The reading source {Source} could not be kept up. Reference: {Reference}")]
        public static partial void NotPolled(ILogger logger, Exception exception, Guid source, string reference);
    }
}
