using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Members;

/// <summary>Tells a member that their times are meant in another zone from now on.</summary>
internal static class ZoneChangeMessage
{
    public static Message Build(string zoneId, bool isDefault, string nextDigest)
    {
        var zone = isDefault
            ? $"Your Slack profile names no time zone that I know any more: your nudges follow this workspace's default, {zoneId}."
            : $"Your Slack profile says {zoneId} now: your nudges follow.";
        var text = $"{zone} {nextDigest}";

        return new Message
        {
            Text = Mrkdwn.Escape(text),
            Blocks =
            [
                new SectionBlock { Text = (PlainText)text },
                new ContextBlock { Elements = [(Markdown)"`/plan settings` changes the time and your working days."] },
            ],
        };
    }
}
