using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Slack.Events;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Sandbox;

public sealed class StandInChannelsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_it_sends_is_read_except_slacks_own_words()
    {
        var read = EventfulDay.Events().Select(inner => (Subtype: inner["subtype"]?.ToString(), Event: EventParser.Parse($$"""{"event":{{inner.ToJsonString()}}}""").Event)).ToList();

        Assert.All(read, one => Assert.Equal(one.Subtype is "channel_join" or "channel_leave", one.Event is null));
        Assert.Equal(
            [
                nameof(AppHomeOpenedEvent), nameof(ChannelArchivedEvent), nameof(ChannelConvertedEvent), nameof(ChannelDeletedEvent), nameof(ChannelLeftEvent), nameof(ChannelRenamedEvent),
                nameof(ChannelUnarchivedEvent), nameof(MemberJoinedChannelEvent), nameof(MemberLeftChannelEvent), nameof(MessageChangedEvent), nameof(MessageDeletedEvent), nameof(MessageEvent),
                nameof(ReactionAddedEvent), nameof(ReactionRemovedEvent), nameof(UserChangeEvent),
            ],
            read.Select(one => one.Event).OfType<SlackEvent>().Select(one => one.GetType().Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_deleted_parent_leaves_a_tombstone_over_its_replies()
    {
        var slack = new StandInSlack(TimeProvider.System);
        Harborline.Populate(slack);
        var parent = slack.Post(new MessageDraft(Harborline.CheckoutId, Harborline.TomasId, "Who has the numbers?"));
        var reply = slack.Post(new MessageDraft(Harborline.CheckoutId, Harborline.NadiaId, "I have.") { ThreadTs = parent.Ts });

        slack.Delete(Harborline.CheckoutId, parent.Ts);

        Assert.Equal((true, "This message was deleted."), slack.FindMessage(Harborline.CheckoutId, parent.Ts) is { } left ? (left.IsTombstone, left.Text) : default);
        Assert.NotNull(slack.FindMessage(Harborline.CheckoutId, reply.Ts));
    }

    [Theory]
    [InlineData("Tiers", "conversations.history", 50)]
    [InlineData("Tiers", "conversations.members", 100)]
    [InlineData("Distributed", "conversations.history", 1)]
    [InlineData("Distributed", "users.conversations", 50)]
    public void Lets_so_many_calls_through_in_a_minute(string mode, string method, int calls)
    {
        var time = new ManualTimeProvider(Start);
        var limits = new RateLimits(time) { Mode = Enum.Parse<RateLimitMode>(mode) };

        Assert.All(Enumerable.Range(0, calls), _ => Assert.Null(limits.RetryAfter(method)));
        time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(40, limits.RetryAfter(method));
        Assert.Null(limits.RetryAfter("chat.postMessage"));
        time.Advance(TimeSpan.FromSeconds(40));
        Assert.Null(limits.RetryAfter(method));
    }
}
