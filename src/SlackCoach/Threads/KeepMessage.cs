using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Threads;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Keeps what is said in channels as facts, whatever the order in which it is heard of, and has the thread judged.</summary>
internal sealed class KeepMessage(CoachDbContext db, ThreadLedger ledger, HeardReactions reactions, TimeProvider time)
{
    /// <summary>Keeps a message as it was told of; an older version than the one that is known changes nothing.</summary>
    public async Task Told(Guid workspaceId, string channelId, ToldMessage told, CancellationToken cancellationToken)
    {
        await ledger.Hold(workspaceId, channelId, told.ThreadTs, cancellationToken);

        if (await Keep(workspaceId, channelId, told, cancellationToken))
        {
            await db.SaveChangesAsync(cancellationToken);
            await ledger.Judge(workspaceId, channelId, told.ThreadTs, null, cancellationToken);
        }
    }

    /// <summary>Keeps a message without judging its thread, which the caller holds; the caller saves.</summary>
    /// <returns>Whether something was learnt.</returns>
    public async Task<bool> Keep(Guid workspaceId, string channelId, ToldMessage told, CancellationToken cancellationToken)
    {
        var facts = told.Read();
        var row = await Find(workspaceId, channelId, told.Ts, cancellationToken);

        if (row is null)
        {
            facts = await reactions.AddTo(workspaceId, channelId, facts, told.AskedAt, cancellationToken);
            db.ThreadMessages.Add(new ThreadMessage
            {
                WorkspaceId = workspaceId,
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                ChannelId = channelId,
                Ts = told.Ts,
                ThreadTs = told.ThreadTs,
                Facts = LedgerJson.Write(facts),
                Title = ShortTitle.Of(told.Text),
            });

            return true;
        }

        var known = LedgerJson.ReadFacts(row.Facts);

        if (known.IsDeleted || facts.EditedTs < known.EditedTs || (facts.EditedTs is null && known.EditedTs is not null))
        {
            return false;
        }

        // An event tells of the words alone: the reactions stay as they were.
        var written = LedgerJson.Write(told.AskedAt is null
            ? facts with { Reactions = known.Reactions }
            : await reactions.AddTo(workspaceId, channelId, facts, told.AskedAt, cancellationToken));

        if (written == row.Facts && row.Title is not null)
        {
            return false;
        }

        (row.Facts, row.Title) = (written, ShortTitle.Of(told.Text));

        return true;
    }

    /// <summary>A message is gone. That is kept also of one that was never heard of, so that a late word of it changes nothing.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="channelId">Slack's id of the channel.</param>
    /// <param name="ts">The message.</param>
    /// <param name="threadTs">Its thread; null where Slack did not say.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task Deleted(Guid workspaceId, string channelId, MessageTs ts, MessageTs? threadTs, CancellationToken cancellationToken)
    {
        var thread = await ThreadOf(workspaceId, channelId, ts, cancellationToken) ?? threadTs ?? ts;
        await ledger.Hold(workspaceId, channelId, thread, cancellationToken);
        var row = await Find(workspaceId, channelId, ts, cancellationToken);
        var gone = LedgerJson.Write(MessageFacts.Deleted(ts, row is null ? string.Empty : LedgerJson.ReadFacts(row.Facts).AuthorId, ts == thread));

        if (row is null)
        {
            db.ThreadMessages.Add(new ThreadMessage
            {
                WorkspaceId = workspaceId,
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                ChannelId = channelId,
                Ts = ts,
                ThreadTs = thread,
                Facts = gone,
            });
        }
        else
        {
            (row.Facts, row.Title) = (gone, null);
        }

        await db.SaveChangesAsync(cancellationToken);
        await ledger.Judge(workspaceId, channelId, thread, null, cancellationToken);
    }

    /// <summary>A reaction was given or taken back; a word that is older than the last one of it changes nothing.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="channelId">Slack's id of the channel.</param>
    /// <param name="ts">The message. One that is not known yet has the reaction as soon as it is.</param>
    /// <param name="emoji">The emoji's name.</param>
    /// <param name="userId">Whose it is.</param>
    /// <param name="isGiven">Whether it was given.</param>
    /// <param name="toldTs">When, by Slack's clock; null where Slack did not say.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task Reacted(
        Guid workspaceId, string channelId, MessageTs ts, string emoji, string userId, bool isGiven, MessageTs? toldTs, CancellationToken cancellationToken)
    {
        if (!await reactions.Hear(workspaceId, channelId, ts, emoji, userId, isGiven, toldTs, cancellationToken)
            || await ThreadOf(workspaceId, channelId, ts, cancellationToken) is not { } thread)
        {
            return;
        }

        await ledger.Hold(workspaceId, channelId, thread, cancellationToken);
        var row = (await Find(workspaceId, channelId, ts, cancellationToken))!;
        var known = LedgerJson.ReadFacts(row.Facts);

        if (!known.IsDeleted)
        {
            row.Facts = LedgerJson.Write(known.WithReaction(emoji, userId, isGiven));
            await db.SaveChangesAsync(cancellationToken);
            await ledger.Judge(workspaceId, channelId, thread, null, cancellationToken);
        }
    }

    /// <summary>The thread of a message; null where the message is not known.</summary>
    public Task<MessageTs?> ThreadOf(Guid workspaceId, string channelId, MessageTs ts, CancellationToken cancellationToken) =>
        db.ThreadMessages.In(workspaceId).Where(row => row.ChannelId == channelId && row.Ts == ts)
            .Select(row => (MessageTs?)row.ThreadTs).SingleOrDefaultAsync(cancellationToken);

    private Task<ThreadMessage?> Find(Guid workspaceId, string channelId, MessageTs ts, CancellationToken cancellationToken) =>
        db.ThreadMessages.In(workspaceId).SingleOrDefaultAsync(row => row.ChannelId == channelId && row.Ts == ts, cancellationToken);
}
