using SlackCoach.Clock;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack.Events;
using SlackCoach.Storage;

namespace SlackCoach.Slack.Inbox;

/// <summary>Tells a person that what they wrote to the bot could not be handled, so that silence never means it was.</summary>
internal sealed class EventApology(CoachDbContext db, People people, OutboxWriter outbox, ProductClock clock)
{
    /// <summary>Writes and saves it; nothing for an event that nobody waits for.</summary>
    public async Task Write(string payload, string reference, CancellationToken cancellationToken)
    {
        if (EventParser.Parse(payload) is not (var context, MessageEvent { ChannelType: "im", BotId: null, User: { } userId }))
        {
            return;
        }

        var member = await people.FindOrAdd(context.TeamId, userId, cancellationToken);
        var today = member.Calendar().DayOf(clock.GetUtcNow());
        var message = new Message
        {
            Text = $"I could not do what you asked for in your last message, and nothing was changed. Please try again. Reference: {reference}",
        };
        await outbox.Add(outbox.Written(member, "not-handled", context.EventId, today, message), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
