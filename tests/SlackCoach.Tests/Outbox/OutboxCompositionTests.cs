using Microsoft.EntityFrameworkCore;
using Moq;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Outbox;

public sealed class SqliteOutboxCompositionTests : OutboxCompositionTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresOutboxCompositionTests : OutboxCompositionTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

public abstract class OutboxCompositionTests
{
    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task A_retry_says_what_the_first_attempt_said()
    {
        await using var scene = await OutboxScene.Start(Provider);
        await scene.WriteComposed("1");
        scene.Slack.Next(Step.Post, new TimeoutException(), times: 3);

        await scene.Settle();

        Assert.Equal("Composed at call 1", Assert.Single(scene.Slack.Messages).Text);
        Assert.Equal(1, scene.Composing.Calls);
    }

    [SkippableFact]
    public async Task With_nothing_to_say_any_more_nothing_is_said()
    {
        await using var scene = await OutboxScene.Start(Provider);
        scene.Composing.Compose = _ => null;
        var key = await scene.WriteComposed("1");

        await scene.Settle();

        Assert.Empty(scene.Slack.Messages);
        Assert.Equal(OutboxState.Dropped, (await scene.Row(key)).State);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_comes_along_with_a_message_is_said_in_its_thread_or_by_itself_when_there_is_none(bool isSaid)
    {
        await using var scene = await OutboxScene.Start(Provider);
        scene.Composing.Compose = call => call > 1 || isSaid ? new Composition(new Message { Text = $"Composed at call {call}" }) : null;
        var parent = await scene.WriteComposed("1");
        await scene.WriteComposed("2", along: parent);

        await scene.Settle();

        Assert.Equal(isSaid ? 2 : 1, scene.Slack.Messages.Count);
        var along = Assert.Single(scene.Slack.Messages, message => message.Text == "Composed at call 2");
        Assert.Equal((await scene.Row(parent)).SentTs, along.Thread);
    }

    [SkippableFact]
    public async Task The_member_is_told_when_a_message_cannot_be_put_together()
    {
        await using var scene = await OutboxScene.Start(Provider);
        scene.Composing.Compose = _ => throw new InvalidOperationException("Private text");
        await scene.WriteComposed("1");

        await scene.Settle();

        var told = Assert.Single(scene.Slack.Messages).Text;
        Assert.Matches("could not be put together.* Reference: [A-Z2-9]{6}$", told);
        Assert.DoesNotContain("Private", told, StringComparison.Ordinal);
        Assert.Equal(1, scene.Composing.Calls);
    }

    [SkippableFact]
    public async Task What_may_pass_is_tried_again_before_anybody_is_told()
    {
        await using var scene = await OutboxScene.Start(Provider);
        scene.Composing.Compose = call => call < 3 ? throw new TimeoutException() : new Composition(new Message { Text = "At last" });
        await scene.WriteComposed("1");

        await scene.Settle();

        Assert.Equal("At last", Assert.Single(scene.Slack.Messages).Text);
        Assert.Equal(3, scene.Composing.Calls);
    }

    [SkippableTheory]
    [InlineData(20, 5)]
    [InlineData(2, 2)]
    public async Task The_member_is_told_when_what_may_pass_does_not(int maxAttempts, int calls)
    {
        await using var scene = await OutboxScene.Start(Provider, options => options.MaxAttempts = maxAttempts);
        scene.Composing.Compose = _ => throw new TimeoutException();
        await scene.WriteComposed("1");

        await scene.Settle();

        Assert.Contains("Reference: ", Assert.Single(scene.Slack.Messages).Text, StringComparison.Ordinal);
        Assert.Equal(calls, scene.Composing.Calls);
    }

    [SkippableFact]
    public async Task A_composition_that_could_not_be_saved_is_made_again_with_its_thread()
    {
        await using var scene = await OutboxScene.Start(Provider);
        scene.Composing.Compose = call =>
        {
            if (call == 1)
            {
                scene.Saves.Arm();
            }

            return new Composition(new Message { Text = $"Parent {call}" }, [new Message { Text = $"Reply {call}" }]);
        };
        await scene.WriteComposed("1");

        await scene.Settle();

        Assert.Equal(["Parent 2", "Reply 2"], scene.Slack.Messages.Select(message => message.Text));
        Assert.Equal(2, await scene.Floor.Read(db => db.Outbox.Of(scene.Floor.Member).CountAsync()));
    }

    [SkippableFact]
    public async Task A_member_is_locked_while_their_list_is_composed_but_not_while_others_are_asked()
    {
        await using var scene = await OutboxScene.Start(Provider);
        var wasFree = new List<bool>();
        scene.Composing.LocksMember = true;
        scene.Composing.Prepare = async () => wasFree.Add(await MemberLock.IsFree(scene.Floor.Database));
        scene.Composing.During = async () => wasFree.Add(await MemberLock.IsFree(scene.Floor.Database));
        await scene.WriteComposed("1");

        await scene.Turn();
        wasFree.Add(await MemberLock.IsFree(scene.Floor.Database));

        Assert.Equal([true, false, true], wasFree);
        Assert.Single(scene.Slack.Messages);
    }

    [SkippableFact]
    public async Task A_list_is_composed_of_what_the_member_is_after_others_were_asked()
    {
        await using var scene = await OutboxScene.Start(Provider);
        scene.Composing.LocksMember = true;
        scene.Composing.Prepare = () => scene.RememberChannel("D-NEW");
        await scene.WriteComposed("1");

        await scene.Turn();

        Assert.Equal("D-NEW", scene.Composing.LastMember!.DirectChannelId);
    }

    [SkippableFact]
    public async Task What_comes_unasked_waits_while_the_member_is_not_to_be_disturbed()
    {
        await using var scene = await OutboxScene.Start(Provider);
        scene.Composing.IsUnasked = true;
        var until = SampleRows.Now.AddMinutes(25);
        scene.Slack.Messenger.Setup(slack => slack.GetDoNotDisturb(It.IsAny<string>(), scene.Floor.Member.SlackUserId, It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => new DoNotDisturb { SnoozedUntilAt = until });
        var key = await scene.WriteComposed("1");

        foreach (var minutes in new[] { 0, 10, 20 })
        {
            Assert.Empty(scene.Slack.Messages);
            await scene.Turn();
            scene.Floor.Time.Advance(TimeSpan.FromMinutes(10));
        }

        await scene.Turn();
        Assert.Equal("Composed at call 1", Assert.Single(scene.Slack.Messages).Text);
        Assert.Equal(OutboxState.Sent, (await scene.Row(key)).State);
    }

    [SkippableFact]
    public async Task A_workspace_that_does_not_tell_is_asked_once_an_hour_and_its_members_are_nudged()
    {
        await using var scene = await OutboxScene.Start(Provider);
        scene.Composing.IsUnasked = true;
        scene.Slack.Messenger.Setup(slack => slack.GetDoNotDisturb(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync((DoNotDisturb?)null);
        await scene.WriteComposed("1");
        await scene.WriteComposed("2");

        await scene.Turn();

        Assert.Equal(2, scene.Slack.Messages.Count);
        scene.Slack.Messenger.Verify(slack => slack.GetDoNotDisturb(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>()), Times.Once);
    }
}
