using SlackCoach.Clock;
using SlackCoach.Domain.Threads;
using SlackCoach.Members;
using SlackCoach.Slack.Events;

namespace SlackCoach.Threads;

/// <summary>Follows reactions: a check mark may end a thread, and a member's own emoji saves a message for tomorrow.</summary>
internal sealed class ChannelReactions(People people, KeepMessage keep, SaveThread save, ProductClock clock)
    : IEventHandler<ReactionAddedEvent>, IEventHandler<ReactionRemovedEvent>
{
    public async Task Handle(ReactionAddedEvent slackEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (!MessageTs.TryParse(slackEvent.Ts, out var ts))
        {
            return;
        }

        var workspace = await people.Workspace(context.TeamId, cancellationToken);
        await keep.Reacted(workspace.Id, slackEvent.Channel, ts, slackEvent.Reaction, slackEvent.User, isGiven: true, Told(slackEvent.EventTs), cancellationToken);

        if (await people.Find(context.TeamId, slackEvent.User, cancellationToken) is { JoinedAt: not null, Refusal: null, SaveReaction: { } own } member
            && own == ThreadCustoms.EmojiName(slackEvent.Reaction))
        {
            var thread = await keep.ThreadOf(workspace.Id, slackEvent.Channel, ts, cancellationToken) ?? ts;
            await save.Execute(member, slackEvent.Channel, thread, ts, null, clock.GetUtcNow(), cancellationToken);
        }
    }

    public async Task Handle(ReactionRemovedEvent slackEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (MessageTs.TryParse(slackEvent.Ts, out var ts))
        {
            var workspace = await people.Workspace(context.TeamId, cancellationToken);
            await keep.Reacted(workspace.Id, slackEvent.Channel, ts, slackEvent.Reaction, slackEvent.User, isGiven: false, Told(slackEvent.EventTs), cancellationToken);
        }
    }

    private static MessageTs? Told(string? eventTs) => MessageTs.TryParse(eventTs, out var ts) ? ts : null;
}
