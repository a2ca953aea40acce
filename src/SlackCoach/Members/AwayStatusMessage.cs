using SlackCoach.Domain.Time.Phrases;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Says that a Slack status was taken as being away.</summary>
internal static class AwayStatusMessage
{
    public static Message Build(Absence absence, DateOnly today)
    {
        var off = absence.AsTimeOff();
        var days = new TimeOffReading(off.StartsOn, off.EndsOn, off.Hours).InWords(today);
        var sentence = $"Your Slack status says that you are away, so I keep quiet: {days}. Nothing is missed meanwhile.";

        return new Message
        {
            Text = Mrkdwn.Escape(sentence),
            Blocks =
            [
                new SectionBlock { Text = (PlainText)sentence },
                new ContextBlock { Elements = [(Markdown)"Clearing the status ends it, and so does `/plan back`."] },
            ],
        };
    }
}
