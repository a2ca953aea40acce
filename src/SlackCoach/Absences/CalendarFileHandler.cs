using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack.Events;

namespace SlackCoach.Absences;

/// <summary>Takes a calendar of days off that is sent as a file in the bot's direct message; of several the last counts.</summary>
internal sealed class CalendarFileHandler(People people, OwnCalendars calendars, OutboxWriter outbox, ProductClock clock) : IEventHandler<MessageEvent>
{
    public async Task Handle(MessageEvent slackEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (slackEvent is not { ChannelType: "im", BotId: null, User: { } userId, Files: [_, ..] files } || files.LastOrDefault(file => file.IsCalendar) is not { } file)
        {
            return;
        }

        var member = await people.FindOrAdd(context.TeamId, userId, cancellationToken);

        if (member.Refusal is { } refusal)
        {
            var today = member.Calendar().DayOf(clock.GetUtcNow());
            await outbox.Add(outbox.Written(member, "calendar-refused", file.Id, today, StartMessage.Refused(refusal)), cancellationToken);
        }
        else
        {
            member.DirectChannelId = slackEvent.Channel;
            member.Acted(clock.GetUtcNow());
            await calendars.Take(member, file, cancellationToken);
        }
    }
}
