using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>Asks, in a nudge that was ignored for days, what should change.</summary>
internal static class NudgeQuestion
{
    public const string KeepAction = "nudge_keep";
    public const string PauseAction = "nudge_pause";

    /// <summary>The question with its answers; nothing where it was asked before.</summary>
    public static IEnumerable<Block> Blocks(Nudge nudge)
    {
        if (!nudge.AsksForChange)
        {
            yield break;
        }

        yield return new SectionBlock
        {
            Text = (PlainText)string.Create(
                CultureInfo.InvariantCulture,
                $"This came {nudge.IgnoredInARow} times without an answer. Would another time, another rhythm or no reminder at all suit you better?"),
        };
        yield return new ActionsBlock
        {
            Elements =
            [
                SettingsButton.Build("Change it"),
                new Button { ActionId = PauseAction, Text = "Pause it", Value = nudge.Id.ToString("N") },
                new Button { ActionId = KeepAction, Text = "Keep it as it is", Value = nudge.Id.ToString("N") },
            ],
        };
    }
}
