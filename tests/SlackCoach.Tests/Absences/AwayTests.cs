using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Absences;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Settings;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Absences;

/// <summary>4 January 2027 is a Monday.</summary>
public sealed class AwayTests
{
    [Fact]
    public async Task While_away_nothing_is_sent_and_the_first_digest_afterwards_says_what_waits()
    {
        await using var work = await Member();
        await work.MoveTo("2027-01-04 10:00");

        var noted = Shown.Text(await work.Say("/plan away tomorrow to Thursday (flu, off to bed)"));
        await Pass(work, "05", "06", "07", "08", "11");

        Assert.StartsWith("Noted: you are away tomorrow, Tuesday 5 January to Thursday 7 January. Until you are back nothing is sent", noted, StringComparison.Ordinal);
        Assert.Contains("`/plan back` ends", noted, StringComparison.Ordinal);
        Assert.DoesNotContain("flu", noted, StringComparison.Ordinal);
        Assert.Equal(["04", "08", "11"], Digests(work).Select(Day));
        Assert.Equal([false, true, false], Digests(work).Select(digest => Shown.Text(digest).Contains("Welcome back. This waits for you: 3 entries", StringComparison.Ordinal)));
        Assert.Equal("flu, off to bed", (await Absences(work)).Single().Reason);
        Assert.DoesNotContain(work.Slack.Channels.SelectMany(channel => work.Slack.MessagesIn(channel.Id)),
            message => message.User == work.Slack.App.BotUserId && Shown.Json(message).ToJsonString().Contains("off to bed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Away_alone_lasts_until_back_which_makes_today_a_working_day_again()
    {
        await using var work = await Member();
        await work.MoveTo("2027-01-04 10:00");

        Assert.StartsWith("Noted: you are away from today, Monday 4 January on, without an end.", Shown.Text(await work.Say("/plan away")), StringComparison.Ordinal);
        await work.Say("/plan away 18 Jan - 22 Jan");
        await Pass(work, "05");

        var known = Shown.Text(await work.Say("/plan away"));
        Assert.StartsWith("You are away from yesterday, Monday 4 January on, without an end.", known, StringComparison.Ordinal);
        Assert.StartsWith("Welcome back: today is a working day again. What waits for you comes in a moment.", Shown.Text(await work.Say("/plan back")), StringComparison.Ordinal);
        Assert.StartsWith("You have no time off today that could end. Nothing was changed.", Shown.Text(await work.Say("/plan back")), StringComparison.Ordinal);
        await Pass(work, "06");

        // The day counts, so its digest comes too; once, and neither late nor twice.
        Assert.Equal(["04", "05", "06"], Digests(work).Select(Day));
        Assert.Contains("Welcome back. This waits for you: 3 entries", Shown.Text(Digests(work)[^2]), StringComparison.Ordinal);
        Assert.DoesNotContain("late", Shown.Text(Digests(work)[^2]), StringComparison.Ordinal);
        Assert.DoesNotContain("Welcome back", Shown.Text(Digests(work)[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_mean_two_things_is_asked_back_and_answered_once()
    {
        await using var work = await Member();
        await work.MoveTo("2027-01-04 10:00");

        var asked = await work.Say("/plan away next Friday (wedding)");
        Assert.StartsWith("Which days do you mean? Nothing is noted yet.", Shown.Text(asked), StringComparison.Ordinal);
        Assert.Equal(["These days", "These days"], Shown.Buttons(asked));
        Assert.Empty(await Absences(work));

        await work.ClickAsSeen(asked, "These days", triggerId: "one", entry: "Friday 15 January");
        await work.ClickAsSeen(asked, "These days", triggerId: "one", entry: "Friday 15 January");
        await work.ClickAsSeen(asked, "These days", triggerId: "two", entry: "Friday 15 January");

        var absence = Assert.Single(await Absences(work));
        Assert.Equal((new DateOnly(2027, 1, 15), (DateOnly?)new DateOnly(2027, 1, 15), "wedding"), (absence.StartsOn, absence.EndsOn, absence.Reason));

        var posted = Assert.Single(await work.Write("away 5/2"));
        await work.Click(posted, "These days", entry: "Friday 5 February");
        Assert.StartsWith("Noted: you are away Friday 5 February.", Shown.Text(work.Now(posted)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Past_days_are_forgiven_up_to_two_weeks_back()
    {
        await using var work = await Member();
        await work.MoveTo("2027-01-04 10:00");
        await work.Say("/plan done threads");
        await work.MoveTo("2027-01-08 10:00");
        var missed = Shown.BlockSaying(await work.Say("/plan week"), "Circle the Slack threads");

        var noted = Shown.Text(await work.Say("/plan away 2027-01-05..2027-01-07"));

        Assert.Contains("kept 1 of the last 4 working days", missed, StringComparison.Ordinal);
        Assert.Contains("It is past: what was open then counts as time off.", noted, StringComparison.Ordinal);
        Assert.Contains("kept its first working day", Shown.BlockSaying(await work.Say("/plan week"), "Circle the Slack threads"), StringComparison.Ordinal);
        Assert.StartsWith("20 December 2026 is more than 14 days ago", Shown.Text(await work.Say("/plan away 2026-12-20")), StringComparison.Ordinal);
        Assert.StartsWith("I can't tell which days that means.", Shown.Text(await work.Say("/plan away soonish")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_habit_may_rest_alone_and_goes_on_alone()
    {
        await using var work = await Member();
        await work.MoveTo("2027-01-04 10:00");

        Assert.StartsWith("Noted: “Circle the Slack threads that wait for me” rests from today",
            Shown.Text(await work.Say("/plan away from today from threads (too many)")), StringComparison.Ordinal);
        Assert.StartsWith("No habit of yours is called “Juggling”.", Shown.Text(await work.Say("/plan away until Friday for Juggling")), StringComparison.Ordinal);
        await work.Say("/plan away tomorrow");
        await Pass(work, "05");
        // Only what being away paused goes on.
        await work.Say("/plan back");
        await Pass(work, "06");

        var digest = Assert.Single(Digests(work), post => Day(post) == "06");
        Assert.DoesNotContain("Circle the Slack threads", Shown.Text(digest), StringComparison.Ordinal);
        Assert.Contains("Read one design document", Shown.Text(digest), StringComparison.Ordinal);

        Assert.Equal("Back in your routine from today on: Circle the Slack threads that wait for me.", Shown.Text(await work.Say("/plan back threads")));
        Assert.Contains("Circle the Slack threads", Shown.Text(await work.Say("/plan today")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_off_that_meets_becomes_one_and_time_off_that_is_known_stays()
    {
        await using var work = await Member();
        await work.MoveTo("2027-01-04 10:00");
        await work.Say("/plan away 11 Jan - 13 Jan (rest)");

        Assert.Contains("I joined it with the time off next to it.", Shown.Text(await work.Say("/plan away 14 Jan - 18 Jan")), StringComparison.Ordinal);
        Assert.StartsWith("You have that off already: Monday 11 January to Monday 18 January.", Shown.Text(await work.Say("/plan away 12 Jan")), StringComparison.Ordinal);
        var afternoon = await work.Say("/plan away this afternoon");

        Assert.Equal(
            ["01-04..01-04 12:00", "01-11..01-18 "],
            (await Absences(work)).Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.StartsOn:MM-dd}..{a.EndsOn:MM-dd} {a.FromTimeOfDay:HH:mm}")).Order());
        Assert.Equal("rest", (await Absences(work)).Single(a => a.EndsOn != a.StartsOn).Reason);

        await work.ClickAsSeen(afternoon, "Remove", entry: "Monday 11 January");
        Assert.StartsWith("Removed: Monday 11 January to Monday 18 January.", Shown.Text(work.Whispers()[^1]), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 1, 4), Assert.Single(await Absences(work)).StartsOn);
    }

    [Fact]
    public async Task Who_has_the_morning_off_gets_the_digest_when_they_are_back_and_not_late()
    {
        await using var work = await Member();
        await work.Say("/plan away Monday morning");
        await work.Say("/plan away Tuesday 08:00-20:00");
        await Pass(work, "04");
        await work.MoveTo("2027-01-04 11:59");
        Assert.Empty(Digests(work));

        await work.MoveTo("2027-01-04 12:00");
        await Pass(work, "05", "06");

        Assert.Equal(["04", "06"], Digests(work).Select(Day));
        Assert.DoesNotContain("This comes late", Shown.Text(Digests(work)[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_holidays_and_the_companys_days_off_bring_no_digest()
    {
        var calendar = Path.GetTempFileName();
        await File.WriteAllTextAsync(calendar, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270107\nSUMMARY:Company day\nEND:VEVENT\nEND:VCALENDAR\n");

        try
        {
            await using var work = await Workplace.Open(new WorkplaceOptions { Settings = new Dictionary<string, string?> { ["DaysOff:Calendar"] = calendar } });
            await work.Import(SmallPlan.Text);
            await work.Rows(db => db.Members.TagWith(EveryWorkspace.Tag).ExecuteUpdateAsync(set => set.SetProperty(member => member.Country, "DE-BY")));
            await work.Restart(Workplace.Berlin("2027-01-05 08:00"));
            await work.App.Services.GetRequiredService<WorkspaceCalendar>().Refresh(CancellationToken.None);
            await Pass(work, "05", "06", "07", "08");

            Assert.Equal(["05", "08"], Digests(work).Select(Day)); // Epiphany is the 6th
            Assert.DoesNotContain("Welcome back", Shown.Text(Digests(work)[^1]), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(calendar);
        }
    }

    private static async Task<Workplace> Member()
    {
        var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);

        return work;
    }

    /// <summary>Has nine o'clock come on these days.</summary>
    private static async Task Pass(Workplace work, params string[] days)
    {
        foreach (var day in days)
        {
            await work.MoveTo($"2027-01-{day} 09:00");
        }
    }

    private static Task<List<Absence>> Absences(Workplace work) =>
        work.Rows(db => db.Absences.TagWith(EveryWorkspace.Tag).AsNoTracking().ToListAsync());

    private static List<StandInMessage> Digests(Workplace work) => [.. work.Posts.Where(Shown.IsDigest)];

    private static string Day(StandInMessage post) => post.ShownAt.ToOffset(TimeSpan.FromHours(1)).ToString("dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Public_holidays_of_the_country_in_the_settings_are_free()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.Type("/plan settings");
        var view = await work.OpenedView();
        Assert.Contains(SettingsModal.WorkEnds, (await work.Submit(view, Values("17:00", "09:00", "AT")))!.Errors.Keys);
        Assert.Null(await work.Submit(view, Values("09:00", "17:00", "AT")));

        // Epiphany: in Austria a public holiday, a Wednesday.
        await work.MoveTo("2027-01-05 09:00");
        var before = work.Posts.Count;
        await work.MoveTo("2027-01-06 12:00");
        Assert.Equal(before, work.Posts.Count);
        await work.MoveTo("2027-01-07 09:00");
        Assert.True(Shown.IsDigest(Assert.Single(work.Posts.Skip(before))));

        static InputValues Values(string starts, string ends, string country) => new InputValues()
            .Set(SettingsModal.WorkStarts, SettingsModal.WorkStarts, starts)
            .Set(SettingsModal.WorkEnds, SettingsModal.WorkEnds, ends)
            .Set(SettingsModal.Country, SettingsModal.Country, country);
    }

    [Fact]
    public async Task The_home_tab_tells_of_time_off_and_of_its_end()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.MoveTo("2027-01-04 09:00");
        await work.OpenHome();

        await work.Say("/plan away 2027-01-07..2027-01-08 (a private matter)");
        var home = Shown.Text(work.Home()!);
        Assert.Contains("Time off", home, StringComparison.Ordinal);
        Assert.Contains("8 Jan", home, StringComparison.Ordinal);
        Assert.DoesNotContain("private matter", home, StringComparison.Ordinal);
    }
}
