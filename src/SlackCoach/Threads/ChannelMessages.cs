using SlackCoach.Domain.Threads;
using SlackCoach.Members;
using SlackCoach.Slack.Events;

namespace SlackCoach.Threads;

/// <summary>Follows what people say, change and delete in the channels that the bot is in.</summary>
internal sealed class ChannelMessages(People people, KeepMessage keep, FollowChannels follow)
    : IEventHandler<MessageEvent>, IEventHandler<MessageChangedEvent>, IEventHandler<MessageDeletedEvent>
{
    // What is said in direct messages is nobody's thread.
    private static readonly string?[] Channels = ["channel", "group"];

    public async Task Handle(MessageEvent slackEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (Channels.Contains(slackEvent.ChannelType) && ToldMessage.Of(slackEvent) is { } told)
        {
            var workspaceId = await Workspace(context, cancellationToken);
            // The invitation may have been missed.
            await follow.Begin(workspaceId, slackEvent.Channel, slackEvent.ChannelType == "group", cancellationToken);
            await keep.Told(workspaceId, slackEvent.Channel, told, cancellationToken);
        }
    }

    public async Task Handle(MessageChangedEvent slackEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (Channels.Contains(slackEvent.ChannelType) && ToldMessage.Of(slackEvent.Message, askedAt: null) is { } told)
        {
            await keep.Told(await Workspace(context, cancellationToken), slackEvent.Channel, told, cancellationToken);
        }
    }

    public async Task Handle(MessageDeletedEvent slackEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (Channels.Contains(slackEvent.ChannelType) && MessageTs.TryParse(slackEvent.Ts, out var ts))
        {
            MessageTs? thread = MessageTs.TryParse(slackEvent.ThreadTs, out var threadTs) ? threadTs : null;
            await keep.Deleted(await Workspace(context, cancellationToken), slackEvent.Channel, ts, thread, cancellationToken);
        }
    }

    private async Task<Guid> Workspace(EventContext context, CancellationToken cancellationToken) =>
        (await people.Workspace(context.TeamId, cancellationToken)).Id;
}
