using Microsoft.EntityFrameworkCore;
using SlackCoach.Lists;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Settings;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Storage;

public sealed class SqlitePressedTwiceTests : PressedTwiceTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

public sealed class PostgresPressedTwiceTests : PressedTwiceTests
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Postgres;

    [SkippableFact]
    public async Task Presses_that_reach_two_nodes_leave_one_mark_or_one_wish_and_a_repeat_gets_no_second_answer()
    {
        await using var work = await AtTheReminder();
        await using var other = await work.StartSecondNode();
        var reminder = work.Posts[^1];
        var nodes = new[] { work.App.BaseUrl, other.BaseUrl };

        await OnNodes(Later);
        Assert.Equal(["I'll remind you of “Circle the Slack threads that wait for me” at 11:00."], Answers(work).Distinct());
        Assert.Single(await Wishes(work));

        await OnNodes(Skip);
        Assert.Single(Answers(work), answer => answer.StartsWith("Skipped for today", StringComparison.Ordinal));
        Assert.Single(Answers(work), answer => answer.StartsWith("Already skipped", StringComparison.Ordinal));

        await work.Say("/plan undo");
        await OnNodes(Done);
        Assert.Single(Answers(work), answer => answer.StartsWith("Already done today", StringComparison.Ordinal));
        Assert.Equal([(MarkKind.Done, Monday)], await Marks(work));

        await work.Say("/plan undo");
        var (before, trigger) = (work.Whispers().Count, work.Slack.Triggers.Issue(Workplace.Nadia));
        await OnNodes(Skip, trigger);
        Assert.Single(work.Whispers().Skip(before));
        Assert.Equal([(MarkKind.Skipped, Monday)], await Marks(work));

        async Task OnNodes(string what, string? same = null)
        {
            await Task.WhenAll(nodes.Select(node =>
            {
                // A delivery goes where the address points when it begins.
                work.Host.Delivery.AppBaseUrl = node;

                return Press(work, reminder, what, same);
            }));
            work.Host.Delivery.AppBaseUrl = work.App.BaseUrl;
        }
    }
}

/// <summary>What is pressed once more, at once or late, changes nothing and says so.</summary>
public abstract class PressedTwiceTests
{
    private protected const string Done = "Done";
    private protected const string Skip = "Skip it";
    private protected const string Later = "1h";

    private protected static readonly DateOnly Monday = new(2027, 1, 4);

    private const string Threads = "Circle the Slack threads that wait for me";

    private protected abstract DatabaseProvider Provider { get; }

    [SkippableFact]
    public async Task Presses_at_once_leave_one_mark_or_one_wish_and_each_is_answered()
    {
        await using var work = await AtTheReminder();
        var monday = work.Posts[^1];

        await AtOnce(work, monday, Later);
        Assert.Equal(Enumerable.Repeat($"I'll remind you of “{Threads}” at 11:00.", 3), Answers(work));
        Assert.Single(await Wishes(work));
        await work.MoveTo("2027-01-04 11:00");
        await work.MoveTo("2027-01-04 15:00");
        Assert.Equal(["Time for: " + Threads], work.Posts.SkipWhile(post => post.Ts != monday.Ts).Skip(1).Select(post => post.Text));

        await AtOnce(work, work.Posts[^1], Skip);
        Assert.Single(Answers(work), answer => answer.StartsWith("Skipped for today", StringComparison.Ordinal));
        Assert.Equal(2, Answers(work).Count(answer => answer == $"Already skipped: {Threads}. Nothing was changed."));
        Assert.Equal([(MarkKind.Skipped, Monday)], await Marks(work));
        Assert.Contains($"Skipped: {Threads}", Shown.Text(work.Now(monday)), StringComparison.Ordinal);

        await AtOnce(work, await Reminded(work, "2027-01-05"), Done);
        Assert.Equal(2, Answers(work).Count(answer => answer == $"Already done today: {Threads}. Nothing was changed."));
        Assert.Equal([(MarkKind.Skipped, Monday), (MarkKind.Done, Monday.AddDays(1))], await Marks(work));
    }

    [SkippableTheory]
    [InlineData(Done, 0)]
    [InlineData(Skip, 1)]
    [InlineData(Later, 1)]
    public async Task A_press_delivered_three_times_is_one_press(string what, int answers)
    {
        await using var work = await AtTheReminder();
        var (reminder, trigger) = (work.Posts[^1], work.Slack.Triggers.Issue(Workplace.Nadia));

        await Press(work, reminder, what, trigger);
        await Task.WhenAll(Press(work, reminder, what, trigger), Press(work, reminder, what, trigger));

        Assert.Equal(answers, work.Whispers().Count);
        Assert.Equal(what == Later ? 0 : 1, (await Marks(work)).Count);
        Assert.Equal(what == Later ? 1 : 0, (await Wishes(work)).Count);
    }

    [SkippableFact]
    public async Task Presses_on_old_messages_are_about_their_day_and_say_when_it_is_too_late()
    {
        await using var work = await AtTheReminder();
        var monday = work.Posts[^1];
        var tuesday = await Reminded(work, "2027-01-05");
        await work.MoveTo("2027-01-11 10:00");

        await Press(work, monday, Skip);
        Assert.StartsWith("Skipped for Monday 4 January", Answers(work)[^1], StringComparison.Ordinal);
        await Press(work, monday, Skip);
        Assert.StartsWith("Already skipped", Answers(work)[^1], StringComparison.Ordinal);
        await Press(work, monday, Later);
        Assert.Equal($"{Threads} is skipped already. Nothing was changed.", Answers(work)[^1]);
        await Press(work, tuesday, Done);
        Assert.StartsWith($"Done: {Threads}, for Tuesday 5 January.", Answers(work)[^1], StringComparison.Ordinal);
        await Press(work, tuesday, Skip);
        Assert.StartsWith("Already done", Answers(work)[^1], StringComparison.Ordinal);

        await work.Say("/plan undo");
        await work.MoveTo("2027-01-13 10:00");
        foreach (var what in new[] { Done, Skip, Later })
        {
            await Press(work, tuesday, what);
            Assert.StartsWith("Tuesday 5 January is more than 7 days from today", Answers(work)[^1], StringComparison.Ordinal);
        }

        Assert.Equal([(MarkKind.Skipped, Monday)], await Marks(work));
        Assert.Empty(await Wishes(work));
    }

    private protected async Task<Workplace> AtTheReminder()
    {
        var work = await Workplace.Open(new WorkplaceOptions { Provider = Provider });
        await work.Import(SmallPlan.Text);
        await work.EditHabit(Threads, ("nudge", HabitModal.HasOwnTime), ("nudge_time", "10:00"));
        await Reminded(work, "2027-01-04");
        return work;
    }

    private static async Task<StandInMessage> Reminded(Workplace work, string day)
    {
        await work.MoveTo($"{day} 09:00");
        await work.MoveTo($"{day} 10:00");

        return work.Posts[^1];
    }

    private static Task AtOnce(Workplace work, StandInMessage seen, string what) =>
        Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Press(work, seen, what)));

    /// <summary>Presses a button of the reminder as the test saw it, or chooses until when it is put off.</summary>
    private protected static async Task Press(Workplace work, StandInMessage seen, string what, string? triggerId = null)
    {
        if (what != Later)
        {
            await work.ClickAsSeen(seen, what, triggerId);
            return;
        }

        var (blockId, _) = Assert.Single(InputValues.Elements(seen.Blocks), e => e.Element["action_id"]?.ToString() == EntryBlocks.SnoozeAction);
        var chosen = new InputValues().Set(blockId, EntryBlocks.SnoozeAction, what);
        Assert.Null((await work.Host.Delivery.Click(Workplace.Nadia, seen, blockId, EntryBlocks.SnoozeAction, chosen, triggerId)).Error);
        await work.Settle();
    }

    private protected static IReadOnlyList<string> Answers(Workplace work) => [.. work.Whispers().Select(Shown.Text)];

    private protected static async Task<IReadOnlyList<(MarkKind Kind, DateOnly On)>> Marks(Workplace work) =>
        [.. (await work.Rows(db => db.HabitMarks.TagWith(EveryWorkspace.Tag).OrderBy(mark => mark.On).ToListAsync())).Select(mark => (mark.Kind, mark.On))];

    private protected static Task<List<Snooze>> Wishes(Workplace work) => work.Rows(db => db.Snoozes.TagWith(EveryWorkspace.Tag).ToListAsync());
}
