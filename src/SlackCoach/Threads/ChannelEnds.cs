using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Threads;
using SlackCoach.Members;
using SlackCoach.Slack.Events;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Drops what was followed in a channel that cannot be followed any more, and what a member has of a private channel that they left.</summary>
internal sealed class ChannelEnds(CoachDbContext db, People people, ThreadLedger ledger, ProductClock clock)
    : IEventHandler<ChannelLeftEvent>, IEventHandler<ChannelArchivedEvent>, IEventHandler<ChannelDeletedEvent>, IEventHandler<MemberLeftChannelEvent>,
      IEventHandler<MemberJoinedChannelEvent>, IEventHandler<ChannelRenamedEvent>, IEventHandler<ChannelConvertedEvent>
{
    public Task Handle(ChannelLeftEvent slackEvent, EventContext context, CancellationToken cancellationToken) => End(slackEvent.Channel, context, cancellationToken);

    public Task Handle(ChannelArchivedEvent slackEvent, EventContext context, CancellationToken cancellationToken) =>
        End(slackEvent.Channel, context, cancellationToken);

    public Task Handle(ChannelDeletedEvent slackEvent, EventContext context, CancellationToken cancellationToken) =>
        End(slackEvent.Channel, context, cancellationToken);

    public async Task Handle(MemberLeftChannelEvent slackEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (await people.Find(context.TeamId, slackEvent.User, cancellationToken) is not { } member
            || await Find(slackEvent.Channel, context, cancellationToken) is not { } channel)
        {
            return;
        }

        channel.LeftIds = string.Join(' ', (channel.LeftIds?.Split(' ') ?? []).Append(member.SlackUserId).Distinct());

        if (channel.IsPrivate)
        {
            await Close(db.LedgerEntries.Of(member).Where(entry => entry.ChannelId == slackEvent.Channel), cancellationToken);
        }
    }

    /// <summary>Whoever comes back sees what is said from then on.</summary>
    public async Task Handle(MemberJoinedChannelEvent slackEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (await Find(slackEvent.Channel, context, cancellationToken) is { LeftIds: { } left } channel)
        {
            channel.LeftIds = left.Split(' ').Where(id => id != slackEvent.User).ToList() is { Count: > 0 } still ? string.Join(' ', still) : null;
        }
    }

    public async Task Handle(ChannelRenamedEvent slackEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (await Find(slackEvent.Channel, context, cancellationToken) is { } channel)
        {
            channel.Name = slackEvent.Name;
        }
    }

    public async Task Handle(ChannelConvertedEvent slackEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (await Find(slackEvent.Channel, context, cancellationToken) is { } channel)
        {
            channel.IsPrivate = slackEvent.IsPrivate;
        }
    }

    private async Task End(string channelId, EventContext context, CancellationToken cancellationToken) =>
        await End((await people.Workspace(context.TeamId, cancellationToken)).Id, channelId, cancellationToken);

    /// <summary>Drops all that is known of a channel; the caller saves.</summary>
    public async Task End(Guid workspaceId, string channelId, CancellationToken cancellationToken)
    {
        await Close(db.LedgerEntries.In(workspaceId).Where(entry => entry.ChannelId == channelId), cancellationToken);
        await db.ThreadMessages.In(workspaceId).Where(message => message.ChannelId == channelId).ExecuteDeleteAsync(cancellationToken);
        await db.HeardReactions.In(workspaceId).Where(reaction => reaction.ChannelId == channelId).ExecuteDeleteAsync(cancellationToken);
        await db.FollowedThreads.In(workspaceId).Where(thread => thread.ChannelId == channelId).ExecuteDeleteAsync(cancellationToken);
        await db.FollowedChannels.In(workspaceId).Where(channel => channel.ChannelId == channelId).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task Close(IQueryable<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        // What a member saved by hand they can still open where they are.
        foreach (var entry in await entries.Where(entry => entry.State != EntryState.Closed && !entry.IsSaved).ToListAsync(cancellationToken))
        {
            ledger.Take(entry, EntryRules.LoseChannel(entry.AsEntry(), clock.GetUtcNow()));
            entry.Title = ShortTitle.Gone;
        }
    }

    private async Task<FollowedChannel?> Find(string channelId, EventContext context, CancellationToken cancellationToken)
    {
        var workspaceId = (await people.Workspace(context.TeamId, cancellationToken)).Id;

        return await db.FollowedChannels.In(workspaceId).SingleOrDefaultAsync(channel => channel.ChannelId == channelId, cancellationToken);
    }
}
