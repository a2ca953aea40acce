using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlackCoach.Clock;
using SlackCoach.Domain.Threads;
using SlackCoach.Scheduling;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Keeps in step which channels the bot is in. It is told of each invitation; what it was not told, it asks for now and then.</summary>
internal sealed class FollowChannels(CoachDbContext db, ISlackConversations slack, ChannelEnds ends, AfterReply after, IOptions<ThreadOptions> options, ProductClock clock, TimeProvider time)
{
    /// <summary>Follows a channel from now on, and has its history read; one that is followed already stays as it is.</summary>
    public async Task Begin(Guid workspaceId, string channelId, bool isPrivate, CancellationToken cancellationToken)
    {
        if (await db.FollowedChannels.In(workspaceId).AnyAsync(row => row.ChannelId == channelId, cancellationToken))
        {
            return;
        }

        var now = time.GetUtcNow();
        var from = MessageTs.Of(clock.GetUtcNow().AddDays(-options.Value.HistoryDays));
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "FollowedChannels" ("WorkspaceId", "Id", "ChannelId", "IsPrivate", "NextReadAt", "ReadFromTs", "IsListed", "Read")
            VALUES ({workspaceId}, {Guid.CreateVersion7(now)}, {channelId}, {isPrivate}, {now.UtcTicks}, {from.Microseconds}, {false}, {0})
            ON CONFLICT ("WorkspaceId", "ChannelId") DO NOTHING
            """,
            cancellationToken);
        Wake();
    }

    /// <summary>Asks Slack which channels the bot is in, and for the workspace's address where it is not known.</summary>
    public async Task Ask(Workspace workspace, CancellationToken cancellationToken)
    {
        // Asked first: one that is joined while Slack answers is not missing.
        var known = await db.FollowedChannels.In(workspace.Id).Select(row => row.ChannelId).ToListAsync(cancellationToken);
        var channels = await slack.GetOwnChannels(workspace.TeamId, cancellationToken);
        workspace.Domain ??= (await slack.GetTeam(workspace.TeamId, cancellationToken)).Domain;

        foreach (var channel in channels)
        {
            await Begin(workspace.Id, channel.Id, channel.IsPrivate, cancellationToken);
            await db.FollowedChannels.In(workspace.Id).Where(row => row.ChannelId == channel.Id && row.Name != channel.Name)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, channel.Name), cancellationToken);
        }

        foreach (var gone in known.Except(channels.Select(channel => channel.Id)))
        {
            // It was left, archived or deleted, and nobody told.
            await ends.End(workspace.Id, gone, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Has all channels read again from an instant on, because events of that time are missing; and whole the threads that are in somebody's
    /// ledger, as a reply to an old message stands in no channel's history.</summary>
    public async Task ReadAgain(Guid workspaceId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = time.GetUtcNow();
        MessageTs? from = MessageTs.Of(since);

        await db.FollowedChannels.In(workspaceId).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.NextReadAt, now)
                // One that is being read goes on where it is, and begins again at its end.
                .SetProperty(row => row.AgainFromTs, row => row.Cursor == null ? null : row.AgainFromTs ?? from)
                .SetProperty(row => row.ReadFromTs, row => row.Cursor == null && (row.NextReadAt == null || row.IsListed) ? from : row.ReadFromTs)
                .SetProperty(row => row.IsListed, false),
            cancellationToken);
        var recently = MessageTs.Of(since.AddDays(-options.Value.HistoryDays));
        await db.FollowedThreads.In(workspaceId)
            .Where(thread => db.LedgerEntries.Any(entry => entry.WorkspaceId == thread.WorkspaceId && entry.ChannelId == thread.ChannelId
                && entry.ThreadTs == thread.ThreadTs && (entry.State != EntryState.Closed || entry.NewestTs >= recently)))
            .ExecuteUpdateAsync(set => set.SetProperty(thread => thread.IsUnread, true).SetProperty(thread => thread.Cursor, (string?)null), cancellationToken);
        Wake();
    }

    private void Wake() => after.Enqueue((services, cancellationToken) => services.GetRequiredService<JobWake>().Signal(ReadChannelsJob.Key, cancellationToken));
}
