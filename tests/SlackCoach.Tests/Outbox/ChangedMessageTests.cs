using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Tests.Outbox;

public sealed class SqliteChangedMessageTests : ChangedMessageTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresChangedMessageTests : ChangedMessageTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

/// <summary>An entry is done while a message that shows it is on its way: whatever the moment, the message ends without its button, and
/// what the member did is not refused.</summary>
public abstract class ChangedMessageTests
{
    private static readonly EntryReference Entry = new(ListEntryKind.PlanItem, Guid.CreateVersion7(), OutboxScene.Monday);

    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task A_message_that_waits_is_posted_as_it_is_then()
    {
        await using var scene = await WithList();

        await scene.MarkDone(Entry, "Tidy");
        await scene.Settle();

        Assert.True(IsDone(Assert.Single(scene.Slack.Messages)));
    }

    [SkippableTheory]
    [InlineData(nameof(Step.Open))]
    [InlineData(nameof(Step.Post))]
    public async Task A_message_that_is_just_being_posted_is_changed_afterwards(string during)
    {
        await using var scene = await WithList();
        scene.Slack.During = async step =>
        {
            if (step.ToString() == during)
            {
                await scene.MarkDone(Entry, "Tidy");
            }
        };

        await scene.Settle();

        Assert.Equal(1, scene.Slack.PostsTried);
        Assert.True(IsDone(Assert.Single(scene.Slack.Messages)));
    }

    [SkippableFact]
    public async Task A_message_that_stood_there_before_its_answer_was_known_is_changed_once_it_is_found()
    {
        await using var scene = await WithList();
        scene.Slack.Next(Step.Post, new TimeoutException(), afterEffect: true);
        await scene.Turn();

        await scene.MarkDone(Entry, "Tidy");
        await scene.Settle();

        Assert.Equal(1, scene.Slack.PostsTried);
        Assert.True(IsDone(Assert.Single(scene.Slack.Messages)));
    }

    [SkippableFact]
    public async Task A_message_that_was_posted_is_changed()
    {
        await using var scene = await WithList();
        await scene.Settle();

        await scene.MarkDone(Entry, "Tidy");
        await scene.Settle();

        Assert.True(IsDone(Assert.Single(scene.Slack.Messages)));
    }

    [SkippableFact]
    public async Task What_would_change_a_message_that_is_never_posted_is_dropped()
    {
        await using var scene = await WithList();
        scene.Slack.Next(Step.Post, new SlackException("chat.postMessage", "msg_too_long"));

        await scene.MarkDone(Entry, "Tidy");
        await scene.Settle();

        Assert.Empty(scene.Slack.Messages);
        Assert.Equal(
            [(OutboxEffect.Post, OutboxState.Failed), (OutboxEffect.Update, OutboxState.Dropped)],
            (await scene.Rows()).Select(row => (row.Effect, row.State)).Order());
    }

    private static bool IsDone(FakeConversation.Posted message) =>
        Assert.IsType<SectionBlock>(Assert.Single(message.Blocks)) is { Accessory: null, BlockId: var id } && id == Entry.ToString();

    private async Task<OutboxScene> WithList()
    {
        var scene = await OutboxScene.Start(Provider);
        await scene.Write("1", new Message { Text = "Your day", Blocks = [EntryBlocks.Open(Entry, "1. Tidy", HabitKey.None)] });

        return scene;
    }
}
