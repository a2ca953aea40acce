using SlackCoach.Clock;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack.Events;

namespace SlackCoach.Commands;

/// <summary>Reads what is typed in the bot's direct message as <c>/plan TEXT</c>.</summary>
internal sealed class DirectMessageHandler(PlanCommands commands, People people, OutboxWriter outbox, ProductClock clock)
    : IEventHandler<MessageEvent>
{
    public async Task Handle(MessageEvent slackEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (slackEvent is not { ChannelType: "im", BotId: null, Subtype: null, User: { } userId, Text: { Length: > 0 } text, Files: null or [] })
        {
            return;
        }

        var member = await people.FindOrAdd(context.TeamId, userId, cancellationToken);
        member.DirectChannelId = slackEvent.Channel;
        var line = SlackEscapes.Undo(text.StartsWith("/plan", StringComparison.OrdinalIgnoreCase) ? text["/plan".Length..] : text);
        var request = new PlanRequest(context.TeamId, member, string.Empty, context.EventId, TriggerId: null);

        if (await commands.Answer(request, line, cancellationToken) is { } reply)
        {
            var today = member.Calendar().DayOf(clock.GetUtcNow());
            await outbox.Add(outbox.Written(member, "reply", context.EventId, today, reply), cancellationToken);
        }
    }
}
