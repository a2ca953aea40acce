using Microsoft.EntityFrameworkCore;
using Quartz;
using SlackCoach.Scheduling;
using SlackCoach.Storage;

namespace SlackCoach.PullRequests;

/// <summary>Keeps the rows of open pull requests fresh, so that commands can answer from them.</summary>
[DisallowConcurrentExecution]
internal sealed class RefreshJob(RepositoryRefresh refresh, OwnRefresh own, RefreshFollowUp followUp, IServiceScopeFactory scopes, JobWake wake) : IJob
{
    public static readonly JobKey Key = new("refresh");

    /// <summary>How often it looks: what a member has just begun to watch is read within this time.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(10);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);

        foreach (var workspaceId in await Workspaces(cancellationToken))
        {
            await refresh.Refresh(workspaceId, sources: null, FreshFor, cancellationToken);
            var changed = await own.Refresh(workspaceId, memberId: null, FreshFor, cancellationToken);
            await followUp.Run(workspaceId, changed, cancellationToken);
            await AskForOutcomes(workspaceId, cancellationToken);
        }
    }

    private async Task AskForOutcomes(Guid workspaceId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Outcomes>().Ask(workspaceId, cancellationToken);
    }

    private async Task<List<Guid>> Workspaces(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<CoachDbContext>().Workspaces
            .TagWith(EveryWorkspace.Tag)
            .Select(workspace => workspace.Id).ToListAsync(cancellationToken);
    }
}
