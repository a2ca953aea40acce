using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Outbox;

/// <summary>Asks Slack whether a member wants to be left alone, before something is sent that they did not ask for.</summary>
internal sealed partial class Disturbance(CoachDbContext db, ISlackMessenger slack, DisturbanceGrants grants, TimeProvider time, ILogger<Disturbance> logger)
{
    private static readonly TimeSpan AsksAgain = TimeSpan.FromMinutes(10);

    /// <summary>Until when the member is not to be disturbed; null when they may be, and when Slack does not say.</summary>
    public async Task<DateTimeOffset?> Until(Member member, CancellationToken cancellationToken)
    {
        var teamId = await db.Workspaces.Where(workspace => workspace.Id == member.WorkspaceId).Select(workspace => workspace.TeamId).SingleAsync(cancellationToken);
        var now = time.GetUtcNow();

        if (!grants.IsWorthAsking(teamId, now))
        {
            return null;
        }

        try
        {
            if (await slack.GetDoNotDisturb(teamId, member.SlackUserId, cancellationToken) is { } doNotDisturb)
            {
                return doNotDisturb.Until(now);
            }

            grants.NotGranted(teamId, now);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Slack itself keeps a message quiet in that time: not knowing is no reason to send nothing.
            Log.NotKnown(logger, exception);
        }

        return null;
    }

    /// <summary>How long to wait before asking again: until it ends, and ten minutes at the most.</summary>
    public static TimeSpan Wait(DateTimeOffset until, DateTimeOffset now) => until - now < AsksAgain ? until - now : AsksAgain;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Slack did not say whether somebody is not to be disturbed; the message goes out")]
        public static partial void NotKnown(ILogger logger, Exception exception);
    }
}

/// <summary>Remembers for a while which workspaces do not let the app see do-not-disturb.</summary>
internal sealed class DisturbanceGrants
{
    private static readonly TimeSpan Asks = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _notGrantedUntil = new();

    public bool IsWorthAsking(string teamId, DateTimeOffset now) => !_notGrantedUntil.TryGetValue(teamId, out var until) || until <= now;

    public void NotGranted(string teamId, DateTimeOffset now) => _notGrantedUntil[teamId] = now + Asks;
}
