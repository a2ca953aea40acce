using System.Globalization;
using SlackCoach.Domain.Progress;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;

namespace SlackCoach.Progress;

/// <summary>What a week came to, for the member alone.</summary>
internal static class SummaryMessage
{
    /// <param name="week">The week.</param>
    /// <param name="offers">What features offer beside it, to be decided by a click.</param>
    public static Message Build(ProgressWeek week, IReadOnlyList<Block> offers)
    {
        var title = $"{(week.IsFirst ? "Your first week" : "Your week")}: {Days(week)}";

        return new Message
        {
            Text = $"{title}. {SummaryWords.Account(week)}",
            Blocks =
            [
                new HeaderBlock { Text = title },
                new SectionBlock { Text = (PlainText)SummaryWords.Account(week) },
                .. SummaryParts.Of(week),
                .. offers,
                // A week away takes no energy.
                .. week.DaysWorked == 0 ? [] : EnergyBlocks.Of(week.Energy, week.Days.From),
            ],
        };
    }

    private static string Days(ProgressWeek week) => string.Create(
        CultureInfo.InvariantCulture, $"{week.Days.From:d MMMM} to {week.Days.Until:d MMMM yyyy}");
}
