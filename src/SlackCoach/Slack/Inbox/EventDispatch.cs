using SlackCoach.Slack.Events;

namespace SlackCoach.Slack.Inbox;

/// <summary>Gives an event to everything that handles its kind.</summary>
internal sealed class EventDispatch(IServiceProvider handlers)
{
    public Task Dispatch(SlackEvent? slackEvent, EventContext context, CancellationToken cancellationToken) => slackEvent switch
    {
        MessageEvent said => To(said, context, cancellationToken),
        MessageChangedEvent changed => To(changed, context, cancellationToken),
        MessageDeletedEvent deleted => To(deleted, context, cancellationToken),
        ReactionAddedEvent added => To(added, context, cancellationToken),
        ReactionRemovedEvent removed => To(removed, context, cancellationToken),
        ChannelArchivedEvent archived => To(archived, context, cancellationToken),
        ChannelUnarchivedEvent unarchived => To(unarchived, context, cancellationToken),
        ChannelDeletedEvent gone => To(gone, context, cancellationToken),
        ChannelRenamedEvent renamed => To(renamed, context, cancellationToken),
        ChannelConvertedEvent converted => To(converted, context, cancellationToken),
        ChannelLeftEvent left => To(left, context, cancellationToken),
        MemberJoinedChannelEvent joined => To(joined, context, cancellationToken),
        MemberLeftChannelEvent memberLeft => To(memberLeft, context, cancellationToken),
        UserChangeEvent userChange => To(userChange, context, cancellationToken),
        AppHomeOpenedEvent opened => To(opened, context, cancellationToken),
        AppRateLimitedEvent limited => To(limited, context, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task To<T>(T slackEvent, EventContext context, CancellationToken cancellationToken)
        where T : SlackEvent
    {
        foreach (var handler in handlers.GetServices<IEventHandler<T>>())
        {
            await handler.Handle(slackEvent, context, cancellationToken);
        }
    }
}
