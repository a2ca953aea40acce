using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Threads;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Takes note of messages that are known and that a page of history leaves out: they were deleted, and nobody told.</summary>
internal sealed class GoneMessages(CoachDbContext db, KeepMessage keep, ProductClock clock, TimeProvider time)
{
    // Slack's clock may be ahead, and what was said just now may be heard of before history has it.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    /// <summary>To be called before a page is asked for.</summary>
    public AskedPage Ask() => new(time.GetUtcNow(), MessageTs.Of(clock.GetUtcNow() - Margin));

    /// <summary>A channel's pages go from new to old; of replies they tell no more than whether there are any.</summary>
    public async Task TakeOutOfChannel(FollowedChannel row, HistoryPage page, AskedPage asked, CancellationToken cancellationToken)
    {
        if (Listed(page.Messages) is { Count: > 0 } there)
        {
            var (oldest, newest) = (there.Min(), there.Max());
            var from = page.NextCursor is null ? row.ReadFromTs ?? default : oldest;
            var until = row.Cursor is null && asked.ToldUntilTs > newest ? asked.ToldUntilTs : newest;
            await TakeOut(row, Known(row, from, until).Where(message => message.ThreadTs == message.Ts), there, cancellationToken);
            await TakeOutReplies(row, page, asked, cancellationToken);
        }
    }

    /// <summary>A thread's pages go from old to new, and each begins with the message that the thread hangs on.</summary>
    /// <param name="row">The channel.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="page">The page; null where Slack knows the thread no more.</param>
    /// <param name="asked">When it was asked for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task TakeOutOfThread(FollowedChannel row, FollowedThread thread, HistoryPage? page, AskedPage asked, CancellationToken cancellationToken)
    {
        var there = page is null ? [] : Listed(page.Messages);
        var replies = there.Where(ts => ts != thread.ThreadTs).DefaultIfEmpty(thread.ThreadTs).ToList();

        if (page is null || (there.Count > 0 && (thread.Cursor is null || replies.Max() > thread.ThreadTs)))
        {
            var from = thread.Cursor is null ? thread.ThreadTs : replies.Min();
            var until = page?.NextCursor is null && asked.ToldUntilTs > replies.Max() ? asked.ToldUntilTs : replies.Max();
            var known = Known(row, page is null ? default : from, until).Where(message => message.ThreadTs == thread.ThreadTs);
            await TakeOut(row, known, there, cancellationToken);
        }
    }

    private async Task TakeOutReplies(FollowedChannel row, HistoryPage page, AskedPage asked, CancellationToken cancellationToken)
    {
        var alone = Listed(page.Messages.Where(message => message is { ReplyCount: 0, IsReply: false }));

        if (alone.Count > 0)
        {
            await TakeOut(row, Known(row, default, asked.ToldUntilTs).Where(message => alone.Contains(message.ThreadTs)), alone, cancellationToken);
        }
    }

    private static List<MessageTs> Listed(IEnumerable<SlackMessage> messages) =>
        [.. messages.Select(message => MessageTs.TryParse(message.Ts, out var ts) ? ts : (MessageTs?)null).OfType<MessageTs>()];

    private IQueryable<ThreadMessage> Known(FollowedChannel row, MessageTs from, MessageTs until) => db.ThreadMessages.In(row.WorkspaceId)
        .Where(message => message.ChannelId == row.ChannelId && message.Ts > from && message.Ts < until);

    private async Task TakeOut(FollowedChannel row, IQueryable<ThreadMessage> known, List<MessageTs> there, CancellationToken cancellationToken)
    {
        var messages = await known.Select(message => new { message.Ts, message.ThreadTs }).ToListAsync(cancellationToken);

        foreach (var gone in messages.ExceptBy(there, message => message.Ts))
        {
            await keep.Deleted(row.WorkspaceId, row.ChannelId, gone.Ts, gone.ThreadTs, cancellationToken);
        }
    }
}

/// <summary>When a page was asked for.</summary>
/// <param name="At">By the system's clock.</param>
/// <param name="ToldUntilTs">What was said up to then stands in it for certain.</param>
internal sealed record AskedPage(DateTimeOffset At, MessageTs ToldUntilTs);
