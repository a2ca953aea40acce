using Microsoft.EntityFrameworkCore;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Slack;

public sealed class ChannelEventsTests
{
    [Fact]
    public async Task What_is_said_in_channels_is_taken_and_its_text_goes_once_it_is_handled()
    {
        await using var work = await Workplace.Open();

        var question = await work.SayIn(Harborline.CheckoutId, Harborline.TomasId, "@nadia can the experiment start on Thursday?");
        var reply = await work.SayIn(Harborline.CheckoutId, Workplace.Nadia, "It can.", question, alsoToChannel: true);
        await work.Edit(reply, "It can, after lunch.");
        await work.React(reply, Harborline.TomasId, "white_check_mark");
        await work.Delete(question);
        await work.Host.Delivery.HoldBackEvents(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));
        await work.Settle();

        Assert.Equal($"<@{Workplace.Nadia}> can the experiment start on Thursday?", question.Text);
        var kept = await work.Rows(db => db.InboxEvents.TagWith(EveryWorkspace.Tag).Where(e => e.ReceivedAt != default).ToListAsync());
        Assert.Equal(6, kept.Count);
        Assert.Contains("app_rate_limited-1800000000", kept.Select(e => e.EventId));
        Assert.All(kept, e => Assert.Null(e.Payload));
        Assert.Empty(work.Posts);
    }
}
