using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>Brings what a refresh found to those whom it concerns: today's digests, reviews given on GitHub, the habit that they complete.</summary>
/// <remarks>Each node remembers up to when it has looked; that two look at the same change does no harm.</remarks>
internal sealed partial class RefreshFollowUp(IServiceScopeFactory scopes, OutboxWake outbox, ProductClock clock, ILogger<RefreshFollowUp> logger)
{
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _followedAt = new();

    /// <summary>Follows the changes since the last time, of one workspace.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="changed">Who sees other repositories than before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task Run(Guid workspaceId, IReadOnlyCollection<Guid> changed, CancellationToken cancellationToken)
    {
        var changedAt = await InScope(db => db.Repositories.In(workspaceId).MaxAsync(row => row.NewsAt, cancellationToken));

        var isNews = changedAt is { } newest && !(_followedAt.TryGetValue(workspaceId, out var before) && before == newest);

        if (!isNews && changed.Count == 0)
        {
            return;
        }

        foreach (var memberId in isNews ? changed.Union(await Concerned(workspaceId, cancellationToken)) : changed)
        {
            await Follow(workspaceId, memberId, cancellationToken);
        }

        if (changedAt is { } followed)
        {
            _followedAt[workspaceId] = followed;
        }

        await outbox.Signal(cancellationToken);
    }

    /// <summary>Members whose account on GitHub is known, and those who have a digest of these days.</summary>
    private async Task<List<Guid>> Concerned(Guid workspaceId, CancellationToken cancellationToken)
    {
        // Wherever they live, a day that lasts began yesterday or later.
        var since = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1);
        var withAccount = await InScope(db => db.GitHubAccounts.In(workspaceId).Select(account => account.MemberId).Distinct().ToListAsync(cancellationToken));
        var withDigest = await InScope(db => db.Outbox.In(workspaceId)
            .Where(row => row.On >= since && row.Composer == nameof(NudgeKind.MorningDigest) && row.Payload != null)
            .Select(row => row.MemberId).Distinct().ToListAsync(cancellationToken));

        return [.. withAccount.Union(withDigest)];
    }

    private async Task Follow(Guid workspaceId, Guid memberId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<CoachDbContext>();

        try
        {
            await using var transaction = await services.GetRequiredService<WriteTurn>().Begin(db, cancellationToken);

            // No request of the member's own comes in between: what they pressed would be missing from their digest.
            if (await db.Members.In(workspaceId).Where(row => row.Id == memberId && row.JoinedAt != null && row.PausedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.SlackUserId, row => row.SlackUserId), cancellationToken) == 1)
            {
                var member = await db.Members.In(workspaceId).SingleAsync(row => row.Id == memberId, cancellationToken);

                if (await services.GetRequiredService<MemberPullRequests>().Read(member, cancellationToken) is { } overview)
                {
                    await services.GetRequiredService<Deeds>().Keep(member, overview.Open, cancellationToken);
                    await services.GetRequiredService<Sifting>().Follow(member, overview, Guid.CreateVersion7().ToString("N"), cancellationToken);
                    await db.SaveChangesAsync(cancellationToken);
                }
            }

            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (Overtaken.Is(exception))
        {
            // Another node, or the member, was quicker: the next change tells the rest.
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, exception);
        }
    }

    private async Task<T> InScope<T>(Func<CoachDbContext, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await read(scope.ServiceProvider.GetRequiredService<CoachDbContext>());
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "What a refresh found could not be brought to one member; the next change does")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
