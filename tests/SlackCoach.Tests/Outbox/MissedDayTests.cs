using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Tests.Outbox;

public sealed class SqliteMissedDayTests : MissedDayTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresMissedDayTests : MissedDayTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

/// <summary>A message about a day is said on that day or not at all; any other is said however late.</summary>
public abstract class MissedDayTests
{
    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task What_was_composed_but_never_posted_is_dropped_with_its_thread_when_its_day_is_over()
    {
        await using var scene = await WithThread();
        scene.Slack.Next(Step.Post, new SlackException("chat.postMessage", "token_revoked"), times: 2);
        await scene.WriteComposed("1");
        await scene.Write("2", "An answer");
        await scene.Turn();

        await NextDay(scene);

        Assert.Equal(["An answer"], scene.Slack.Messages.Select(message => message.Text));
        Assert.Equal(
            [("An answer", OutboxState.Sent), ("Parent", OutboxState.Dropped), ("Reply", OutboxState.Dropped)],
            (await scene.Rows()).Select(row => (Text(row), row.State)).Order());
    }

    [SkippableFact]
    public async Task What_was_not_yet_composed_is_dropped_unprepared_when_its_day_is_over()
    {
        await using var scene = await WithThread();
        scene.Composing.Prepare = () => throw new InvalidOperationException("Nothing is to be prepared");
        var key = await scene.WriteComposed("1");

        await NextDay(scene);

        Assert.Equal((OutboxState.Dropped, 0), ((await scene.Row(key)).State, scene.Composing.Calls));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_may_have_been_posted_is_looked_for_and_not_posted_on_another_day(bool wasPosted)
    {
        await using var scene = await WithThread();
        var key = await scene.WriteComposed("1");
        scene.Slack.Next(Step.Post, new TimeoutException(), afterEffect: wasPosted);
        await scene.Turn();

        await NextDay(scene);

        Assert.Equal(wasPosted ? ["Parent", "Reply"] : [], scene.Slack.Messages.Select(message => message.Text));
        var row = await scene.Row(key);
        Assert.Equal((wasPosted ? OutboxState.Sent : OutboxState.Dropped, null), (row.State, row.UnsureSinceAt));
    }

    [SkippableFact]
    public async Task What_is_not_about_its_day_is_posted_on_another()
    {
        await using var scene = await WithThread();
        scene.Composing.IsOfItsDay = false;
        scene.Slack.Next(Step.Post, new SlackException("chat.postMessage", "token_revoked"));
        await scene.WriteComposed("1");
        await scene.Turn();

        await NextDay(scene);

        Assert.Equal(["Parent", "Reply"], scene.Slack.Messages.Select(message => message.Text));
    }

    private static string Text(OutboxMessage row) =>
        System.Text.Json.JsonDocument.Parse(row.Payload!).RootElement.GetProperty("text").GetString()!;

    private static async Task NextDay(OutboxScene scene)
    {
        scene.Floor.Time.Advance(TimeSpan.FromDays(1));
        await scene.Settle();
    }

    private async Task<OutboxScene> WithThread()
    {
        var scene = await OutboxScene.Start(Provider);
        scene.Composing.IsOfItsDay = true;
        scene.Composing.Compose = _ => new Composition(new Message { Text = "Parent" }, [new Message { Text = "Reply" }]);

        return scene;
    }
}
