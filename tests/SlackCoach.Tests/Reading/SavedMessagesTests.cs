using SlackCoach.Reading;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Reading;

/// <summary>The message shortcut puts what a message points to on the reading list.</summary>
public sealed class SavedMessagesTests
{
    [Fact]
    public async Task A_messages_link_or_else_the_message_goes_on_the_list_once()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        var channel = work.Slack.Channels.First(candidate => !candidate.IsDirect);
        var withLink = work.Slack.Remember(new MessageDraft(channel.Id, Workplace.Nadia, "Worth it: <https://quay.example/queues|Slow queues>"), TimeSpan.Zero);
        var without = work.Slack.Remember(new MessageDraft(channel.Id, Workplace.Nadia, "How we <!channel> cut the tail latency"), TimeSpan.Zero);

        foreach (var (message, trigger) in new[] { (withLink, "1"), (withLink, "1"), (without, "2") })
        {
            Assert.Null((await work.Host.Delivery.MessageShortcut(Workplace.Nadia, message, SaveMessageHandler.Callback, trigger)).Error);
            await work.Settle();
        }

        Assert.Equal(
            ["On your reading list: 1. Slow queues. /plan read shows it all.", "On your reading list: 2. A message in Slack. /plan read shows it all."],
            work.Posts.TakeLast(2).Select(Shown.Text));
        var list = Shown.Text(await work.Say("/plan read"));
        Assert.Contains("Slow queues", list, StringComparison.Ordinal);
        Assert.DoesNotContain("tail latency", list, StringComparison.Ordinal);
    }
}
