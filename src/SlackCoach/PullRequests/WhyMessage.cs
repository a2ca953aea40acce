using System.Globalization;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.PullRequests;

/// <summary>Tells where a pull request stands for a member, and which rule put it there.</summary>
internal static class WhyMessage
{
    public const string ShowAgainAction = "pr_show_again";

    public static Message Build(PlacedPullRequest placed)
    {
        var (pullRequest, placement) = placed;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{PullRequestBlocks.TitleOf(pullRequest)}\n{pullRequest.Repository} #{pullRequest.Number}. {PullRequestBlocks.InWords(placement.Section)}: {placement.Why}");

        return new Message
        {
            Text = Mrkdwn.Escape(text),
            Blocks =
            [
                new SectionBlock { Text = (PlainText)text },
                .. placement.HiddenBy is HiddenReason.Muted or HiddenReason.Snoozed or HiddenReason.LookedAt
                    ? new[] { ShowAgain(pullRequest) }
                    : [],
            ],
        };
    }

    private static ActionsBlock ShowAgain(PullRequest pullRequest) => new()
    {
        Elements = [new Button { ActionId = ShowAgainAction, Text = "Show it again", Value = PullRequestReference.Of(pullRequest).ToString() }],
    };
}
