using Microsoft.EntityFrameworkCore;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Settings;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Nudges;

/// <summary>Habits with times of their own, and nudges that nobody answers.</summary>
public sealed class HabitNudgesTests
{
    private const string Threads = "Circle the Slack threads that wait for me";
    private const string Reading = "Read one design document";

    [Fact]
    public async Task A_habit_with_a_time_of_its_own_is_nudged_then_and_only_while_it_is_open()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text.Replace("Every month:", "Every working day at 15:30:", StringComparison.Ordinal));
        await work.EditHabit(Threads, ("rhythm", "every working day"), ("nudge", HabitModal.HasOwnTime), ("nudge_time", "14:00"));
        Assert.StartsWith(
            "Added to your routine: “Triage bugs”, every working day at 16:00. Its first turn is on", Shown.Text(await work.Say("/plan add \"Triage bugs\" every day at 4 pm")), StringComparison.Ordinal);
        await work.MoveTo("2027-01-04 09:00");
        Assert.DoesNotContain(Threads, Shown.Text(work.Posts[^1]), StringComparison.Ordinal);

        await work.MoveTo("2027-01-04 14:00");
        var nudge = work.Posts[^1];
        Assert.Equal("Time for: " + Threads, nudge.Text);
        Assert.Equal(["Done", "Skip it"], Shown.Buttons(nudge));

        await work.Click(nudge, "Done");
        Assert.Equal($"✓ Done: {Threads}", Shown.Text(work.Now(nudge)));
        Assert.Empty(Shown.Buttons(work.Now(nudge)));
        await work.Say("/plan undo");
        Assert.Equal(["Done", "Skip it"], Shown.Buttons(work.Now(nudge)));
        await work.Click(nudge, "Skip it");
        Assert.Empty(Shown.Buttons(work.Now(nudge)));
        await work.Say("/plan undo");
        Assert.Equal($"{nudge.Blocks}", $"{work.Now(nudge).Blocks}");

        await work.MoveTo("2027-01-04 15:30");
        Assert.Equal("Time for: " + Reading, work.Posts[^1].Text);
        await work.MoveTo("2027-01-04 16:00");
        Assert.Equal("Time for: Triage bugs", work.Posts[^1].Text);

        var before = work.Posts.Count;
        await work.MoveTo("2027-01-05 13:00");
        await work.Say("/plan done threads");
        await work.MoveTo("2027-01-05 15:00");
        Assert.Equal(before + 1, work.Posts.Count);
        Assert.True(Shown.IsDigest(work.Posts[^1]));
    }

    [Fact]
    public async Task What_is_due_together_comes_together_also_after_an_outage()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.EditHabit(Threads, ("nudge", HabitModal.HasOwnTime), ("nudge_time", "14:00"));
        await work.EditHabit(Reading, ("rhythm", "every working day"), ("nudge", HabitModal.HasOwnTime), ("nudge_time", "14:00"));
        await work.MoveTo("2027-01-04 09:00");
        await work.MoveTo("2027-01-04 14:00");
        Assert.Equal($"Time for: {Threads}, {Reading}", work.Posts[^1].Text);

        var before = work.Posts.Count;
        await work.StopApp();
        await work.StartApp(Workplace.Berlin("2027-01-07 15:00"));

        var late = Assert.Single(work.Posts.Skip(before));
        Assert.True(Shown.IsDigest(late));
        Assert.Contains("This comes late: it was due at 09:00.", Shown.Text(late), StringComparison.Ordinal);
        Assert.Contains("SlackCoach was not running, so no digest came on Tuesday 5 January and Wednesday 6 January.", Shown.Text(late), StringComparison.Ordinal);
        Assert.Contains(Threads, Shown.Text(late), StringComparison.Ordinal);
        Assert.Contains(Reading, Shown.Text(late), StringComparison.Ordinal);

        await work.MoveTo("2027-01-08 09:00");
        Assert.DoesNotContain("not running", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_ignored_for_three_days_asks_what_should_change_and_after_ten_pauses_and_says_so_once()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);

        foreach (var day in new[] { 4, 5, 6 })
        {
            await work.MoveTo($"2027-01-0{day} 09:00");
            Assert.DoesNotContain("Keep it as it is", Shown.Buttons(work.Posts[^1]));
        }

        await work.MoveTo("2027-01-07 09:00");
        var asks = work.Posts[^1];
        Assert.Equal(["Change it", "Pause it", "Keep it as it is"], Shown.Buttons(asks).TakeLast(3));
        Assert.Contains(Threads, Shown.Text(asks), StringComparison.Ordinal);
        Assert.Contains("Done", Shown.Buttons(asks));
        Assert.Contains("This came 3 times without an answer.", Shown.Text(asks), StringComparison.Ordinal);

        foreach (var day in new[] { "08", "11", "12", "13", "14", "15" })
        {
            await work.MoveTo($"2027-01-{day} 09:00");
            Assert.DoesNotContain("Keep it as it is", Shown.Buttons(work.Posts[^1]));
            Assert.DoesNotContain("without an answer", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
        }

        await work.MoveTo("2027-01-18 09:00");
        var paused = work.Posts[^1];
        Assert.StartsWith("Your morning digest is paused: it came 10 times without an answer", paused.Text, StringComparison.Ordinal);
        var before = work.Posts.Count;
        await work.MoveTo("2027-01-20 09:00");
        Assert.Equal(before, work.Posts.Count);
        Assert.Matches("Paused reminders\\W+Your morning digest", Shown.Text(await work.OpenHome()));

        await work.Click(paused, "Send it again");
        Assert.DoesNotContain("Paused reminders", Shown.Text(work.Home()!), StringComparison.Ordinal);
        await work.MoveTo("2027-01-21 09:00");
        Assert.True(Shown.IsDigest(work.Posts[^1]));
        Assert.DoesNotContain("Keep it as it is", Shown.Buttons(work.Posts[^1]));
    }

    [Fact]
    public async Task A_nudge_that_is_kept_or_answered_is_as_it_was()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);

        foreach (var day in new[] { "04", "05", "06", "07" })
        {
            await work.MoveTo($"2027-01-{day} 09:00");
        }

        await work.Click(work.Posts[^1], "Keep it as it is");
        await work.MoveTo("2027-01-08 09:00");
        Assert.DoesNotContain("Keep it as it is", Shown.Buttons(work.Posts[^1]));
        Assert.Equal(0, await work.Rows(db => db.Nudges.TagWith(EveryWorkspace.Tag).Where(nudge => nudge.Kind == NudgeKind.MorningDigest).Select(nudge => nudge.IgnoredInARow).SingleAsync()));
    }

    [Fact]
    public async Task Nothing_comes_in_quiet_hours_and_what_was_due_waits_for_their_end()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.Type("/plan settings");
        var view = await work.OpenedView();
        var refused = await work.Submit(view, Quiet("08:00", "11:00"));
        Assert.Contains(SettingsModal.DigestTime, refused!.Errors.Keys);
        Assert.Null(await work.Submit(view, Quiet("10:00", "12:00")));

        var before = work.Posts.Count;
        await work.StopApp();
        await work.StartApp(Workplace.Berlin("2027-01-04 10:30"));
        Assert.Equal(before, work.Posts.Count);
        await work.MoveTo("2027-01-04 12:00");
        Assert.True(Shown.IsDigest(Assert.Single(work.Posts.Skip(before))));

        static InputValues Quiet(string from, string until) => new InputValues()
            .Set(SettingsModal.Quiet, SettingsModal.Quiet, SettingsModal.QuietIsOn)
            .Set(SettingsModal.QuietFrom, SettingsModal.QuietFrom, from)
            .Set(SettingsModal.QuietUntil, SettingsModal.QuietUntil, until);
    }

    [Fact]
    public async Task A_habit_that_changes_keeps_its_past_and_one_that_is_given_up_is_listed_no_more()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.MoveTo("2027-01-04 09:00");
        await work.Say("/plan done threads");
        await work.MoveTo("2027-01-05 09:00");
        await work.Say("/plan done threads");
        await work.MoveTo("2027-01-06 09:00");

        var saved = await work.EditHabit(Threads, ("title", "Answer what waits for me"), ("rhythm", "twice a week"));
        Assert.Equal("Saved: Answer what waits for me, twice a week, in the morning digest. What was done before stays as it is.", Shown.Text(saved));
        var week = Shown.Text(await work.Say("/plan week"));
        Assert.Contains("Answer what waits for me: kept 2 of the last 2 working days, 2 in a row", week, StringComparison.Ordinal);
        Assert.Contains("Answer what waits for me (0 of 2 this week)", Shown.Text(await work.Say("/plan today")), StringComparison.Ordinal);
        Assert.Contains("Done: Answer what waits for me, 1 of 2 for this week", Shown.Text(await work.Say("/plan done threads")), StringComparison.Ordinal);
        Assert.Contains("Already done", Shown.Text(await work.Say("/plan done threads")), StringComparison.Ordinal);

        Assert.Contains("can't read that as a rhythm", (await work.RefusedHabit("Answer what waits for me", ("rhythm", "now and then")))[HabitModal.Rhythm], StringComparison.Ordinal);
        await work.EditHabit("Answer what waits for me", ("stop", HabitModal.Stops));
        Assert.DoesNotContain("Answer what waits for me", Shown.Text(await work.Say("/plan today")), StringComparison.Ordinal);
        Assert.Equal(3, await work.Rows(db => db.HabitMarks.TagWith(EveryWorkspace.Tag).CountAsync(mark => mark.Kind == MarkKind.Done)));
    }

    [Fact]
    public async Task The_reminder_to_read_brings_three_documents_along()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.Say("/plan read add https://example.com/queues");
        await work.EditHabit(Reading, ("rhythm", "every working day"), ("nudge", HabitModal.HasOwnTime), ("nudge_time", "14:00"));
        await work.MoveTo("2027-01-04 09:00");
        Assert.DoesNotContain("1. Queues", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);

        await work.MoveTo("2027-01-04 14:00");
        Assert.Equal("Time for: " + Reading, work.Posts[^1].Text);
        Assert.Contains("1. Queues", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);

        await work.EditHabit(Reading, ("nudge", HabitModal.RidesInDigest));
        await work.MoveTo("2027-01-05 09:00");
        Assert.Contains("1. Queues", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
    }
}
