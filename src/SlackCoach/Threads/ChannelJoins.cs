using SlackCoach.Members;
using SlackCoach.Slack.Events;

namespace SlackCoach.Threads;

/// <summary>Follows the channels that the bot is invited to (Slack tells of people who join only where the bot is), and reads again what it was not told.</summary>
internal sealed class ChannelJoins(People people, FollowChannels follow, ChannelPeople channelPeople) : IEventHandler<MemberJoinedChannelEvent>, IEventHandler<AppRateLimitedEvent>
{
    public async Task Handle(MemberJoinedChannelEvent slackEvent, EventContext context, CancellationToken cancellationToken)
    {
        channelPeople.Forget(context.TeamId, slackEvent.Channel);
        await follow.Begin(await Workspace(context, cancellationToken), slackEvent.Channel, slackEvent.IsPrivate, cancellationToken);
    }

    public async Task Handle(AppRateLimitedEvent slackEvent, EventContext context, CancellationToken cancellationToken) =>
        await follow.ReadAgain(await Workspace(context, cancellationToken), slackEvent.MinuteAt, cancellationToken);

    private async Task<Guid> Workspace(EventContext context, CancellationToken cancellationToken) =>
        (await people.Workspace(context.TeamId, cancellationToken)).Id;
}
