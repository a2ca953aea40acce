using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Asks, after a 1:1, how it went, and tells the next date.</summary>
internal static class AskedMessage
{
    /// <param name="series">Who it was with.</param>
    /// <param name="meeting">The 1:1, with the member's note once there is one.</param>
    /// <param name="nextOn">The day of the next one; null where none is planned.</param>
    public static Message Build(OneOnOne series, OneOnOneMeeting meeting, DateOnly? nextOn)
    {
        var title = $"{series.Title} on {MeetingDates.InWords(meeting.On)}";
        var next = nextOn is { } on ? $"The next one is on {MeetingDates.InWords(on)}." : "No next one is planned. /plan add plans one.";

        return new Message
        {
            Text = Mrkdwn.Escape($"How did your {title} go? {next}"),
            Blocks =
            [
                new SectionBlock
                {
                    Text = (PlainText)(meeting.Note is null ? $"How did your {title} go?" : $"Your {title}: {meeting.Note}"),
                    Accessory = new Button
                    {
                        ActionId = OneOnOneActions.HowItWent,
                        Text = meeting.Note is null ? "Add a line" : "Change it",
                        Value = meeting.Id.ToString("N"),
                    },
                },
                new ContextBlock { Elements = [(PlainText)$"{next} Only you see what you note{(nextOn is null ? string.Empty : ", and its brief reminds you of it")}."] },
            ],
        };
    }
}
