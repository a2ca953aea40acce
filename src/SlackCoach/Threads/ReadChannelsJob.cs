using Microsoft.EntityFrameworkCore;
using Quartz;
using SlackCoach.Scheduling;
using SlackCoach.Slack;
using SlackCoach.Storage;

namespace SlackCoach.Threads;

/// <summary>Reads the history of followed channels, a page at a time, at the pace that Slack allows, and goes on where it stopped. Runs each
/// minute, and at once when the bot is invited.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ReadChannelsJob(
    IServiceScopeFactory scopes, ChannelReading reading, AskedChannels asked, JobWake wake, ILogger<ReadChannelsJob> logger) : IJob
{
    public static readonly JobKey Key = new("channels");

    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);
        await wake.Signal(NewcomersJob.Key, cancellationToken);
        await AskForChannels(cancellationToken);
        await wake.Signal(ReadThreadsJob.Key, cancellationToken);
        await reading.ReadChannels(cancellationToken);
    }

    private async Task AskForChannels(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoachDbContext>();

        var heard = scope.ServiceProvider.GetRequiredService<HeardSoFar>();

        foreach (var workspace in await db.Workspaces.TagWith(EveryWorkspace.Tag).ToListAsync(cancellationToken))
        {
            if (asked.IsFirst(workspace.Id) && heard.MissedSince(workspace) is { } since)
            {
                await scope.ServiceProvider.GetRequiredService<FollowChannels>().ReadAgain(workspace.Id, since, cancellationToken);
            }

            await heard.Note(workspace, cancellationToken);

            if (!asked.IsDue(workspace.Id))
            {
                continue;
            }

            try
            {
                await scope.ServiceProvider.GetRequiredService<FollowChannels>().Ask(workspace, cancellationToken);
            }
            catch (Exception exception) when (exception is SlackException or SlackRateLimitException or SlackUnknownOutcomeException or HttpRequestException or TimeoutException)
            {
                // Without the scope, or without Slack, nothing is lost: events tell of channels too.
                Log.NotAsked(logger, exception, workspace.TeamId);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack did not tell which channels the bot of {Team} is in; it is asked again later")]
        public static partial void NotAsked(ILogger logger, Exception exception, string team);
    }
}

/// <summary>When each workspace was last asked for its channels: at the start of the process, and every six hours.</summary>
internal sealed class AskedChannels(TimeProvider time)
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    private readonly Dictionary<Guid, DateTimeOffset> _askedAt = [];

    /// <summary>Whether this process has not asked yet.</summary>
    public bool IsFirst(Guid workspaceId) => !_askedAt.ContainsKey(workspaceId);

    /// <summary>Whether it is time, which counts as asked.</summary>
    public bool IsDue(Guid workspaceId)
    {
        var now = time.GetUtcNow();

        if (_askedAt.TryGetValue(workspaceId, out var at) && now - at < Every)
        {
            return false;
        }

        _askedAt[workspaceId] = now;

        return true;
    }
}
