using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SlackCoach.GitHub;
using SlackCoach.GitHub.Accounts;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Leaving;

/// <summary>Does what <see cref="Removal"/> rows ask for, each until it is done or cannot be.</summary>
internal sealed partial class RemoveTraces(IServiceScopeFactory scopes, TimeProvider time, ILogger<RemoveTraces> logger)
{
    private const int BatchSize = 20;

    // So often, with waits that double, a removal is tried before it is given up.
    private const int MostAttempts = 12;

    // Longer than one attempt at a long conversation takes; it goes on where it was.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);

    public async Task DoDue(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoachDbContext>();
        var now = time.GetUtcNow();
        var due = await db.Removals.TagWith(EveryWorkspace.Tag).AsNoTracking()
            .Where(row => row.NextDueAt <= now).OrderBy(row => row.NextDueAt).Take(BatchSize).ToListAsync(cancellationToken);

        foreach (var removal in due)
        {
            await Take(db, removal, scope.ServiceProvider, cancellationToken);
        }

        if (due.Count > 0)
        {
            await db.EmptyLog(cancellationToken);
        }
    }

    private async Task Take(CoachDbContext db, Removal removal, IServiceProvider services, CancellationToken cancellationToken)
    {
        var (now, until) = (time.GetUtcNow(), time.GetUtcNow() + Lease);
        var row = db.Removals.In(removal.WorkspaceId).Where(row => row.Id == removal.Id);

        if (1 != await row.Where(taken => taken.NextDueAt <= now).ExecuteUpdateAsync(
            set => set.SetProperty(taken => taken.NextDueAt, until).SetProperty(taken => taken.Attempts, taken => taken.Attempts + 1), cancellationToken))
        {
            return;
        }

        try
        {
            var teamId = await db.Workspaces.Where(workspace => workspace.Id == removal.WorkspaceId).Select(workspace => workspace.TeamId).SingleAsync(cancellationToken);
            await Remove(removal, teamId, services, cancellationToken);
            await row.ExecuteDeleteAsync(cancellationToken);
        }
        catch (SlackRateLimitException exception)
        {
            // A wait that Slack asks for is no failure.
            await row.ExecuteUpdateAsync(set => set.SetProperty(taken => taken.Attempts, taken => taken.Attempts - 1), cancellationToken);
            await Again(row, exception.RetryAfter, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && IsFinal(exception, removal.Attempts))
        {
            // Nobody is left to be told.
            Log.GivenUp(logger, exception, removal.Kind, removal.Id);
            await row.ExecuteDeleteAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Again(logger, exception, removal.Kind, removal.Id);
            await Again(row, FirstWait * Math.Pow(2, Math.Min(removal.Attempts, 8)), cancellationToken);
        }
    }

    private static async Task Remove(Removal removal, string teamId, IServiceProvider services, CancellationToken cancellationToken)
    {
        switch (removal.Kind)
        {
            case RemovalKind.Conversation:
                await services.GetRequiredService<ClearConversation>().Execute(teamId, removal.ChannelId!, cancellationToken);
                break;
            case RemovalKind.Message:
                await services.GetRequiredService<ISlackMessenger>().DeleteMessage(teamId, removal.ChannelId!, removal.Ts!, cancellationToken);
                break;
            case RemovalKind.Home:
                await services.GetRequiredService<ISlackMessenger>().PublishView(
                    teamId, services.GetRequiredService<Secrets>().Unprotect(removal.ProtectedSubject!), LeavingMessages.EmptyHome(), cancellationToken);
                break;
            case RemovalKind.Token:
                await services.GetRequiredService<DeviceFlow>().Revoke(services.GetRequiredService<Secrets>().Unprotect(removal.ProtectedSubject!), cancellationToken);
                break;
            case RemovalKind.File:
                await services.GetRequiredService<CoachDbContext>().RewriteFile(cancellationToken);
                break;
            default:
                throw new InvalidOperationException($"Nobody knows how to remove {removal.Kind}.");
        }
    }

    private Task<int> Again(IQueryable<Removal> row, TimeSpan wait, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow() + wait;

        return row.ExecuteUpdateAsync(set => set.SetProperty(taken => taken.NextDueAt, at), cancellationToken);
    }

    private static bool IsFinal(Exception exception, int attempts) =>
        attempts + 1 >= MostAttempts
        || exception is CryptographicException or GitHubException { Reason: RepositoryFailure.Unauthorized }
        || (exception is SlackException slack && !SlackErrorCodes.StopsTheWorkspace(slack.Code));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Removing {Kind} {Id} failed; it is tried again")]
        public static partial void Again(ILogger logger, Exception exception, RemovalKind kind, Guid id);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Removing {Kind} {Id} is given up: it cannot be removed")]
        public static partial void GivenUp(ILogger logger, Exception exception, RemovalKind kind, Guid id);
    }
}
