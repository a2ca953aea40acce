using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Commands;

/// <summary>What somebody reads who is no member yet.</summary>
internal static class StartMessage
{
    /// <param name="isTooEarly">Whether they had asked for something that would have been kept.</param>
    public static Message Build(bool isTooEarly = false) => new()
    {
        Text = "SlackCoach keeps your promotion plan going. Send me your plan as a Markdown file in our direct message, or type /plan import.",
        Blocks =
        [
            new HeaderBlock { Text = "Let's keep your promotion plan going" },
            new SectionBlock
            {
                Text = (Markdown)("Plans die because nobody keeps the routine going. I read yours as you wrote it, send you a morning digest of open pull "
                    + "requests with what the plan says for the day, and keep count of what you did. Only you see any of it."),
            },
            new SectionBlock
            {
                Text = (Markdown)("*To start*, send me your plan as a Markdown file in our direct message, or type `/plan import` for a link or a short paste. "
                    + "You see what I understood before anything is saved.\n*Without a plan*, `/plan settings` sets up the morning digest alone."),
            },
            new ContextBlock { Elements = [(Markdown)$"{(isTooEarly ? "Nothing was kept this time: please do it again once you have started. " : "")}Until then nothing is sent to you. `/plan help` shows everything."] },
        ],
    };

    public static Message Refused(MemberRefusal refusal) => new()
    {
        Text = refusal switch
        {
            MemberRefusal.Guest => "SlackCoach is off for guests of this workspace. An admin can allow it.",
            MemberRefusal.OtherWorkspace => "SlackCoach is on for members of this workspace only. Please use it in your own.",
            _ => "SlackCoach is off for this account.",
        },
    };
}
