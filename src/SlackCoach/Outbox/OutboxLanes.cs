using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Outbox;

/// <summary>Works off the outbox in lanes, so that a message that takes long to compose (a slow GitHub, a large plan) never holds up
/// one that only has to be posted, and a thousand digests never hold up what answers a person.</summary>
internal sealed partial class OutboxLanes(
    IServiceScopeFactory scopes, IOptions<OutboxOptions> options, TimeProvider time, ILogger<OutboxLanes> logger)
{
    private const int BatchSize = 100;

    // The two lanes that deliver meet at a member: their messages go out one after the other.
    private readonly ConcurrentDictionary<Guid, SemaphoreSlim> _turns = new();

    /// <summary>Composes what waits to be composed.</summary>
    public Task Compose(CancellationToken cancellationToken) => Drain(
        (services, stop) => Find(Waiting(services).Where(row => row.Payload == null), stop),
        (services, row, stop) => services.GetRequiredService<OutboxComposition>().Compose(row.WorkspaceId, row.Id, stop),
        cancellationToken);

    /// <summary>Delivers what is composed. A member's messages go out in the order they were written.</summary>
    /// <returns>Whether there was anything; what was to come along with it may be composed then.</returns>
    public Task<bool> Deliver(CancellationToken cancellationToken) => Drain(
        (services, stop) => Find(Waiting(services).Where(row => row.Payload != null), stop), DeliverInTurn, cancellationToken);

    /// <summary>Delivers what answers a person, and before it what else is composed for the same people, in the order it was written.
    /// </summary>
    /// <returns>Whether there was anything; what was to come along with it may be composed then.</returns>
    public Task<bool> Answer(CancellationToken cancellationToken) => Drain(FindAnswers, DeliverInTurn, cancellationToken);

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

    private async Task DeliverInTurn(IServiceProvider services, WaitingRow row, CancellationToken cancellationToken)
    {
        var turn = _turns.GetOrAdd(row.MemberId, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);

        try
        {
            await services.GetRequiredService<OutboxDelivery>().Deliver(row.WorkspaceId, row.Id, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<bool> Drain(
        Func<IServiceProvider, CancellationToken, Task<List<WaitingRow>>> find,
        Func<IServiceProvider, WaitingRow, CancellationToken, Task> work,
        CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism, CancellationToken = cancellationToken };

        var (hasWorked, hasFailed) = (false, false);

        // After a failure the rest waits for the next turn, so that a database in trouble is not asked over and over.
        while (!hasFailed && await InScope(services => find(services, cancellationToken)) is { Count: > 0 } waiting)
        {
            hasWorked = true;
            await Parallel.ForEachAsync(waiting.GroupBy(row => row.MemberId), parallel, async (rows, stop) =>
            {
                foreach (var row in rows)
                {
                    try
                    {
                        await using var scope = scopes.CreateAsyncScope();
                        await work(scope.ServiceProvider, row, stop);
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

        return hasWorked;
    }

    private async Task<List<WaitingRow>> FindAnswers(IServiceProvider services, CancellationToken cancellationToken)
    {
        var nudges = services.GetServices<IMessageComposer>()
            .Where(composer => composer.IsOfItsDay).Select(composer => composer.Name).ToList();
        var answers = await Find(
            Waiting(services).Where(row => row.Payload != null
                && (row.Effect != OutboxEffect.Post || (row.Follows == null && (row.Composer == null || !nudges.Contains(row.Composer))))),
            cancellationToken);

        if (answers.Count == 0)
        {
            return answers;
        }

        var workspaces = answers.Select(row => row.WorkspaceId).Distinct().ToList();
        var members = answers.Select(row => row.MemberId).Distinct().ToList();

        return await Find(
            Waiting(services).Where(row =>
                row.Payload != null && workspaces.Contains(row.WorkspaceId) && members.Contains(row.MemberId)),
            cancellationToken);
    }

    private IQueryable<OutboxMessage> Waiting(IServiceProvider services)
    {
        var db = services.GetRequiredService<CoachDbContext>();
        var now = time.GetUtcNow();

        return db.Outbox
            .TagWith(EveryWorkspace.Tag)
            .Where(row => row.State == OutboxState.Waiting && row.NotBeforeAt <= now)
            .Where(row => row.Follows == null || db.Outbox.Any(parent =>
                parent.WorkspaceId == row.WorkspaceId && parent.Id == row.Follows && parent.State != OutboxState.Waiting));
    }

    private static Task<List<WaitingRow>> Find(IQueryable<OutboxMessage> rows, CancellationToken cancellationToken) => rows
        .OrderBy(row => row.NotBeforeAt).ThenBy(row => row.Id)
        .Take(BatchSize)
        .Select(row => new WaitingRow(row.WorkspaceId, row.MemberId, row.Id))
        .ToListAsync(cancellationToken);

    private async Task<T> InScope<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await work(scope.ServiceProvider);
    }

    private sealed record WaitingRow(Guid WorkspaceId, Guid MemberId, Guid Id);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Working on the message {Id} failed; it is taken up again after its lease")]
        public static partial void Failed(ILogger logger, Exception exception, Guid id);
    }
}
