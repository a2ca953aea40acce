using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Scheduling;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;
using SlackCoach.Threads;

namespace SlackCoach.Tests.Threads;

/// <summary>Channels in which people talked before the bot came, and channels that it loses.</summary>
public sealed class ThreadHistoryTests : IAsyncLifetime
{
    private const string Plans = "G0PLANS001";

    private Workplace _work = null!;

    public async Task InitializeAsync()
    {
        _work = await Workplace.Open(new WorkplaceOptions
        {
            Repositories = _ => { },
            People = slack => slack.AddChannel(
                new StandInChannel(Plans, "plans", ChannelKind.Private, [Workplace.Nadia, Harborline.TomasId, Harborline.MeiId, slack.App.BotUserId])),
        });
        await _work.Import(SmallPlan.Text);
        await Read();
    }

    public async Task DisposeAsync() => await _work.DisposeAsync();

    [Fact]
    public async Task What_was_said_before_is_read_once_and_goes_with_the_channel()
    {
        var list = Shown.Text(await _work.Say("/plan threads"));
        Assert.Contains("can the saved-cards experiment start on Thursday", list, StringComparison.Ordinal);
        Assert.Contains("You said on Wednesday at 11:30 that you would do it.", list, StringComparison.Ordinal);
        var kept = await _work.Rows(db => db.ThreadMessages.TagWith(EveryWorkspace.Tag).CountAsync());
        await Read();
        Assert.Equal(kept, await _work.Rows(db => db.ThreadMessages.TagWith(EveryWorkspace.Tag).CountAsync()));

        _work.Slack.Remove(Workplace.Nadia, Harborline.CheckoutId, _work.Slack.App.BotUserId);
        await _work.Settle();
        list = Shown.Text(await _work.Say("/plan threads"));
        Assert.DoesNotContain("saved-cards", list, StringComparison.Ordinal);
        Assert.Contains("that you would do it.", list, StringComparison.Ordinal);
        Assert.Equal(0, await _work.Rows(db => db.ThreadMessages.TagWith(EveryWorkspace.Tag).CountAsync(message => message.ChannelId == Harborline.CheckoutId)));

        _work.Slack.Invite(Workplace.Nadia, Harborline.CheckoutId, _work.Slack.App.BotUserId);
        await _work.Settle();
        Assert.Contains("saved-cards", Shown.Text(await _work.Say("/plan threads")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_that_was_called_is_left_time_to_answer_and_who_is_not_in_a_private_channel_sees_nothing_of_it()
    {
        await _work.Import(SmallPlan.Text, userId: Harborline.JonasId);
        await _work.SayIn(Plans, Harborline.TomasId, "@channel who can take the release on Monday?");
        await _work.SayIn(Plans, Harborline.TomasId, "@jonas can you write the notes?");
        await Look();
        Assert.DoesNotContain("take the release", Shown.Text(await _work.Say("/plan threads")), StringComparison.Ordinal);

        await _work.MoveTo("2027-01-04 10:00");
        await Look();
        Assert.Contains("who can take the release on Monday?", Shown.Text(await _work.Say("/plan threads")), StringComparison.Ordinal);
        Assert.DoesNotContain("release", Shown.Text(await _work.Say("/plan threads", Harborline.JonasId)), StringComparison.Ordinal);
        Assert.DoesNotContain("the notes", Shown.Text(await _work.Say("/plan threads", Harborline.JonasId)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_a_private_channel_sees_nothing_more_of_it()
    {
        var asked = await _work.SayIn(Plans, Harborline.TomasId, "@nadia who signs the lease?");
        await Look();
        Assert.Contains("who signs the lease?", Shown.Text(await _work.Say("/plan threads")), StringComparison.Ordinal);

        _work.Slack.Remove(Harborline.TomasId, Plans, Workplace.Nadia);
        await _work.Settle();
        Assert.DoesNotContain("lease", Shown.Text(await _work.Say("/plan threads")), StringComparison.Ordinal);

        await _work.SayIn(Plans, Harborline.TomasId, "@nadia and who pays the lease?", asked);
        await Look();
        Assert.DoesNotContain("lease", Shown.Text(await _work.Say("/plan threads")), StringComparison.Ordinal);
        Assert.False(await _work.Rows(db => db.LedgerEntries.TagWith(EveryWorkspace.Tag).AnyAsync(entry => entry.Title.Contains("lease"))));
    }

    [Fact]
    public async Task A_message_is_saved_by_its_shortcut_or_a_reaction_of_ones_own_also_where_the_bot_is_not()
    {
        var design = _work.Slack.MessagesIn(Harborline.DesignId).First(message => message.IsTopLevel);
        await _work.Host.Delivery.MessageShortcut(Workplace.Nadia, design, "thread_save");
        await _work.Settle();
        Assert.StartsWith("Saved: it comes back", _work.Posts[^1].Text, StringComparison.Ordinal);
        Assert.StartsWith("Nothing is saved.", Shown.Text(await _work.Say("/plan threads saved")), StringComparison.Ordinal);

        await _work.Say("/plan threads save-with :bookmark:");
        var said = await _work.SayIn(Harborline.RandomId, Harborline.JonasId, "The good bakery is closed on Mondays.");
        await _work.React(said, Workplace.Nadia, "bookmark");
        Assert.Contains("The good bakery is closed on Mondays.", Shown.Text(await _work.Say("/plan threads saved")), StringComparison.Ordinal);

        await _work.MoveTo("2027-01-04 09:00");
        Assert.StartsWith("2 saved threads", Shown.Text(await _work.Say("/plan threads saved")), StringComparison.Ordinal);
    }

    /// <summary>It is down for an hour, and none of what happens then is ever told.</summary>
    [Fact]
    public async Task What_was_said_while_nothing_ran_is_read_at_the_start_and_is_what_a_fresh_reading_finds()
    {
        var asked = await _work.SayIn(Plans, Harborline.TomasId, "@nadia can you send me the numbers?");
        var answered = await _work.SayIn(Plans, Harborline.TomasId, "@nadia is the room booked?");
        var gone = await _work.SayIn(Plans, Harborline.MeiId, "@nadia who has the key?");
        await _work.SayIn(Plans, Harborline.MeiId, "Lunch is here.");
        await Look();
        await _work.App.Services.GetRequiredService<JobWake>().Signal(ReadChannelsJob.Key);
        await _work.Until(() => _work.Rows(db => db.Workspaces.AnyAsync(workspace => workspace.HeardUntilAt != null)));
        var at = _work.App.Now;

        await _work.StopApp();
        _work.Slack.ShownNow = () => at.AddMinutes(30);
        Say(Workplace.Nadia, "Yes, room 4.", answered);
        Say(Harborline.TomasId, "@nadia and the forecast too, please?", asked);
        Say(Harborline.MeiId, "@nadia could you look at the draft?");
        _work.Slack.Delete(gone.Channel, gone.Ts);
        await _work.Host.Delivery.WhenIdle();
        await _work.StartApp(at.AddHours(1));
        await _work.Until(() => _work.Rows(db => db.Workspaces.AnyAsync(workspace => workspace.HeardUntilAt > at.AddMinutes(30))));
        await Read();
        await Look();

        var found = await Entries();
        Assert.Equal(
            ["Closed: <@U07NADIA01> is the room booked?", "Closed: A message that is gone", "Open: <@U07NADIA01> can you send me the numbers?", "Open: <@U07NADIA01> could you look at the draft?"], found);

        _work.Slack.Remove(Harborline.TomasId, Plans, _work.Slack.App.BotUserId);
        await _work.Settle();
        _work.Slack.Invite(Harborline.TomasId, Plans, _work.Slack.App.BotUserId);
        await Read();
        await Look();
        Assert.Equal(found[2..], (await Entries()).Where(entry => entry.StartsWith("Open", StringComparison.Ordinal)));

        void Say(string person, string text, StandInMessage? thread = null) =>
            _work.Slack.Post(new MessageDraft(Plans, person, TypedText.Escape(_work.Slack, text)) { ThreadTs = thread?.Ts });

        async Task<List<string>> Entries() => [.. (await _work.Rows(db => db.LedgerEntries.TagWith(EveryWorkspace.Tag).Where(entry => entry.ChannelId == Plans).ToListAsync()))
            .Select(entry => $"{entry.State}: {entry.Title}").Order(StringComparer.Ordinal)];
    }

    private async Task Read()
    {
        await _work.App.Services.GetRequiredService<JobWake>().Signal(ReadChannelsJob.Key);
        await _work.Until(() => _work.Rows(async db => await db.FollowedChannels.TagWith(EveryWorkspace.Tag).CountAsync(channel => channel.NextReadAt == null) >= 4
            && !await db.Members.TagWith(EveryWorkspace.Tag).AnyAsync(member => member.JoinedAt != null && member.ThreadsReadAt == null)));
        await _work.Settle();
    }

    private async Task Look()
    {
        await _work.App.Services.GetRequiredService<JobWake>().Signal(GroupCallsJob.Key);
        var now = _work.App.Now;
        await _work.Until(() => _work.Rows(async db => !await db.FollowedThreads.TagWith(EveryWorkspace.Tag).AnyAsync(thread => thread.NextLookAt <= now)));
        await _work.Settle();
    }
}
