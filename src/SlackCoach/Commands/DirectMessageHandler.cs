using SlackCoach.Clock;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Events;

namespace SlackCoach.Commands;

/// <summary>Reads what is typed in the bot's direct message as <c>/plan TEXT</c>.</summary>
internal sealed class DirectMessageHandler(PlanCommands commands, People people, OutboxWriter outbox, ProductClock clock)
    : IEventHandler<MessageEvent>
{
    private static readonly Message HowToImport = Reply.Formatted(
        "Is that your plan? Send it to me as a Markdown file (.md or .txt), or type `/plan import` to paste it or to give a link. Nothing was read of this message.");

    public async Task Handle(MessageEvent slackEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (slackEvent is not { ChannelType: "im", BotId: null, Subtype: null, User: { } userId, Text: { Length: > 0 } text, Files: null or [] })
        {
            return;
        }

        var member = await people.FindOrAdd(context.TeamId, userId, cancellationToken);
        member.DirectChannelId = slackEvent.Channel;
        var line = SlackEscapes.Undo(WithoutCommand(text.Trim()));
        var request = new PlanRequest(context.TeamId, member, string.Empty, context.EventId, TriggerId: null);

        if (IsPlanOrLink(line) && !commands.TakesLines(line))
        {
            await outbox.Add(outbox.Written(member, "reply", context.EventId, member.Calendar().DayOf(clock.GetUtcNow()), HowToImport), cancellationToken);
        }
        else if (await commands.Answer(request, line, cancellationToken) is { } reply)
        {
            var today = member.Calendar().DayOf(clock.GetUtcNow());
            await outbox.Add(outbox.Written(member, "reply", context.EventId, today, reply), cancellationToken);
        }
    }

    private static string WithoutCommand(string text) =>
        text.Split(' ', 2) is [var first, .. var rest] && first.TrimStart('/').Equals("plan", StringComparison.OrdinalIgnoreCase)
            ? string.Concat(rest)
            : text;

    /// <summary>A text of several lines, or a link alone, is no command: somebody sends their plan that way.</summary>
    private static bool IsPlanOrLink(string line) =>
        line.Trim() is var text && (text.Contains('\n', StringComparison.Ordinal) || (text.StartsWith("<http", StringComparison.OrdinalIgnoreCase) && text.EndsWith('>')));
}
