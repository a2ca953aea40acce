using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Outbox;

/// <summary>Takes waiting messages one by one and has them delivered: the only thing in the product that posts.</summary>
internal sealed class OutboxRelay(IServiceScopeFactory scopes, IOptions<OutboxOptions> options, TimeProvider time)
{
    private const int BatchSize = 100;

    /// <summary>Delivers until nothing is left that may be tried now. A member's messages go out in the order they were written.</summary>
    public async Task Drain(CancellationToken cancellationToken)
    {
        while (await FindWaiting(cancellationToken) is { Count: > 0 } waiting)
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism, CancellationToken = cancellationToken };

            await Parallel.ForEachAsync(waiting.GroupBy(message => message.MemberId), parallel, async (messages, stop) =>
            {
                foreach (var message in messages)
                {
                    await using var scope = scopes.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<OutboxDelivery>().Deliver(message.WorkspaceId, message.Id, stop);
                }
            });
        }
    }

    private async Task<List<WaitingMessage>> FindWaiting(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoachDbContext>();
        var now = time.GetUtcNow();

        return await db.Outbox
            .TagWith(EveryWorkspace.Tag)
            .Where(message => message.State == OutboxState.Waiting && message.NotBeforeAt <= now)
            .Where(message => message.ThreadOf == null || db.Outbox.Any(parent =>
                parent.WorkspaceId == message.WorkspaceId && parent.Id == message.ThreadOf && parent.State != OutboxState.Waiting))
            .OrderBy(message => message.NotBeforeAt).ThenBy(message => message.Id)
            .Take(BatchSize)
            .Select(message => new WaitingMessage(message.WorkspaceId, message.MemberId, message.Id))
            .ToListAsync(cancellationToken);
    }

    private sealed record WaitingMessage(Guid WorkspaceId, Guid MemberId, Guid Id);
}
