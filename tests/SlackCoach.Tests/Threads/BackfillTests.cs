using Microsoft.Extensions.Options;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Slack;
using SlackCoach.Tests.Outbox;
using SlackCoach.Tests.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Threads;

/// <summary>Much is read page by page within Slack's budget, none of it twice, whatever happens meanwhile.</summary>
public sealed class BackfillTests
{
    private static readonly string[] People = [.. Enumerable.Range(1, 30).Select(number => $"U07MEMB{number:000}")];

    [Theory]
    [InlineData(HistoryMode.Internal)]
    [InlineData(HistoryMode.Marketplace)]
    [InlineData(HistoryMode.Distributed)]
    internal async Task Channels_and_their_threads_are_read_once_each_at_the_pace_of_the_mode(HistoryMode mode)
    {
        var talk = new BusyChannels(Channels: 3, MessagesEach: 100, People);
        var budget = new HistoryBudget(Options.Create(new SlackOptions { HistoryBudget = mode }));
        var time = new InstantTimeProvider(SampleRows.Now);
        await using var scene = await BackfillScene.Start(talk, mode);
        await using var app = await scene.StartApp(pace: new PaceKeeper(budget.Interval, time));
        await scene.UntilRead(talk.Channels);

        var (history, replies) = (talk.HistoryPages(budget.PageSize), talk.ReplyPages(budget.PageSize));
        Assert.Equal((history, replies), (scene.Reads.Count(HistoryReads.OfChannels), scene.Reads.Count(HistoryReads.OfThreads)));
        Assert.Empty(scene.Reads.Repeated);
        Assert.All(scene.Reads.All, read => Assert.Equal(budget.PageSize, read.Limit));
        Assert.Equal(budget.TimeFor(history, replies), time.Waits.Max());
        Assert.Equal(talk.Messages, await scene.Kept());
        Assert.DoesNotContain(await scene.Asked.Plans(scene.Database, withJobs: false), AskedStatements.IsScan);
    }

    [Fact]
    public async Task Threads_of_a_channel_that_is_read_do_not_wait_for_other_channels()
    {
        var talk = new BusyChannels(Channels: 2, MessagesEach: 50, People);
        await using var scene = await BackfillScene.Start(talk, HistoryMode.Internal);
        var gate = new TaskCompletionSource();
        scene.Host.Slack.Faults.Next(HistoryReads.OfChannels, new Fault.Slow(TimeSpan.Zero));
        scene.Host.Slack.Faults.Next(HistoryReads.OfChannels, new Fault.StoreThenAnswerLate(gate.Task));
        await using var app = await scene.StartApp();

        await scene.UntilRead(channels: 1);
        gate.SetResult();
        await scene.UntilRead(channels: 2);
        Assert.Equal(talk.Messages, await scene.Kept());
    }

    [Fact]
    public async Task Where_Slack_has_forgotten_how_far_reading_was_it_begins_anew_and_loses_nothing()
    {
        var talk = new BusyChannels(Channels: 1, MessagesEach: 400, People);
        await using var scene = await BackfillScene.Start(talk, HistoryMode.Internal);
        scene.Host.Slack.Faults.Next(HistoryReads.OfChannels, new Fault.Slow(TimeSpan.Zero));
        scene.Host.Slack.Faults.Next(HistoryReads.OfChannels, new Fault.Refused("invalid_cursor"));
        await using var app = await scene.StartApp();

        await scene.UntilRead(channels: 1);
        Assert.Equal(talk.Messages, await scene.Kept());
        Assert.Empty(scene.Host.Slack.Faults.Waiting);
    }

    [Fact]
    public async Task A_process_that_was_killed_goes_on_at_the_page_that_it_had_not_stored()
    {
        var talk = new BusyChannels(Channels: 2, MessagesEach: 400, People);
        await using var scene = await BackfillScene.Start(talk, HistoryMode.Internal);
        scene.Host.Slack.Faults.Next(HistoryReads.OfChannels, new Fault.Slow(TimeSpan.Zero), times: 2);
        scene.Host.Slack.Faults.Next(HistoryReads.OfChannels, new Fault.StoreThenNeverAnswer());
        IReadOnlyList<HistoryRead> before;

        await using (var killed = AppProcess.Start(scene.Settings(SampleRows.Now), scene.Folder))
        {
            await Asked(scene, () => scene.Reads.Count(HistoryReads.OfChannels) == 3 && scene.Reads.Count(HistoryReads.OfThreads) > 1);
            await killed.Kill();
            before = scene.Reads.All;
        }

        var kept = await scene.Kept();
        Assert.InRange(kept, talk.MessagesEach / 2, talk.Messages - 1);
        await using var app = await scene.StartApp();
        await scene.UntilRead(talk.Channels);

        var inFlight = before.GroupBy(read => read.Method).Select(same => same.Last());
        Assert.Subset(inFlight.ToHashSet(), scene.Reads.Repeated.ToHashSet());
        Assert.Contains(before.Last(read => read.Method == HistoryReads.OfChannels), scene.Reads.Repeated);
        Assert.Equal(talk.Messages, await scene.Kept());
    }

    /// <summary>So that hours of reading are not lost to a few minutes.</summary>
    [Fact]
    public async Task An_outage_while_a_channel_is_read_has_it_read_on_and_then_what_was_missed()
    {
        var talk = new BusyChannels(Channels: 1, MessagesEach: 100, People);
        await using var scene = await BackfillScene.Start(talk, HistoryMode.Distributed);
        scene.Host.Slack.Faults.Next(HistoryReads.OfChannels, new Fault.Slow(TimeSpan.Zero), times: 2);
        scene.Host.Slack.Faults.Next(HistoryReads.OfChannels, new Fault.RateLimited(3600));

        await using (await scene.StartApp())
        {
            await scene.UntilPutOff(channels: 1);
        }

        scene.Host.Delivery.AppBaseUrl = null;
        scene.Host.Slack.ShownNow = () => SampleRows.Now.AddMinutes(20);
        scene.Host.Slack.Post(new MessageDraft(BusyChannels.IdOf(0), People[0], $"<@{People[1]}> could you look at the queue again?"));
        await using var app = await scene.StartApp(SampleRows.Now.AddMinutes(30));
        await scene.UntilRead(talk.Channels);

        Assert.Empty(scene.Reads.Repeated);
        Assert.Equal(talk.HistoryPages(pageSize: 15) + 1, scene.Reads.Count(HistoryReads.OfChannels));
        Assert.Equal(talk.Messages + 1, await scene.Kept());
    }

    [Fact]
    public async Task Sweeps_and_digests_of_all_members_read_nothing_of_slacks_history()
    {
        var talk = new BusyChannels(Channels: 4, MessagesEach: 100, People);
        await using var scene = await BackfillScene.Start(talk, HistoryMode.Internal);
        await using var app = await scene.StartApp();
        await scene.UntilRead(talk.Channels);
        var reads = scene.Reads.All.Count;

        await app.MoveClockTo(SampleRows.Now.AddHours(1));
        await scene.UntilSent(People.Length);

        foreach (var person in People)
        {
            Assert.Null((await scene.Host.Delivery.Command(person, scene.Host.Slack.OpenDirectMessage(person, out _).Id, "threads")).Error);
        }

        Assert.True(People.Count(Sees) > People.Length / 2);
        Assert.Equal(reads, scene.Reads.All.Count);

        bool Sees(string person) =>
            scene.Host.Slack.MessagesIn($"D{person[1..]}").Any(message => Shown.Text(message).Contains("busy-", StringComparison.Ordinal));
    }

    /// <summary>Completes as soon as something holds of what was asked of the stand-in.</summary>
    private static async Task Asked(BackfillScene scene, Func<bool> holds)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        scene.Host.Slack.Called += (_, _) => Look();
        Look();
        await reached.Task.WaitAsync(BackfillScene.Patience, TimeProvider.System);

        void Look()
        {
            if (holds())
            {
                reached.TrySetResult();
            }
        }
    }
}
