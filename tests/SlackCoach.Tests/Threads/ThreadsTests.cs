using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Scheduling;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;
using SlackCoach.Threads;

namespace SlackCoach.Tests.Threads;

/// <summary>What people say in a channel, and what becomes of it in Nadia's ledger.</summary>
public sealed class ThreadsTests : IAsyncLifetime
{
    private const string Shop = "C0SHOP0001";
    private const string Plan = """
        # Towards senior

        ## Routine

        - Every morning: circle the Slack threads

        ## Timeline

        ### Week 1, 2027

        - Draft the proposal

        """;

    private Workplace _work = null!;

    public async Task InitializeAsync()
    {
        _work = await Workplace.Open(new WorkplaceOptions
        {
            Repositories = _ => { },
            // What the sample's people said before is not of interest here.
            Settings = new Dictionary<string, string?> { ["Threads:HistoryDays"] = "0" },
            People = slack => slack.AddChannel(
                new StandInChannel(Shop, "shop", ChannelKind.Public, [Workplace.Nadia, Harborline.TomasId, Harborline.JonasId, slack.App.BotUserId])),
        });
        await _work.Import(Plan);
        await _work.MoveTo("2027-01-04 10:00");
        await _work.App.Services.GetRequiredService<JobWake>().Signal(ReadChannelsJob.Key);
        await _work.Until(() => _work.Rows(db => db.FollowedChannels.TagWith(EveryWorkspace.Tag).AnyAsync(channel => channel.ChannelId == Shop)));
        await _work.Settle();
    }

    public async Task DisposeAsync() => await _work.DisposeAsync();

    [Fact]
    public async Task The_ledger_follows_a_thread_and_the_sweep_brings_it_with_tomorrow_carried_over()
    {
        var asked = await _work.SayIn(Shop, Harborline.TomasId, "@nadia can you look at the *tax* <rounding> before Friday?");
        var list = await _work.Say("/plan threads");
        var text = Shown.Text(list);
        Assert.StartsWith("1 thread waits for you", text[text.IndexOf("1 thread", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("can you look at the tax <rounding> before Friday?", text, StringComparison.Ordinal);
        Assert.Contains("asked you today at 10:00.", text, StringComparison.Ordinal);
        Assert.Contains("Open in #shop", text, StringComparison.Ordinal);

        await _work.Click(list, "Tomorrow");
        Assert.Contains("Comes back on the next working day:", Shown.Text(_work.Now(list)), StringComparison.Ordinal);
        Assert.Contains("No thread waits for you", Shown.Text(_work.Now(list)), StringComparison.Ordinal);

        await _work.MoveTo("2027-01-05 09:00");
        var digest = _work.Posts.Last(Shown.IsDigest);
        Assert.Contains("can you look at the tax <rounding> before Friday?", Shown.Text(digest), StringComparison.Ordinal);

        await _work.SayIn(Shop, Workplace.Nadia, "Fixed: it rounds per line now.", asked);
        Assert.Contains("No thread waits for you", Shown.Text(await _work.Say("/plan threads")), StringComparison.Ordinal);
        var why = Shown.Text(await _work.Say($"/plan threads why https://harborline.slack.com/archives/{Shop}/p{asked.Ts.Replace(".", "", StringComparison.Ordinal)}"));
        Assert.Contains("was settled in the thread", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Done_with_a_line_closes_it_and_with_the_last_one_the_habit_is_done()
    {
        await _work.MoveTo("2027-01-05 08:00");
        await _work.SayIn(Shop, Harborline.TomasId, "@nadia which cache do we keep?");
        await _work.MoveTo("2027-01-05 09:00");
        var digest = _work.Posts.Last(Shown.IsDigest);
        await _work.Choose(digest, "Done, with a line …");
        Assert.Null(await _work.Submit(await _work.OpenedView(), new InputValues().Set("answer", "value", "decided to keep the small one")));

        var text = Shown.Text(_work.Now(digest));
        Assert.Contains("✓ Done (decided to keep the small one): ", text, StringComparison.Ordinal);
        Assert.Contains("✓ Done: Circle the Slack threads", text, StringComparison.Ordinal);

    }

    [Fact]
    public async Task A_wrong_call_is_mended_by_one_click_that_teaches_and_can_be_forgotten()
    {
        await _work.SayIn(Shop, Harborline.JonasId, "@nadia lunch?");
        var list = await _work.Say("/plan threads");
        await _work.Choose(list, "Wrong: not mine");
        var taught = Shown.Text(_work.Now(list));
        Assert.Contains("Not yours:", taught, StringComparison.Ordinal);
        Assert.Contains("Learnt: When @U07JONAS01 names you in #shop: never yours.", taught, StringComparison.Ordinal);

        await _work.SayIn(Shop, Harborline.JonasId, "@nadia lunch again?");
        Assert.Contains("No thread waits for you", Shown.Text(await _work.Say("/plan threads")), StringComparison.Ordinal);

        var preferences = await _work.Say("/plan threads preferences");
        await _work.Click(preferences, "Forget this");
        await _work.SayIn(Shop, Harborline.JonasId, "@nadia lunch tomorrow?");
        list = await _work.Say("/plan threads");
        Assert.Contains("1 thread waits for you", Shown.Text(list), StringComparison.Ordinal);

        // Rather than never, such calls may come as offers; one that is not even that is taken off the list, too.
        await _work.Choose(list, "Wrong: not mine");
        await _work.Click(list, "Only offer them");
        Assert.Contains("only offered.", Shown.Text(_work.Whispers()[^1]), StringComparison.Ordinal);
        await _work.SayIn(Shop, Harborline.JonasId, "@nadia lunch on Friday?");
        list = await _work.Say("/plan threads");
        Assert.Contains("lunch on Friday", Shown.Text(list), StringComparison.Ordinal);
        Assert.Contains("No thread waits for you", Shown.Text(list), StringComparison.Ordinal);
        await _work.Choose(list, "Wrong: nothing to me");
        Assert.Contains("never yours.", Shown.Text(_work.Now(list)), StringComparison.Ordinal);
    }
}
