using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Threads;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Remembers for a while what was heard of reactions, so that neither the order of events nor a page that was read before them takes one back.</summary>
internal sealed class HeardReactions(CoachDbContext db, TimeProvider time)
{
    /// <summary>Takes note of a reaction.</summary>
    /// <returns>Whether it is the newest word of it.</returns>
    public async Task<bool> Hear(
        Guid workspaceId, string channelId, MessageTs ts, string emoji, string userId, bool isGiven, MessageTs? toldTs, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();

        return 1 == await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "HeardReactions" ("WorkspaceId", "Id", "ChannelId", "Ts", "Emoji", "UserId", "IsGiven", "ToldTs", "HeardAt")
            VALUES ({workspaceId}, {Guid.CreateVersion7(now)}, {channelId}, {ts.Microseconds}, {emoji}, {userId}, {isGiven}, {(toldTs ?? MessageTs.Of(now)).Microseconds}, {now.UtcTicks})
            ON CONFLICT ("WorkspaceId", "ChannelId", "Ts", "Emoji", "UserId") DO UPDATE
            SET "IsGiven" = excluded."IsGiven", "ToldTs" = excluded."ToldTs", "HeardAt" = excluded."HeardAt" WHERE excluded."ToldTs" > "HeardReactions"."ToldTs"
            """,
            cancellationToken);
    }

    /// <summary>The facts of a message with what was heard of its reactions.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="channelId">Slack's id of the channel.</param>
    /// <param name="facts">The message.</param>
    /// <param name="askedAt">When the page was asked for that it is of: what was heard before stands in it. Null for an event, which tells of no reactions.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<MessageFacts> AddTo(Guid workspaceId, string channelId, MessageFacts facts, DateTimeOffset? askedAt, CancellationToken cancellationToken)
    {
        var since = askedAt ?? DateTimeOffset.UnixEpoch;
        var heard = await db.HeardReactions.In(workspaceId).AsNoTracking()
            .Where(reaction => reaction.ChannelId == channelId && reaction.Ts == facts.Ts && reaction.HeardAt >= since).ToListAsync(cancellationToken);

        return heard.Aggregate(facts, (read, reaction) => read.WithReaction(reaction.Emoji, reaction.UserId, reaction.IsGiven));
    }
}
