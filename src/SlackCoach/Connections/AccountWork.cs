using Microsoft.EntityFrameworkCore;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;

namespace SlackCoach.Connections;

/// <summary>Finds the codes that GitHub is to be asked about and the accounts that are to be looked after, and has each done once, whatever
/// the number of nodes.</summary>
internal sealed partial class AccountWork(IServiceScopeFactory scopes, OutboxWake outbox, TimeProvider time, ILogger<AccountWork> logger)
{
    private const int BatchSize = 50;

    /// <summary>Does all that is due; each attempt puts its row off, so this comes to an end.</summary>
    public async Task DoDue(CancellationToken cancellationToken)
    {
        var done = 0;

        foreach (var (workspaceId, id) in await DueCodes(cancellationToken))
        {
            done += await Try<PollCode>(id, poll => poll.Execute(workspaceId, id, cancellationToken), cancellationToken);
        }

        foreach (var (workspaceId, id) in await DueAccounts(cancellationToken))
        {
            done += await Try<KeepAccount>(id, keep => keep.Execute(workspaceId, id, cancellationToken), cancellationToken);
        }

        if (done > 0)
        {
            await outbox.Signal(cancellationToken);
        }
    }

    private async Task<List<(Guid WorkspaceId, Guid Id)>> DueCodes(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow();
        var due = await scope.ServiceProvider.GetRequiredService<CoachDbContext>().GitHubConnecting.TagWith(EveryWorkspace.Tag)
            .Where(row => row.NextPollAt <= now).OrderBy(row => row.NextPollAt).Take(BatchSize)
            .Select(row => new { row.WorkspaceId, row.Id }).ToListAsync(cancellationToken);

        return due.ConvertAll(row => (row.WorkspaceId, row.Id));
    }

    private async Task<List<(Guid WorkspaceId, Guid Id)>> DueAccounts(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow();
        var due = await scope.ServiceProvider.GetRequiredService<CoachDbContext>().GitHubAccounts.TagWith(EveryWorkspace.Tag)
            .Where(row => row.NextCareAt <= now).OrderBy(row => row.NextCareAt).Take(BatchSize)
            .Select(row => new { row.WorkspaceId, row.Id }).ToListAsync(cancellationToken);

        return due.ConvertAll(row => (row.WorkspaceId, row.Id));
    }

    /// <summary>One that fails keeps no other back.</summary>
    private async Task<int> Try<T>(Guid id, Func<T, Task> work, CancellationToken cancellationToken)
        where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();

        try
        {
            await work(scope.ServiceProvider.GetRequiredService<T>());

            return 1;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The member, or another node after the lease ran out, was faster; what they did holds.
            Log.Overtaken(logger, id);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The lease runs out, and it is tried again.
            Log.Failed(logger, exception, id, FailureReferences.Next());
        }

        return 0;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The account {Id} was changed by somebody else meanwhile")]
        public static partial void Overtaken(ILogger logger, Guid id);

        [LoggerMessage(Level = LogLevel.Error, Message = "The account {Id} could not be looked after. Reference: {Reference}")]
        public static partial void Failed(ILogger logger, Exception exception, Guid id, string reference);
    }
}
