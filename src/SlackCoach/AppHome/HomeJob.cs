using Microsoft.EntityFrameworkCore;
using Quartz;
using SlackCoach.Clock;
using SlackCoach.Scheduling;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.AppHome;

/// <summary>Publishes every Home tab that is not true any more. Runs every ten seconds, and at once when woken.</summary>
[DisallowConcurrentExecution]
internal sealed class HomeJob(IServiceScopeFactory scopes, JobWake wake, ProductClock clock, TimeProvider time) : IJob
{
    public static readonly JobKey Key = new("home");

    private const int BatchSize = 100;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);
        await NoteFinishedDays(cancellationToken);

        // Each attempt puts its tab off, so this comes to an end.
        while (await FindStale(cancellationToken) is { Count: > 0 } stale)
        {
            foreach (var (workspaceId, id) in stale)
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<PublishHome>().Execute(workspaceId, id, cancellationToken);
            }
        }
    }

    private async Task NoteFinishedDays(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoachDbContext>();
        var (now, today) = (time.GetUtcNow(), clock.GetUtcNow());

        while (await Find(db.HomeTabs.Where(home => home.DayEndsAt <= today).OrderBy(home => home.DayEndsAt), cancellationToken) is { Count: > 0 } over)
        {
            foreach (var (workspaceId, id) in over)
            {
                await db.HomeTabs.In(workspaceId).Where(home => home.Id == id && home.DayEndsAt <= today).ExecuteUpdateAsync(
                    set => set
                        .SetProperty(home => home.NextPublishAt, home => home.NextPublishAt ?? now)
                        .SetProperty(home => home.DayEndsAt, (DateTimeOffset?)null),
                    cancellationToken);
            }
        }
    }

    private async Task<List<(Guid WorkspaceId, Guid Id)>> FindStale(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoachDbContext>();
        var now = time.GetUtcNow();

        return await Find(db.HomeTabs.Where(home => home.NextPublishAt <= now).OrderBy(home => home.NextPublishAt), cancellationToken);
    }

    private static async Task<List<(Guid WorkspaceId, Guid Id)>> Find(IQueryable<HomeTab> homes, CancellationToken cancellationToken)
    {
        var found = await homes.TagWith(EveryWorkspace.Tag).Take(BatchSize)
            .Select(home => new { home.WorkspaceId, home.Id })
            .ToListAsync(cancellationToken);

        return found.ConvertAll(home => (home.WorkspaceId, home.Id));
    }
}
