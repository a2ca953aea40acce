using Microsoft.EntityFrameworkCore;
using SlackCoach.Lists;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Settings;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Routines;

/// <summary>A habit's turn left out on purpose, or put off.</summary>
public sealed class SkipAndSnoozeTests
{
    private const string Threads = "Circle the Slack threads that wait for me";

    [Fact]
    public async Task A_skipped_turn_is_shown_as_skipped_everywhere_and_can_be_taken_back_or_done_after_all()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.MoveTo("2027-01-04 09:00");
        var digest = work.Posts[^1];

        Assert.Contains("Skipped for today: Circle the Slack threads", Shown.Text(await work.Say("/plan skip threads because of the release")), StringComparison.Ordinal);
        Assert.Equal($"Skipped: {Threads}", Shown.BlockSaying(work.Now(digest), Threads));
        Assert.Contains("Already skipped", Shown.Text(await work.Say("/plan skip threads")), StringComparison.Ordinal);

        Assert.Contains("Done", Shown.Text(await work.Say("/plan done threads")), StringComparison.Ordinal);
        Assert.Equal($"✓ Done: {Threads}", Shown.BlockSaying(work.Now(digest), Threads));
        await work.Say("/plan undo");
        Assert.Equal($"Skipped: {Threads}", Shown.BlockSaying(work.Now(digest), Threads));
        await work.Say("/plan undo");
        Assert.Contains("Done", Shown.Buttons(work.Now(digest)));

        Assert.Contains("Only habits have turns to skip", Shown.Text(await work.Say("/plan skip finance")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_skipped_yesterday_is_marked_as_backfilled_with_its_reason()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.MoveTo("2027-01-05 10:00");

        var answer = Shown.Text(await work.Say("/plan skip threads yesterday because I was on call"));

        Assert.Contains("Skipped for Monday 4 January: Circle the Slack threads that wait for me (I was on call).", answer, StringComparison.Ordinal);
        var mark = await work.Rows(db => db.HabitMarks.TagWith(EveryWorkspace.Tag).SingleAsync());
        Assert.Equal((MarkKind.Skipped, new DateOnly(2027, 1, 4), true, "I was on call"), (mark.Kind, mark.On, mark.IsBackfilled, mark.Reason));
    }

    [Fact]
    public async Task A_snoozed_habit_comes_back_once_at_its_time_and_not_when_it_is_done_by_then()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.MoveTo("2027-01-04 09:00");
        var before = work.Posts.Count;

        Assert.Contains("I'll remind you of “Circle the Slack threads that wait for me” at 14:00.", Shown.Text(await work.Say("/plan snooze threads this afternoon")), StringComparison.Ordinal);
        Assert.Contains("“Read one design document” tomorrow at 09:00.", Shown.Text(await work.Say("/plan snooze reading tomorrow")), StringComparison.Ordinal);
        var today = Shown.Text(await work.Say("/plan today"));
        Assert.Contains(Threads + ", put off until 14:00", today, StringComparison.Ordinal);
        Assert.Contains(", put off until Tuesday 5 January, 09:00", today, StringComparison.Ordinal);
        await work.MoveTo("2027-01-04 13:59");
        Assert.Equal(before, work.Posts.Count);
        await work.MoveTo("2027-01-04 14:00");
        Assert.Equal("Time for: " + Threads, work.Posts[^1].Text);
        await work.MoveTo("2027-01-04 16:00");
        Assert.Equal(before + 1, work.Posts.Count);

        await work.Say("/plan done reading");
        await work.MoveTo("2027-01-05 09:00");
        Assert.True(Shown.IsDigest(work.Posts[^1]));
        Assert.Equal(before + 2, work.Posts.Count);
        Assert.Equal(0, await work.Rows(db => db.Snoozes.TagWith(EveryWorkspace.Tag).CountAsync()));
    }

    [Fact]
    public async Task A_reminder_is_put_off_by_the_choice_below_it()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.EditHabit(Threads, ("nudge", HabitModal.HasOwnTime), ("nudge_time", "10:00"));
        await work.MoveTo("2027-01-04 09:00");
        await work.MoveTo("2027-01-04 10:00");
        var reminder = work.Posts[^1];
        var (blockId, element) = Assert.Single(InputValues.Elements(reminder.Blocks), e => e.Element["action_id"]?.ToString() == EntryBlocks.SnoozeAction);

        var chosen = new InputValues().Set(blockId, EntryBlocks.SnoozeAction, "1h");
        Assert.Null((await work.Host.Delivery.Click(Workplace.Nadia, reminder, blockId, element["action_id"]!.ToString(), chosen)).Error);
        await work.Settle();
        Assert.Contains("at 11:00.", Shown.Text(work.Whispers()[^1]), StringComparison.Ordinal);

        var before = work.Posts.Count;
        await work.MoveTo("2027-01-04 11:01");
        Assert.Equal("Time for: " + Threads, Assert.Single(work.Posts.Skip(before)).Text);
    }

    [Fact]
    public async Task What_cannot_be_put_off_is_said_plainly()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.MoveTo("2027-01-04 09:00");

        Assert.Contains("Nothing of yours is called", Shown.Text(await work.Say("/plan snooze threads sometime")), StringComparison.Ordinal);
        Assert.Contains("Only habits can be put off", Shown.Text(await work.Say("/plan snooze finance tomorrow")), StringComparison.Ordinal);
        Assert.Equal(0, await work.Rows(db => db.Snoozes.TagWith(EveryWorkspace.Tag).CountAsync()));
    }
}
