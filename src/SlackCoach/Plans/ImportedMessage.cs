using SlackCoach.Domain.Plans;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Plans;

/// <summary>What takes the preview's place once the plan is saved.</summary>
internal static class ImportedMessage
{
    public static Message Build(string sourceName, PlanDraft plan, ImportAnswers answers, string digest)
    {
        var name = SlackText.Shorten(sourceName, 80);
        var target = plan.Target is { } t ? PreviewMessage.Text($" Target: {(t.IsApproximate ? "about " : string.Empty)}{PreviewMessage.Day(t.On)}.") : string.Empty;
        var summary = PreviewMessage.Text(
            $"Imported {name}: {PreviewMessage.Count(plan.Items.Count, "item", "items")} in {PreviewMessage.Count(plan.Weeks.Count, "week", "weeks")}, {PreviewMessage.Count(answers.Habits.Count, "habit", "habits")}.{target}");

        return new Message
        {
            Text = Mrkdwn.Escape($"{summary} {digest}"),
            Blocks =
            [
                new SectionBlock { Text = (PlainText)$"✓ {summary}\n{digest}" },
                new ContextBlock { Elements = [(Markdown)"`/plan today` shows today, `/plan week` the week, `/plan settings` changes times, days and repositories."] },
            ],
        };
    }
}
