using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Threads;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Reads and stores one page of history: of a channel, or of a thread in it.</summary>
internal sealed class HistoryPages(CoachDbContext db, WriteTurn writeTurn, ISlackConversations slack, KeepMessage keep, GoneMessages gone, ThreadLedger ledger, TimeProvider time)
{
    private const string Tombstone = "tombstone";
    private const string InvalidCursor = "invalid_cursor";

    // What people and bots say; the other subtypes are Slack's own words.
    private static readonly string?[] Said = [null, "file_share", "me_message", "thread_broadcast", "bot_message"];

    /// <summary>The next page of a channel; after the last one its threads are next.</summary>
    public async Task OfChannel(FollowedChannel row, CancellationToken cancellationToken)
    {
        var teamId = await TeamId(row, cancellationToken);
        row.Name ??= (await slack.GetChannel(teamId, row.ChannelId, cancellationToken)).Name;
        var asked = gone.Ask();

        if (await Page(teamId, row, cancellationToken) is not { } page)
        {
            // The place where reading stopped is too old for Slack: it begins anew.
            (row.Cursor, row.NextReadAt) = (null, time.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        await using var transaction = await writeTurn.Begin(db, cancellationToken);

        await gone.TakeOutOfChannel(row, page, asked, cancellationToken);

        foreach (var message in page.Messages)
        {
            // What is also shown in the channel stands in its thread.
            if (message is { ReplyCount: > 0 } or { IsReply: true } && MessageTs.TryParse(message.ThreadTs ?? message.Ts, out var threadTs))
            {
                await ledger.Hold(row.WorkspaceId, row.ChannelId, threadTs, cancellationToken);
                await db.FollowedThreads.In(row.WorkspaceId).Where(thread => thread.ChannelId == row.ChannelId && thread.ThreadTs == threadTs)
                    .ExecuteUpdateAsync(set => set.SetProperty(thread => thread.IsUnread, true).SetProperty(thread => thread.Cursor, (string?)null), cancellationToken);
            }

            await Keep(row, message, asked.At, cancellationToken);
        }

        GoOn(row, page.NextCursor);
        row.Read += page.Messages.Count;
        row.NextReadAt = time.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The next page of a thread; with no thread left the channel is read.</summary>
    public async Task OfThread(FollowedChannel row, CancellationToken cancellationToken)
    {
        var thread = await db.FollowedThreads.In(row.WorkspaceId)
            .Where(thread => thread.ChannelId == row.ChannelId && thread.IsUnread).OrderByDescending(thread => thread.ThreadTs).FirstOrDefaultAsync(cancellationToken);

        if (thread is null)
        {
            await EndReading(row, cancellationToken);
            return;
        }

        var asked = gone.Ask();
        var page = await Replies(row, thread, cancellationToken);

        await using var transaction = await writeTurn.Begin(db, cancellationToken);
        await ledger.Hold(row.WorkspaceId, row.ChannelId, thread.ThreadTs, cancellationToken);
        await gone.TakeOutOfThread(row, thread, page, asked, cancellationToken);

        foreach (var message in page?.Messages ?? [])
        {
            await Store(row, message, asked.At, cancellationToken);
        }

        (thread.Cursor, thread.IsUnread) = (page?.NextCursor, page?.NextCursor is not null);
        row.Read += page?.Messages.Count ?? 0;
        row.NextReadAt = time.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);

        if (!thread.IsUnread)
        {
            await ledger.Judge(row.WorkspaceId, row.ChannelId, thread.ThreadTs, null, cancellationToken, isRead: true);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Where the channel is read on; at its end it begins again where events went missing meanwhile.</summary>
    private static void GoOn(FollowedChannel row, string? nextCursor)
    {
        (row.Cursor, row.IsListed, row.Error) = (nextCursor, nextCursor is null && row.AgainFromTs is null, null);

        if (nextCursor is null && row.AgainFromTs is { } from)
        {
            (row.ReadFromTs, row.AgainFromTs) = (from, null);
        }
    }

    /// <summary>Notes that all is read, unless a thread was asked for in between.</summary>
    private async Task EndReading(FollowedChannel row, CancellationToken cancellationToken)
    {
        await using var transaction = await writeTurn.Begin(db, cancellationToken);
        var channel = db.FollowedChannels.In(row.WorkspaceId).Where(channel => channel.Id == row.Id);
        // The first one holds the row, so that the second sees what whoever held it has done.
        await channel.ExecuteUpdateAsync(set => set.SetProperty(channel => channel.Read, channel => channel.Read), cancellationToken);
        DateTimeOffset? now = time.GetUtcNow();
        await channel.ExecuteUpdateAsync(
            set => set.SetProperty(
                channel => channel.NextReadAt,
                channel => db.FollowedThreads.Any(thread => thread.WorkspaceId == channel.WorkspaceId && thread.ChannelId == channel.ChannelId && thread.IsUnread) ? now : null),
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <returns>The next page of a channel; null where Slack does not know any more where it was to go on.</returns>
    private async Task<HistoryPage?> Page(string teamId, FollowedChannel row, CancellationToken cancellationToken)
    {
        try
        {
            return await slack.GetHistory(teamId, row.ChannelId, new HistoryRange(row.ReadFromTs?.ToString()), row.Cursor, cancellationToken);
        }
        catch (SlackException exception) when (exception.Code == InvalidCursor && row.Cursor is not null)
        {
            return null;
        }
    }

    /// <returns>The next page of a thread; null where the thread is gone.</returns>
    private async Task<HistoryPage?> Replies(FollowedChannel row, FollowedThread thread, CancellationToken cancellationToken)
    {
        try
        {
            return await slack.GetReplies(await TeamId(row, cancellationToken), row.ChannelId, thread.ThreadTs.ToString(), default, thread.Cursor, cancellationToken);
        }
        catch (SlackException exception) when (exception.Code == InvalidCursor && thread.Cursor is not null)
        {
            thread.Cursor = null;

            return await Replies(row, thread, cancellationToken);
        }
        catch (SlackException exception) when (exception.Code is "thread_not_found" or InvalidCursor or "invalid_ts_oldest" or "message_not_found")
        {
            // No other thread has to wait for it.
            return exception.Code is "thread_not_found" or "message_not_found" ? null : new HistoryPage([], null);
        }
    }

    /// <summary>Keeps a message of the channel, and judges its thread where that is all of it.</summary>
    private async Task Keep(FollowedChannel row, SlackMessage message, DateTimeOffset askedAt, CancellationToken cancellationToken)
    {
        if (message.ReplyCount == 0 && !message.IsReply && ToldOf(message, askedAt) is { } alone)
        {
            await keep.Told(row.WorkspaceId, row.ChannelId, alone, cancellationToken);
        }
        else
        {
            await Store(row, message, askedAt, cancellationToken);
        }
    }

    private async Task Store(FollowedChannel row, SlackMessage message, DateTimeOffset askedAt, CancellationToken cancellationToken)
    {
        if (message.Subtype == Tombstone && MessageTs.TryParse(message.Ts, out var ts))
        {
            await keep.Deleted(row.WorkspaceId, row.ChannelId, ts, ts, cancellationToken);
        }
        else if (ToldOf(message, askedAt) is { } told)
        {
            await keep.Keep(row.WorkspaceId, row.ChannelId, told, cancellationToken);
        }
    }

    private static ToldMessage? ToldOf(SlackMessage message, DateTimeOffset askedAt) => Said.Contains(message.Subtype) ? ToldMessage.Of(message, askedAt) : null;

    private Task<string> TeamId(FollowedChannel row, CancellationToken cancellationToken) =>
        db.Workspaces.Where(workspace => workspace.Id == row.WorkspaceId).Select(workspace => workspace.TeamId).SingleAsync(cancellationToken);
}
