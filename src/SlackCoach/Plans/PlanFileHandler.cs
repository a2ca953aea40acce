using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Events;

namespace SlackCoach.Plans;

/// <summary>Takes a plan that is sent as a file in the bot's direct message.</summary>
internal sealed class PlanFileHandler(People people, ImportRequests requests, OutboxWriter outbox, ProductClock clock) : IEventHandler<MessageEvent>
{
    private static readonly string[] Endings = [".md", ".markdown", ".txt"];

    public async Task Handle(MessageEvent slackEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (slackEvent is not { ChannelType: "im", BotId: null, User: { } userId, Files: [_, ..] sent } || sent.Where(file => file is { IsCalendar: false, IsOwn: false }).ToList() is not [_, ..] files)
        {
            return;
        }

        var member = await people.FindOrAdd(context.TeamId, userId, cancellationToken);
        member.DirectChannelId = slackEvent.Channel;
        member.Acted(clock.GetUtcNow());
        var plans = files.Where(IsPlan).ToList();

        if (plans is [var plan])
        {
            await requests.File(member, plan.Id, plan.Name ?? "your file", cancellationToken);
            return;
        }

        var reply = plans.Count == 0
            ? "I read plans written in Markdown: a .md or .txt file. Nothing was read of this one."
            : "Please send me one plan at a time. Nothing was read of these.";
        var today = member.Calendar().DayOf(clock.GetUtcNow());
        await outbox.Add(outbox.Written(member, "file", context.EventId, today, Reply.Plain(reply)), cancellationToken);
    }

    private static bool IsPlan(SlackFile file) =>
        Endings.Any(ending => file.Name?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) == true)
        || file.Mimetype is "text/markdown" or "text/plain"
        || file.Filetype is "markdown" or "text";
}
