using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Outbox;

public sealed class SqliteOutboxDeliveryTests : OutboxDeliveryTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresOutboxDeliveryTests : OutboxDeliveryTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

/// <summary>Each step of a delivery fails in turn; the message is there at most once after each turn, and exactly once in the end.
/// </summary>
public abstract class OutboxDeliveryTests
{
    private static readonly HttpRequestException RefusedConnection = new(HttpRequestError.ConnectionError, "Connection refused");

    private protected abstract DatabaseProvider Provider { get; }

    public static TheoryData<string> Troubles =>
    [
        "no trouble",
        "open: connection refused", "open: timeout", "open: unknown", "open: rate limited", "open: token refused",
        "post: connection refused", "post: rate limited", "post: token refused",
        "post: timeout before", "post: timeout after", "post: unknown before", "post: unknown after", "post: reset after",
        "find: timeout", "find: rate limited", "find: connection refused", "find: token refused",
        "save: before the post", "save: after the post",
    ];

    [SkippableTheory]
    [MemberData(nameof(Troubles))]
    public async Task A_message_arrives_once_whichever_step_fails(string trouble)
    {
        await using var scene = await OutboxScene.Start(Provider);
        var key = await scene.Write("1");
        Arm(scene, trouble);

        await scene.Settle(() => Assert.InRange(scene.Slack.Count(key), 0, 1));

        Assert.Equal(1, scene.Slack.Count(key));
        var row = await scene.Row(key);
        Assert.Equal((OutboxState.Sent, null, scene.Slack.Messages.Single().Ts), (row.State, row.UnsureSinceAt, row.SentTs));
    }

    [SkippableFact]
    public async Task Two_nodes_that_deliver_at_once_post_once()
    {
        await using var scene = await OutboxScene.Start(Provider);
        var key = await scene.Write("1");
        var id = (await scene.Row(key)).Id;

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => scene.Floor.Do(services =>
            services.GetRequiredService<OutboxDelivery>().Deliver(scene.Floor.Workspace.Id, id, CancellationToken.None)))));

        Assert.Equal(1, scene.Slack.PostsTried);
    }

    [SkippableFact]
    public async Task A_node_whose_lease_ran_out_before_the_post_does_not_post()
    {
        await using var scene = await OutboxScene.Start(Provider);
        var key = await scene.Write("1");
        var (reached, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        scene.Slack.During = async step =>
        {
            if (step == Step.Open && reached.TrySetResult())
            {
                await goOn.Task;
            }
        };

        var slow = scene.Turn();
        await reached.Task;
        scene.Floor.Time.Advance(TimeSpan.FromSeconds(61));
        await ActivatorUtilities.CreateInstance<OutboxLanes>(scene.Floor.Services).Deliver(CancellationToken.None);
        goOn.SetResult();
        await slow;

        Assert.Equal(1, scene.Slack.PostsTried);
        Assert.Equal(OutboxState.Sent, (await scene.Row(key)).State);
    }

    [SkippableFact]
    public async Task Being_asked_to_wait_is_waited_for_and_is_no_attempt()
    {
        await using var scene = await OutboxScene.Start(Provider, options => options.MaxAttempts = 1);
        var key = await scene.Write("1");
        scene.Slack.Next(Step.Post, new SlackRateLimitException("chat.postMessage", TimeSpan.FromSeconds(30)), times: 3);

        for (var wait = 0; wait < 3; wait++)
        {
            await scene.Turn();
            scene.Floor.Time.Advance(TimeSpan.FromSeconds(29));
            await scene.Turn();
            Assert.Equal(wait + 1, scene.Slack.PostsTried);
            scene.Floor.Time.Advance(TimeSpan.FromSeconds(1));
        }

        await scene.Turn();

        var row = await scene.Row(key);
        Assert.Equal((OutboxState.Sent, 1), (row.State, row.Attempts));
    }

    [SkippableTheory]
    [InlineData("msg_too_long", false)]
    [InlineData("user_disabled", true)]
    [InlineData("channel_not_found", true)]
    public async Task A_refusal_for_good_fails_the_message_and_pauses_a_member_who_cannot_be_reached(string code, bool pauses)
    {
        await using var scene = await OutboxScene.Start(Provider);
        var key = await scene.Write("1");
        scene.Slack.Next(Step.Post, new SlackException("chat.postMessage", code));

        await scene.Settle();

        var row = await scene.Row(key);
        Assert.Equal((OutboxState.Failed, code, 1), (row.State, row.Error, scene.Slack.PostsTried));
        Assert.Equal(pauses, (await scene.Member()).PausedAt is not null);
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_direct_message_that_is_gone_is_opened_anew_before_the_member_counts_as_unreachable(int refusals)
    {
        await using var scene = await OutboxScene.Start(Provider);
        await scene.RememberChannel("D-OLD");
        var key = await scene.Write("1");
        scene.Slack.Next(Step.Post, new SlackException("chat.postMessage", "channel_not_found"), times: refusals);

        await scene.Settle();

        var (row, member) = (await scene.Row(key), await scene.Member());
        Assert.Equal(2, scene.Slack.PostsTried);
        Assert.Equal(
            refusals == 1 ? (OutboxState.Sent, "D-U1", "D-U1", false) : (OutboxState.Failed, "D-U1", null, true),
            (row.State, row.ChannelId, member.DirectChannelId, member.PausedAt is not null));
    }

    [SkippableFact]
    public async Task A_message_is_not_posted_twice_when_its_direct_message_is_gone_at_the_reading_back()
    {
        await using var scene = await OutboxScene.Start(Provider);
        await scene.RememberChannel("D-U1");
        var key = await scene.Write("1");
        scene.Slack.Next(Step.Post, new TimeoutException(), afterEffect: true);
        scene.Slack.Next(Step.Find, new SlackException("conversations.history", "channel_not_found"));

        await scene.Settle();

        Assert.Equal((OutboxState.Sent, 1), ((await scene.Row(key)).State, scene.Slack.Count(key)));
    }

    [SkippableFact]
    public async Task Messages_wait_for_a_token_to_be_mended_however_long_it_takes()
    {
        await using var scene = await OutboxScene.Start(Provider, options => options.MaxAttempts = 2);
        var key = await scene.Write("1");
        scene.Slack.Next(Step.Post, new SlackException("chat.postMessage", "token_revoked"), times: 30);

        await scene.Settle();

        Assert.Equal(OutboxState.Sent, (await scene.Row(key)).State);
        Assert.Null((await scene.Member()).PausedAt);
        Assert.Equal(1, scene.Slack.Count(key));
    }

    [SkippableFact]
    public async Task A_message_is_given_up_after_the_most_attempts()
    {
        await using var scene = await OutboxScene.Start(Provider, options => options.MaxAttempts = 3);
        var key = await scene.Write("1");
        scene.Slack.Next(Step.Post, new TimeoutException(), times: 50);

        await scene.Settle();

        Assert.Equal(3, scene.Slack.PostsTried);
        Assert.Equal(OutboxState.Failed, (await scene.Row(key)).State);
    }

    [SkippableFact]
    public async Task The_wait_doubles_with_each_attempt()
    {
        await using var scene = await OutboxScene.Start(Provider);
        var key = await scene.Write("1");
        scene.Slack.Next(Step.Post, RefusedConnection, times: 4);
        var waits = new List<double>();

        for (var attempt = 0; attempt < 4; attempt++)
        {
            await scene.Turn();
            var wait = (await scene.Row(key)).NotBeforeAt - scene.Floor.Time.GetUtcNow();
            waits.Add(wait.TotalSeconds);
            scene.Floor.Time.Advance(wait);
        }

        Assert.Equal([5, 10, 20, 40], waits);
    }

    [SkippableFact]
    public async Task One_message_in_trouble_does_not_hold_up_another_member()
    {
        await using var scene = await OutboxScene.Start(Provider);
        var other = SampleRows.Member(scene.Floor.Workspace, "U2");
        await scene.Floor.Add(other, SampleRows.Message(other, "other", OutboxState.Waiting, SampleRows.Now.AddSeconds(-1)));
        var key = await scene.Write("1");
        scene.Slack.AfterPost = scene.Saves.Arm;

        await scene.Turn();
        scene.Slack.AfterPost = () => { };
        await scene.Settle();

        Assert.Equal((1, 1), (scene.Slack.Count("other"), scene.Slack.Count(key)));
    }

    [SkippableFact]
    public async Task A_message_in_a_thread_waits_for_its_parent_and_follows_it()
    {
        await using var scene = await OutboxScene.Start(Provider);
        scene.Composing.Compose = _ => new Composition(
            new Message { Text = "Parent" }, [new Message { Text = "First" }, new Message { Text = "Second" }]);
        await scene.WriteComposed("1");
        scene.Slack.Next(Step.Post, RefusedConnection);

        await scene.Turn();
        Assert.Empty(scene.Slack.Messages);
        await scene.Settle();

        var parent = scene.Slack.Messages[0];
        Assert.Equal(["Parent", "First", "Second"], scene.Slack.Messages.Select(message => message.Text));
        Assert.Equal([null, parent.Ts, parent.Ts], scene.Slack.Messages.Select(message => message.Thread));
    }

    [SkippableFact]
    public async Task A_thread_is_dropped_with_its_parent()
    {
        await using var scene = await OutboxScene.Start(Provider);
        scene.Composing.Compose = _ => new Composition(new Message { Text = "Parent" }, [new Message { Text = "First" }]);
        var key = await scene.WriteComposed("1");
        scene.Slack.Next(Step.Post, new SlackException("chat.postMessage", "msg_too_long"));

        await scene.Settle();

        Assert.Empty(scene.Slack.Messages);
        Assert.Equal(OutboxState.Failed, (await scene.Row(key)).State);
        Assert.Equal(OutboxState.Dropped, (await scene.Row(OutboxKey.Part(key, 1))).State);
    }

    [SkippableFact]
    public async Task An_answer_in_a_thread_whose_outcome_is_unknown_is_found_there_and_not_posted_again()
    {
        await using var scene = await OutboxScene.Start(Provider);
        scene.Composing.Compose = _ => new Composition(new Message { Text = "Parent" }, [new Message { Text = "First" }]);
        var key = await scene.WriteComposed("1");
        scene.Slack.Next(Step.Post, fault: null);
        scene.Slack.Next(Step.Post, new TimeoutException(), afterEffect: true);

        await scene.Settle();

        Assert.Equal(["Parent", "First"], scene.Slack.Messages.Select(message => message.Text));
        var reply = await scene.Row(OutboxKey.Part(key, 1));
        Assert.Equal((2, OutboxState.Sent, scene.Slack.Messages[1].Ts), (scene.Slack.PostsTried, reply.State, reply.SentTs));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_change_of_a_message_whose_outcome_is_unknown_is_made_again(bool wasMade)
    {
        await using var scene = await OutboxScene.Start(Provider);
        await scene.Write("1");
        await scene.Settle();
        scene.Slack.Next(Step.Update, new TimeoutException(), afterEffect: wasMade);
        var key = await scene.WriteAnswer("trigger", scene.Slack.Messages[0]);

        await scene.Settle();

        Assert.Equal("Changed", Assert.Single(scene.Slack.Messages).Text);
        var row = await scene.Row(key);
        Assert.Equal((OutboxState.Sent, 2), (row.State, row.Attempts));
    }

    [SkippableFact]
    public async Task An_answer_to_a_click_that_did_not_get_through_is_sent_again()
    {
        await using var scene = await OutboxScene.Start(Provider);
        scene.Slack.Next(Step.Respond, RefusedConnection);
        scene.Slack.Next(Step.Respond, new SlackUnknownOutcomeException("response_url", "HTTP 500"));
        var key = await scene.WriteAnswer("trigger");

        await scene.Settle();

        Assert.Equal(("https://hooks.slack.com/actions/1", "Changed"), Assert.Single(scene.Slack.Responses));
        var row = await scene.Row(key);
        Assert.Equal((OutboxState.Sent, 3), (row.State, row.Attempts));
    }

    private static void Arm(OutboxScene scene, string trouble)
    {
        var exception = (Exception)(trouble.Split(": ") switch
        {
            [_, "connection refused"] => RefusedConnection,
            [_, "rate limited"] => new SlackRateLimitException("method", TimeSpan.FromSeconds(30)),
            [_, "token refused"] => new SlackException("method", "invalid_auth"),
            [_, "reset after"] => new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended prematurely."),
            [_, "unknown" or "unknown before" or "unknown after"] => new SlackUnknownOutcomeException("method", "HTTP 500"),
            _ => new TimeoutException(),
        });

        switch (trouble.Split(':')[0])
        {
            case "open":
                scene.Slack.Next(Step.Open, exception);
                break;
            case "post":
                scene.Slack.Next(Step.Post, exception, trouble.EndsWith("after", StringComparison.Ordinal));
                break;
            case "find":
                // There is something to read back for only after a post whose outcome is unknown.
                scene.Slack.Next(Step.Post, new TimeoutException(), afterEffect: true);
                scene.Slack.Next(Step.Find, exception);
                break;
            case "save" when trouble.EndsWith("before the post", StringComparison.Ordinal):
                scene.Saves.Arm();
                break;
            case "save":
                scene.Slack.AfterPost = scene.Saves.Arm;
                break;
        }
    }
}
