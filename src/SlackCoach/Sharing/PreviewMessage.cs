using System.Security.Cryptography;
using System.Text;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Sharing;

/// <summary>The post of a week as the member sees it before and after: its exact text, who reads it, and what can be done.</summary>
internal static class PreviewMessage
{
    public const string ShowAction = "share_show";
    public const string SendAction = "share_send";
    public const string EditAction = "share_edit";
    public const string HoldAction = "share_hold";
    public const string WithdrawAction = "share_withdraw";

    /// <param name="week">The week.</param>
    /// <param name="readers">Who reads it, in words; null once it is posted.</param>
    /// <param name="channelName">Where.</param>
    /// <param name="silence">What silence means.</param>
    public static Message Build(SharedWeek week, string? readers, string channelName, string silence)
    {
        var lead = $"This is the post of your week for #{SlackText.Shorten(SlackText.Clean(channelName), 80)}, word for word:";

        return new Message
        {
            Text = Mrkdwn.Escape($"{lead} {silence}"),
            Blocks =
            [
                new SectionBlock { Text = (PlainText)lead },
                PostMessage.Block(week.Text, TextId(week)),
                .. readers is null ? Array.Empty<Block>() : [new ContextBlock { Elements = [(PlainText)$"Read by {SlackText.Shorten(SlackText.Clean(readers), 1000)}."] }],
                .. Now(week, silence),
            ],
        };
    }

    /// <summary>How a week stands and what can be done with it.</summary>
    public static IReadOnlyList<Block> Now(SharedWeek week, string sentence)
    {
        var buttons = week.State switch
        {
            SharedWeekState.Shown => [SendButton(week, "Send", "primary"), Button(week, EditAction, "Edit"), Button(week, HoldAction, "Hold this week")],
            SharedWeekState.Held or SharedWeekState.Withdrawn => [SendButton(week, "Send after all"), Button(week, EditAction, "Edit")],
            SharedWeekState.Posted => [Button(week, WithdrawAction, "Withdraw")],
            _ => Array.Empty<Button>(),
        };

        return
        [
            new SectionBlock { BlockId = StateId(week), Text = (PlainText)sentence },
            .. buttons.Length == 0 ? Array.Empty<Block>() : [new ActionsBlock { BlockId = ButtonsId(week), Elements = [.. buttons] }],
        ];
    }

    /// <summary>What comes in the place of a preview's parts where they were posted.</summary>
    public static Dictionary<string, IReadOnlyList<Block>> Replacing(SharedWeek week, string sentence) => new()
    {
        [TextId(week)] = [PostMessage.Block(week.Text, TextId(week))],
        [StateId(week)] = Now(week, sentence),
        [ButtonsId(week)] = [],
    };

    /// <summary>The mark of a text: a press on "Send" below another text than the present one sends nothing.</summary>
    public static string Mark(SharedWeek week) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(week.Text)))[..16];

    private static Button SendButton(SharedWeek week, string label, string? style = null) =>
        SharingMessages.Button(SendAction, label, style, $"{week.Id:N}:{Mark(week)}");

    private static Button Button(SharedWeek week, string action, string label, string? style = null) =>
        SharingMessages.Button(action, label, style, week.Id.ToString("N"));

    private static string TextId(SharedWeek week) => $"share_text:{week.Id:N}";

    private static string StateId(SharedWeek week) => $"share_state:{week.Id:N}";

    private static string ButtonsId(SharedWeek week) => $"share_buttons:{week.Id:N}";
}
