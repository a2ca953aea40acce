using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Scheduling;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;
using SlackCoach.Threads;

namespace SlackCoach.Tests.Threads;

/// <summary>Events and pages of history that overtake each other, and deletions that nobody told of.</summary>
public sealed class LateNewsTests : IAsyncLifetime
{
    private const string Plans = "G0PLANS001";
    private const string Solved = "white_check_mark";

    private Workplace _work = null!;

    public async Task InitializeAsync()
    {
        _work = await Workplace.Open(new WorkplaceOptions
        {
            Repositories = _ => { },
            Settings = new Dictionary<string, string?> { ["Threads:HistoryDays"] = "0" },
            People = OneChannel,
        });
        await _work.Import(SmallPlan.Text);
        await Read();
    }

    public async Task DisposeAsync() => await _work.DisposeAsync();

    [Fact]
    public async Task A_reaction_that_comes_while_its_message_is_read_from_history_stays()
    {
        var asked = await _work.SayIn(Plans, Harborline.TomasId, "@nadia can you look at the queue?");
        Assert.Equal(["Open"], await States());

        await WhileItIsRead(since: _work.App.Now.AddHours(-1), () => _work.Slack.ToggleReaction(Harborline.TomasId, Plans, asked.Ts, Solved));
        Assert.Equal(["Closed"], await States());

        await WhileItIsRead(since: _work.App.Now.AddHours(-2), () => _work.Slack.ToggleReaction(Harborline.TomasId, Plans, asked.Ts, Solved));
        Assert.Equal(["Open"], await States());
    }

    [Fact]
    public async Task A_reaction_that_comes_before_its_message_is_not_lost()
    {
        _work.Host.Delivery.AppBaseUrl = null;
        var asked = _work.Slack.Post(new MessageDraft(Plans, Harborline.TomasId, $"<@{Workplace.Nadia}> can you look at the queue?"));
        _work.Host.Delivery.AppBaseUrl = _work.App.BaseUrl;

        await _work.React(asked, Harborline.TomasId, Solved);
        await _work.Host.Delivery.Event(EventPayloads.Posted(_work.Slack, asked));
        await _work.Settle();
        Assert.Empty(await States());
    }

    [Fact]
    public async Task What_was_said_last_and_deleted_while_nothing_ran_is_gone()
    {
        var numbers = await _work.SayIn(Plans, Harborline.MeiId, "The numbers are in.");
        var early = await _work.SayIn(Plans, Harborline.MeiId, "@nadia who signs the lease?");
        await _work.MoveTo("2027-01-04 10:00");
        await Heard();
        var last = await _work.SayIn(Plans, Harborline.TomasId, "@nadia can you check them?", numbers);
        var newest = await _work.SayIn(Plans, Harborline.MeiId, "@nadia who has the key?");
        Assert.Equal(["Open", "Open", "Open"], await States());

        await _work.StopApp();
        _work.Slack.Delete(Plans, early.Ts);
        _work.Slack.Delete(Plans, last.Ts);
        _work.Slack.Delete(Plans, newest.Ts);
        _work.Slack.ShownNow = () => Workplace.Berlin("2027-01-04 10:30");
        _work.Slack.Post(new MessageDraft(Plans, Harborline.MeiId, "Lunch is here.") { ThreadTs = numbers.Ts });
        await _work.Host.Delivery.WhenIdle();
        await _work.StartApp(Workplace.Berlin("2027-01-04 11:00"));
        await Heard();
        await Read();
        Assert.Equal(["Closed", "Closed", "Closed"], await States());
    }

    [Fact]
    public async Task A_reading_that_is_overtaken_by_one_that_begins_anew_is_no_failure()
    {
        var since = Workplace.Berlin("2027-01-04 09:00");
        await WhileItIsRead(since, () => _work.Host.Delivery.HoldBackEvents(since.AddMinutes(-1)));
        await Read();
        Assert.DoesNotContain(_work.Logged, line => line.Contains("could not be read", StringComparison.Ordinal));
    }

    /// <summary>Has the channel read again, does something between Slack's answer and its being stored, and waits until all is done.</summary>
    private Task WhileItIsRead(DateTimeOffset since, Action act) => WhileItIsRead(since, () =>
    {
        act();
        return Task.CompletedTask;
    });

    private async Task WhileItIsRead(DateTimeOffset since, Func<Task> act)
    {
        var (gate, asked) = (new TaskCompletionSource(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _work.Slack.Faults.Next(HistoryReads.OfChannels, new Fault.StoreThenAnswerLate(gate.Task));
        _work.Slack.Called += Look;
        await _work.Host.Delivery.HoldBackEvents(since);
        await asked.Task.WaitAsync(BackfillScene.Patience, TimeProvider.System);
        _work.Slack.Called -= Look;

        await act();
        await _work.Host.Delivery.WhenIdle();
        await _work.Until(() => _work.Rows(async db => !await db.InboxEvents.TagWith(EveryWorkspace.Tag).AnyAsync(e => e.NextAttemptAt != null)));
        gate.SetResult();
        await _work.Settle();

        void Look(string method, SlackCall call)
        {
            if (method == HistoryReads.OfChannels)
            {
                asked.TrySetResult();
            }
        }
    }

    private async Task<IEnumerable<string>> States() =>
        (await _work.Rows(db => db.LedgerEntries.TagWith(EveryWorkspace.Tag).Select(entry => entry.State).ToListAsync())).Select(state => state.ToString());

    /// <summary>The bot is in one channel alone.</summary>
    private static void OneChannel(StandInSlack slack)
    {
        foreach (var other in slack.Channels.Where(channel => !channel.IsDirect))
        {
            slack.AddChannel(other with { Members = other.Members.Remove(slack.App.BotUserId) });
        }

        slack.AddChannel(new StandInChannel(Plans, "plans", ChannelKind.Public, [Workplace.Nadia, Harborline.TomasId, Harborline.MeiId, slack.App.BotUserId]));
    }

    private async Task Read()
    {
        await _work.App.Services.GetRequiredService<JobWake>().Signal(ReadChannelsJob.Key);
        await _work.Until(() => _work.Rows(db => db.FollowedChannels.TagWith(EveryWorkspace.Tag).AnyAsync(channel => channel.ChannelId == Plans && channel.NextReadAt == null)));
        await _work.Settle();
    }

    /// <summary>Waits until it is noted that events are heard.</summary>
    private async Task Heard()
    {
        var now = _work.App.Now.AddMinutes(-1);
        await _work.App.Services.GetRequiredService<JobWake>().Signal(ReadChannelsJob.Key);
        await _work.Until(() => _work.Rows(db => db.Workspaces.AnyAsync(workspace => workspace.HeardUntilAt > now)));
        await _work.Settle();
    }
}
