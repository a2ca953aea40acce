using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;

namespace SlackCoach.Leaving;

/// <summary>What is said to somebody who leaves.</summary>
internal static class LeavingMessages
{
    public const string ForgetAction = "forget_me";
    public const string KeepAction = "forget_not";

    /// <summary>Asks once, and says what goes and what cannot.</summary>
    public static Message Ask() => new()
    {
        Text = "Shall I forget everything about you? It cannot be undone.",
        Blocks =
        [
            new HeaderBlock { Text = "Forget everything?" },
            new SectionBlock { Text = (Markdown)("*What goes, for good:* your plan and its history, habits, reading, 1:1s, evidence, feedback, energy, your ledger of threads, settings, days off, what you share, "
                + "your GitHub connection and its tokens; what I wrote to you here, with its files; posts of yours in a channel; and your id in what is kept of others.") },
            new SectionBlock { Text = (Markdown)("*What I cannot remove:* what you wrote in Slack yourself, what you sent to somebody before a 1:1, what others kept of your words, your work at GitHub, files you downloaded, "
                + "backups of whoever runs SlackCoach, and Slack's own records. While you are in channels that I follow for others, I read along there as for anybody.") },
            new ContextBlock { Elements = [(Markdown)"To keep a copy, type `/plan export all` first."] },
            new ActionsBlock
            {
                Elements =
                [
                    new Button { ActionId = ForgetAction, Text = "Forget everything", Style = "danger" },
                    new Button { ActionId = KeepAction, Text = "Keep it" },
                ],
            },
        ],
    };

    public static Message Kept() => Commands.Reply.Plain("Nothing was removed.");

    public static Message Forgotten() => Commands.Reply.Plain(
        "Everything about you is removed here. My messages to you, and posts of yours in channels, go one by one now, as fast as Slack allows. If you send me a plan again, you begin anew. All the best!");

    public static HomeView EmptyHome() => new()
    {
        Blocks = [new SectionBlock { Text = (PlainText)"Nothing is kept of you here. Send me a promotion plan in a message, and this tab shows your day." }],
    };
}
