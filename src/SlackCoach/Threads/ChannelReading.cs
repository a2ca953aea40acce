using Microsoft.EntityFrameworkCore;
using SlackCoach.Scheduling;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Reads followed channels and their threads page by page. A page and where it ended are stored together, so that after a stop no
/// page that was stored is asked for again.</summary>
internal sealed partial class ChannelReading(IServiceScopeFactory scopes, JobWake wake, TimeProvider time, ILogger<ChannelReading> logger)
{
    // Longer than a page may take, the wait for its turn included.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(10);

    public Task ReadChannels(CancellationToken cancellationToken) => ReadAll(isListed: false, ReadChannel, cancellationToken);

    public Task ReadThreads(CancellationToken cancellationToken) => ReadAll(isListed: true, (page, row, stop) => page.OfThread(row, stop), cancellationToken);

    private async Task ReadChannel(HistoryPages pages, FollowedChannel row, CancellationToken cancellationToken)
    {
        await pages.OfChannel(row, cancellationToken);

        if (row.IsListed)
        {
            await wake.Signal(ReadThreadsJob.Key, cancellationToken);
        }
    }

    private async Task ReadAll(bool isListed, Func<HistoryPages, FollowedChannel, CancellationToken, Task> read, CancellationToken cancellationToken)
    {
        while (await Take(isListed, cancellationToken) is var (workspaceId, id, leasedUntil))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CoachDbContext>();
            var row = await db.FollowedChannels.In(workspaceId).SingleOrDefaultAsync(channel => channel.Id == id, cancellationToken);

            if (row is null)
            {
                continue;
            }

            var (error, wait) = await Try(() => read(scope.ServiceProvider.GetRequiredService<HistoryPages>(), row, cancellationToken), row.ChannelId, cancellationToken);

            if (wait is not null || error is not null)
            {
                await Postpone(workspaceId, id, leasedUntil, error, wait, cancellationToken);
            }
        }
    }

    /// <summary>A channel of which something is to be read, taken for this process; null when there is none.</summary>
    private async Task<(Guid WorkspaceId, Guid Id, DateTimeOffset LeasedUntil)?> Take(bool isListed, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoachDbContext>();
        var now = time.GetUtcNow();
        var until = now + Lease;
        var due = await db.FollowedChannels.TagWith(EveryWorkspace.Tag).AsNoTracking()
            .Where(channel => channel.NextReadAt <= now && channel.IsListed == isListed)
            // One channel to its end, then the next: so the threads of the first are read meanwhile.
            .OrderBy(channel => channel.Id).Take(20).Select(channel => new { channel.WorkspaceId, channel.Id }).ToListAsync(cancellationToken);

        foreach (var channel in due)
        {
            if (1 == await db.FollowedChannels.In(channel.WorkspaceId).Where(row => row.Id == channel.Id && row.NextReadAt <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextReadAt, until), cancellationToken))
            {
                return (channel.WorkspaceId, channel.Id, until);
            }
        }

        return null;
    }

    private async Task<(string? Error, TimeSpan? Wait)> Try(Func<Task> read, string channelId, CancellationToken cancellationToken)
    {
        try
        {
            await read();
            return (null, null);
        }
        catch (SlackRateLimitException exception)
        {
            return (null, exception.RetryAfter);
        }
        catch (SlackException exception)
        {
            Log.Refused(logger, channelId, exception.Code);
            return (exception.Code, SlackErrorCodes.StopsTheWorkspace(exception.Code) ? AfterFailure : null);
        }
        catch (DbUpdateException exception) when (Overtaken.Is(exception))
        {
            // It is to be read again from elsewhere, or another node reads it: nothing of the page is stored, and the row says what comes next.
            return (null, null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, exception, channelId);
            return (null, AfterFailure);
        }
    }

    /// <summary>Tries again later, or, where Slack refused for good, not at all; what another node has taken meanwhile is theirs.</summary>
    private async Task Postpone(Guid workspaceId, Guid id, DateTimeOffset leasedUntil, string? error, TimeSpan? wait, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        DateTimeOffset? next = wait is null ? null : time.GetUtcNow() + wait;
        await scope.ServiceProvider.GetRequiredService<CoachDbContext>().FollowedChannels.In(workspaceId).Where(row => row.Id == id && row.NextReadAt == leasedUntil)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextReadAt, next).SetProperty(row => row.Error, error), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack does not let the history of {Channel} be read: {Code}")]
        public static partial void Refused(ILogger logger, string channel, string code);

        [LoggerMessage(Level = LogLevel.Error, Message = "A page of the history of {Channel} could not be read; it is tried again")]
        public static partial void Failed(ILogger logger, Exception exception, string channel);
    }
}
