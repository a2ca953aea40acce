using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Commands;

/// <summary>What can be typed after <c>/plan</c>.</summary>
internal static class HelpMessage
{
    public static Message Build(IEnumerable<IPlanSubcommand> subcommands) => new()
    {
        Text = "This is what you can type after /plan.",
        Blocks = [List("*What you can type after* `/plan`", subcommands), Footer()],
    };

    /// <summary>Answers a word that is no subcommand.</summary>
    public static Message ForUnknown(string typed, string? nearest, IEnumerable<IPlanSubcommand> subcommands)
    {
        var shown = SlackText.Shorten(typed, 40);
        var guess = nearest is null ? string.Empty : $" Did you mean /plan {nearest}?";

        return new Message
        {
            Text = Mrkdwn.Escape($"I don't know “{shown}”.") + guess,
            Blocks =
            [
                new SectionBlock { Text = (PlainText)$"I don't know “{shown}”.{guess} Nothing was changed." },
                List("*What you can type after* `/plan`", subcommands),
                Footer(),
            ],
        };
    }

    private static SectionBlock List(string title, IEnumerable<IPlanSubcommand> subcommands) => new()
    {
        Text = (Markdown)(title + "\n" + string.Join(
            '\n', subcommands.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => $"`{s.Usage}`  {Mrkdwn.Escape(s.Summary)}"))),
    };

    private static ContextBlock Footer() => new()
    {
        Elements =
        [
            (Markdown)("An item is named by its number in the last list you saw, by a word of its title, or by its habit (`prs`, `threads`, `reading`). "
                + "In a direct message with me, leave out `/plan`: slash commands do not work in threads."),
        ],
    };
}
