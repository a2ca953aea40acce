using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Outbox;

/// <summary>Works off the outbox in two lanes, so that a message that takes long to compose (a slow GitHub, a large plan) never holds up
/// one that only has to be posted.</summary>
internal sealed partial class OutboxLanes(
    IServiceScopeFactory scopes, IOptions<OutboxOptions> options, TimeProvider time, ILogger<OutboxLanes> logger)
{
    private const int BatchSize = 100;

    /// <summary>Composes what waits to be composed.</summary>
    public Task Compose(CancellationToken cancellationToken) => Drain(
        row => row.Payload == null,
        (services, workspaceId, id, stop) => services.GetRequiredService<OutboxComposition>().Compose(workspaceId, id, stop),
        cancellationToken);

    /// <summary>Delivers what is composed. A member's messages go out in the order they were written.</summary>
    public Task Deliver(CancellationToken cancellationToken) => Drain(
        row => row.Payload != null,
        (services, workspaceId, id, stop) => services.GetRequiredService<OutboxDelivery>().Deliver(workspaceId, id, stop),
        cancellationToken);

    /// <summary>When the next composed message may be tried, if that is within <paramref name="within"/>; otherwise null.</summary>
    public async Task<DateTimeOffset?> NextDelivery(TimeSpan within, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (now, until) = (time.GetUtcNow(), time.GetUtcNow() + within);

        return await scope.ServiceProvider.GetRequiredService<CoachDbContext>().Outbox
            .TagWith(EveryWorkspace.Tag)
            .Where(row => row.State == OutboxState.Waiting && row.NotBeforeAt > now && row.NotBeforeAt < until && row.Payload != null)
            .OrderBy(row => row.NotBeforeAt)
            .Select(row => (DateTimeOffset?)row.NotBeforeAt)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task Drain(
        Expression<Func<OutboxMessage, bool>> lane,
        Func<IServiceProvider, Guid, Guid, CancellationToken, Task> work,
        CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism, CancellationToken = cancellationToken };

        var hasFailed = false;

        // After a failure the rest waits for the next turn, so that a database in trouble is not asked over and over.
        while (!hasFailed && await FindWaiting(lane, cancellationToken) is { Count: > 0 } waiting)
        {
            await Parallel.ForEachAsync(waiting.GroupBy(row => row.MemberId), parallel, async (rows, stop) =>
            {
                foreach (var row in rows)
                {
                    try
                    {
                        await using var scope = scopes.CreateAsyncScope();
                        await work(scope.ServiceProvider, row.WorkspaceId, row.Id, stop);
                    }
                    catch (Exception exception) when (!stop.IsCancellationRequested)
                    {
                        // It must not stop the messages of others: it is leased still, and taken up again after that.
                        Log.Failed(logger, exception, row.Id);
                        hasFailed = true;
                    }
                }
            });
        }
    }

    private async Task<List<WaitingRow>> FindWaiting(Expression<Func<OutboxMessage, bool>> lane, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoachDbContext>();
        var now = time.GetUtcNow();

        return await db.Outbox
            .TagWith(EveryWorkspace.Tag)
            .Where(row => row.State == OutboxState.Waiting && row.NotBeforeAt <= now)
            .Where(lane)
            .Where(row => row.ThreadOf == null || db.Outbox.Any(parent =>
                parent.WorkspaceId == row.WorkspaceId && parent.Id == row.ThreadOf && parent.State != OutboxState.Waiting))
            .OrderBy(row => row.NotBeforeAt).ThenBy(row => row.Id)
            .Take(BatchSize)
            .Select(row => new WaitingRow(row.WorkspaceId, row.MemberId, row.Id))
            .ToListAsync(cancellationToken);
    }

    private sealed record WaitingRow(Guid WorkspaceId, Guid MemberId, Guid Id);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Working on the message {Id} failed; it is taken up again after its lease")]
        public static partial void Failed(ILogger logger, Exception exception, Guid id);
    }
}
