using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Sharing;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Sharing;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;
using static SlackCoach.Tests.Sharing.SharingScene;

namespace SlackCoach.Tests.Sharing;

/// <summary>Whatever changes between a preview and its post: what goes out is what was shown last, agreed to, and still meant.</summary>
public sealed class ChangedMindTests
{
    private const SharedFields CountsAndEvidence = SharedFields.Counts | SharedFields.Evidence;

    [Fact]
    public async Task A_preview_that_was_asked_for_in_mid_week_waits_for_no_silence()
    {
        await using var work = await Opened(SharedFields.Counts, sendsOnSilence: true);
        var preview = await work.Preview();
        Assert.Contains("Nothing is posted unless you press Send.", Shown.Text(preview), StringComparison.Ordinal);
        await work.MoveTo("2027-01-07 12:00");
        Assert.Empty(work.InChannel());

        // The one that follows the summary does, and another look at it changes nothing.
        await work.MoveTo("2027-01-08 16:00");
        Assert.Contains("If you say nothing, it is posted on 11 January 2027 at 10:00.", Shown.Text(await work.Preview()), StringComparison.Ordinal);
        await work.MoveTo("2027-01-11 10:00");
        Assert.Single(work.InChannel());
    }

    [Fact]
    public async Task What_is_made_private_or_removed_after_the_preview_is_not_posted()
    {
        await using var work = await Opened(CountsAndEvidence, sendsOnSilence: true);
        var first = await work.Say("/plan win Cut the wait at the checkout https://quay.example/7");
        await work.Say("/plan win Turned down the other offer");
        await work.MoveTo("2027-01-08 16:00");
        var preview = work.Posts[^1];
        Assert.Contains("• Turned down the other offer", PostIn(preview), StringComparison.Ordinal);

        await work.Say("/plan win remove 2");
        Assert.DoesNotContain("Turned down", PostIn(work.Now(preview)), StringComparison.Ordinal);
        Assert.Contains("Nothing is posted unless you press Send.", Shown.Text(work.Now(preview)), StringComparison.Ordinal);

        // Pressed twice, it is private, and not public again.
        await work.ClickAsSeen(first, "Make private");
        await work.ClickAsSeen(first, "Make private");
        Assert.DoesNotContain("Evidence", PostIn(work.Now(preview)), StringComparison.Ordinal);

        await work.MoveTo("2027-01-11 10:00");
        Assert.Empty(work.InChannel());
        await work.Click(preview, "Send");
        Assert.DoesNotContain("Cut the wait", Words(Assert.Single(work.InChannel())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_below_a_text_that_has_changed_sends_nothing()
    {
        await using var work = await Opened(CountsAndEvidence);
        var preview = await work.Preview();
        await work.Say("/plan win Cut the wait");
        var newer = await work.Preview();
        Assert.Equal(PostIn(newer), PostIn(work.Now(preview)));

        await work.ClickAsSeen(preview, "Send");
        Assert.Empty(work.InChannel());
        Assert.StartsWith("The text has changed since this was shown", Shown.Text(work.Whispers()[^1]), StringComparison.Ordinal);

        await work.Click(newer, "Send");
        Assert.Equal(PostIn(newer), Words(Assert.Single(work.InChannel())));
    }

    [Fact]
    public async Task A_preview_from_before_other_things_were_shared_sends_nothing()
    {
        await using var work = await Opened(CountsAndEvidence, sendsOnSilence: true);
        await work.Say("/plan win Cut the wait");
        await work.MoveTo("2027-01-08 16:00");
        var preview = work.Posts[^1];
        await work.Share(SharedFields.Counts, sendsOnSilence: true);
        Assert.Contains("What you share was changed since this was shown.", Shown.Text(work.Now(preview)), StringComparison.Ordinal);

        await work.MoveTo("2027-01-11 12:00");
        await work.ClickAsSeen(preview, "Send");
        Assert.Empty(work.InChannel());

        await work.Say("/plan share preview last");
        await work.Click(work.Posts[^1], "Send");
        Assert.DoesNotContain("Cut the wait", Words(Assert.Single(work.InChannel())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_slack_delays_is_not_posted_once_it_is_held_or_somebody_has_joined()
    {
        await using var work = await Opened(SharedFields.Counts);
        var preview = await work.Preview();
        await PressAndWaitForSlack(work, preview, "Send");
        await work.Say("/plan share hold");
        Assert.Empty(work.InChannel());
        Assert.Contains("Held: nothing of this week is posted.", Shown.Text(work.Now(preview)), StringComparison.Ordinal);

        await PressAndWaitForSlack(work, work.Now(preview), "Send after all");
        work.Slack.Invite(Manager, Channel, Harborline.MeiId);
        await work.Settle();
        Assert.Empty(work.InChannel());
        Assert.StartsWith("Somebody reads that channel who did not when you agreed", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_cannot_be_put_together_says_nothing_in_the_channel()
    {
        await using var work = await Opened(SharedFields.Counts, errorsAreExpected: true);
        var preview = await work.Preview();
        work.Slack.Faults.Next("conversations.info", new Fault.ServerError(AfterStoring: false), times: 60);
        await work.Click(preview, "Send");

        Assert.Empty(work.InChannel());
        Assert.Contains("Held: nothing of this week is posted.", Shown.Text(work.Now(preview)), StringComparison.Ordinal);
        Assert.StartsWith("Slack did not take the post of your week", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_back_what_slack_refuses_is_tried_each_time_it_is_asked_for()
    {
        await using var work = await Opened(SharedFields.Counts, errorsAreExpected: true);
        var preview = await work.Preview();
        await work.Click(preview, "Send");
        work.Slack.Faults.Next("chat.delete", new Fault.Refused("cant_delete_message"));

        await work.Click(preview, "Withdraw");
        Assert.StartsWith("Slack did not let me take the post back", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
        Assert.Single(work.InChannel());

        // After a month, nothing is left of how it was sent.
        await work.Rows(db => db.Outbox.TagWith(EveryWorkspace.Tag).Where(row => row.Composer == PostComposer.ComposerName).ExecuteDeleteAsync());
        await work.Click(preview, "Withdraw");
        Assert.Empty(work.InChannel());
    }

    [Fact]
    public async Task A_reader_who_leaves_SlackCoach_still_counts_as_one_whom_the_member_agreed_to()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.Import(SmallPlan.Text, userId: Harborline.MeiId);
        work.Slack.Invite(Manager, Channel, Harborline.MeiId);
        await work.Share(SharedFields.Counts);
        await work.MoveTo("2027-01-06 10:00");
        await work.Click(await work.Say("/plan forget", Harborline.MeiId), "Forget everything", userId: Harborline.MeiId);

        await work.Click(await work.Preview(), "Send");
        Assert.Single(work.InChannel());
    }

    /// <summary>Presses while Slack asks to wait before it takes a post; returns when it has asked.</summary>
    private static async Task PressAndWaitForSlack(Workplace work, StandInMessage seen, string label)
    {
        work.Slack.Faults.Next("chat.postMessage", new Fault.RateLimited(2));
        var (block, action) = Shown.Button(seen, label, null);
        Assert.Null((await work.Host.Delivery.Click(Workplace.Nadia, seen, block, action)).Error);
        await work.Until(() => Task.FromResult(work.Slack.Faults.Waiting.Count == 0));
    }

    private static async Task<Workplace> Opened(SharedFields fields, bool sendsOnSilence = false, bool errorsAreExpected = false)
    {
        var work = await Workplace.Open(new WorkplaceOptions
        {
            ErrorsAreExpected = errorsAreExpected,
            Settings = new Dictionary<string, string?> { ["Outbox:RetryAfter"] = "00:00:00.05", ["Slack:RateLimitPatience"] = "00:00:00" },
        });
        await work.Import(SmallPlan.Text);
        await work.Share(fields, sendsOnSilence);
        await work.MoveTo("2027-01-06 10:00");

        return work;
    }
}
