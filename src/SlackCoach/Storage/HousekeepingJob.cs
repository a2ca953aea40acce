using Quartz;

namespace SlackCoach.Storage;

/// <summary>Clears away what was only kept for a while. Runs at the start and then each hour.</summary>
[DisallowConcurrentExecution]
internal sealed class HousekeepingJob(IServiceScopeFactory scopes) : IJob
{
    public static readonly JobKey Key = new("housekeeping");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Housekeeping>().Sweep(cancellationToken);
    }
}
