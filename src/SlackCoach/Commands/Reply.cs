using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Commands;

/// <summary>Short answers.</summary>
internal static class Reply
{
    /// <summary>One paragraph, shown exactly as it stands: fit for foreign text.</summary>
    public static Message Plain(string text) => new()
    {
        Text = Mrkdwn.Escape(text),
        Blocks = [new SectionBlock { Text = (PlainText)text }],
    };

    /// <summary>One paragraph of our own words, with Slack's mrkdwn.</summary>
    public static Message Formatted(string mrkdwn) => new()
    {
        Text = mrkdwn,
        Blocks = [new SectionBlock { Text = (Markdown)mrkdwn }],
    };
}
