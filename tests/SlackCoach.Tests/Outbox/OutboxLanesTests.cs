using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Outbox;

public sealed class SqliteOutboxLanesTests : OutboxLanesTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresOutboxLanesTests : OutboxLanesTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

public abstract class OutboxLanesTests
{
    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task What_answers_a_person_does_not_stand_behind_the_digests_of_others()
    {
        await using var scene = await OutboxScene.Start(Provider, options => options.Parallelism = 2);
        scene.Composing.IsOfItsDay = true;
        await scene.Write("before", "Earlier");
        await scene.Turn();
        await AddDigests(scene, members: 6);
        var (posting, goOn) = Hold(scene, posts: 2);

        var relay = Task.Run(() => scene.Floor.Lanes.Deliver(CancellationToken.None));
        await posting;
        await scene.Write("reply", "A reply");
        await scene.WriteAnswer("click", scene.Slack.Messages[0]);
        await scene.WriteAnswer("whisper");
        await scene.Floor.Lanes.Answer(CancellationToken.None);

        Assert.Equal(["Changed", "A reply"], scene.Slack.Messages.Select(message => message.Text));
        Assert.Single(scene.Slack.Responses);
        goOn();
        await relay;
        Assert.Equal(8, scene.Slack.Messages.Count);
    }

    [SkippableFact]
    public async Task A_reply_follows_the_digest_that_was_written_before_it()
    {
        await using var scene = await OutboxScene.Start(Provider);
        scene.Composing.IsOfItsDay = true;
        await scene.WriteComposed("1");
        await scene.Floor.Lanes.Compose(CancellationToken.None);
        scene.Floor.Time.Advance(TimeSpan.FromSeconds(1));
        await scene.Write("reply", "A reply");

        await scene.Floor.Lanes.Answer(CancellationToken.None);

        Assert.Equal(["Composed at call 1", "A reply"], scene.Slack.Messages.Select(message => message.Text));
    }

    [SkippableFact]
    public async Task A_reply_waits_for_the_post_to_the_same_member_that_is_under_way()
    {
        await using var scene = await OutboxScene.Start(Provider);
        scene.Composing.IsOfItsDay = true;
        await scene.WriteComposed("1");
        await scene.Floor.Lanes.Compose(CancellationToken.None);
        var (posting, goOn) = Hold(scene, posts: 1);

        var relay = Task.Run(() => scene.Floor.Lanes.Deliver(CancellationToken.None));
        await posting;
        await scene.Write("reply", "A reply");
        var answer = scene.Floor.Lanes.Answer(CancellationToken.None);
        goOn();
        await Task.WhenAll(relay, answer);

        Assert.Equal(["Composed at call 1", "A reply"], scene.Slack.Messages.Select(message => message.Text));
    }

    [SkippableFact]
    public async Task Digests_alone_are_none_of_the_answers()
    {
        await using var scene = await OutboxScene.Start(Provider);
        scene.Composing.IsOfItsDay = true;
        await AddDigests(scene, members: 1);

        await scene.Floor.Lanes.Answer(CancellationToken.None);

        Assert.Equal(0, scene.Slack.PostsTried);
    }

    /// <summary>Holds the first posts until told to go on.</summary>
    private static (Task Posting, Action GoOn) Hold(OutboxScene scene, int posts)
    {
        var (reached, goOn, count) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        scene.Slack.During = async step =>
        {
            if (step == Step.Post && Interlocked.Increment(ref count) is var nth && nth <= posts)
            {
                if (nth == posts)
                {
                    reached.SetResult();
                }

                await goOn.Task;
            }
        };

        return (reached.Task, goOn.SetResult);
    }

    private static async Task AddDigests(OutboxScene scene, int members)
    {
        for (var number = 0; number < members; number++)
        {
            var member = SampleRows.Member(scene.Floor.Workspace, $"U-{number}");
            var digest = SampleRows.Message(member, $"digest-{number}", OutboxState.Waiting, SampleRows.Now.AddSeconds(-1));
            digest.Composer = OutboxScene.Composer;
            await scene.Floor.Add(member, digest);
        }
    }
}
