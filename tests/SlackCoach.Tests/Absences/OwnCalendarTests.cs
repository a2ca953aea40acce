using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Settings;
using SlackCoach.Storage;
using SlackCoach.Tests.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Absences;

/// <summary>A member's own calendar, as they give it. 4 January 2027 is a Monday.</summary>
public sealed class OwnCalendarTests
{
    private const string Secret = "private-5a1c0de/basic.ics";

    [Fact]
    public async Task Days_of_the_link_given_in_the_settings_bring_no_nudge_and_no_miss_until_it_is_forgotten()
    {
        await using var site = await LoopbackServer.Start(Versioned(Days("20270104", "20270106")), Unchanged, Unchanged);
        await using var work = await Member(site);

        Assert.Null(await work.Submit(await Settings(work), new InputValues().Set(SettingsModal.Calendar, SettingsModal.Calendar, site.Address + Secret)));
        Assert.Equal(
            "I read your calendar at 127.0.0.1: it names 2 days off, the first is Monday 4 January. Nothing is sent and nothing is missed on them. I look again once a day.",
            Shown.Text(work.Posts[^1]));
        await work.MoveTo("2027-01-04 10:00");
        Assert.DoesNotContain(work.Posts, Shown.IsDigest);
        await work.MoveTo("2027-01-05 10:00");
        Assert.Single(work.Posts, Shown.IsDigest);
        Assert.DoesNotContain("missed", Shown.Text(await work.Say("/plan week")), StringComparison.Ordinal);
        Assert.Equal(["/" + Secret], site.Requests.Select(request => request.Path).Distinct());
        Assert.Equal(3, site.Requests.Count);

        await CloseViews(work);
        var window = await Settings(work);
        Assert.DoesNotContain("5a1c0de", window.Content.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(await work.Submit(window, new InputValues().Set(SettingsModal.ForgetCalendar, SettingsModal.ForgetCalendar, SettingsModal.IsForgotten)));
        await work.MoveTo("2027-01-06 10:00");

        Assert.Equal(2, work.Posts.Count(Shown.IsDigest));
        Assert.Equal([new DateOnly(2027, 1, 4)], await DaysOff(work));
        Assert.Equal(3, site.Requests.Count);
        Assert.DoesNotContain(work.Posts.Concat(work.Whispers()), message => Shown.Json(message).ToJsonString().Contains("5a1c0de", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_command_takes_a_link_and_forgets_it_and_the_link_is_kept_encrypted()
    {
        await using var site = await LoopbackServer.Start(LoopbackServer.Body(Days("20270111")), LoopbackServer.Body("<!doctype html><title>Log in</title>"));
        await using var work = await Member(site);

        Assert.StartsWith("You have no calendar of your own here.", Shown.Text(await work.Say("/plan away calendar")), StringComparison.Ordinal);
        Assert.StartsWith("That is no link that I can read", Shown.Text(await work.Say("/plan away calendar ftp://calendar.example/a.ics")), StringComparison.Ordinal);
        Assert.Equal("I'm reading your calendar at 127.0.0.1 now, and tell you what I find.", Shown.Text(await work.Say($"/plan away calendar {site.Address}{Secret}")));
        Assert.StartsWith("I read your calendar at 127.0.0.1: you have Monday 11 January off.", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
        Assert.DoesNotContain("5a1c0de", (await work.Rows(db => db.OwnCalendars.TagWith(EveryWorkspace.Tag).SingleAsync())).ProtectedLink!, StringComparison.Ordinal);

        await work.Say($"/plan away calendar {site.Address}login");
        Assert.StartsWith(
            "I could not read your calendar at 127.0.0.1. This is no iCalendar file: it does not begin with BEGIN:VCALENDAR. The days off that I know stay off.",
            Shown.Text(work.Posts[^1]),
            StringComparison.Ordinal);
        Assert.Equal([new DateOnly(2027, 1, 11)], await DaysOff(work));

        await work.Say("/plan away calendar https://192.168.7.7/days.ics");
        Assert.StartsWith("I could not read your calendar at 192.168.7.7.", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);

        Assert.StartsWith("Your calendar at 192.168.7.7 is forgotten", Shown.Text(await work.Say("/plan away calendar none")), StringComparison.Ordinal);
        Assert.Empty(await DaysOff(work));
    }

    [Fact]
    public async Task A_file_sent_in_the_direct_message_is_read_once_and_is_taken_for_no_plan()
    {
        await using var site = await LoopbackServer.Start();
        await using var work = await Member(site);

        var answer = Assert.Single(await work.SendFile("holidays.ics", Days("20270104", "20270105")));

        Assert.Equal(
            "I read your calendar “holidays.ics”: it names 2 days off, the first is Monday 4 January. Nothing is sent and nothing is missed on them.",
            Shown.Text(answer));
        Assert.Equal(
            "I could not read your calendar “cut.ics”. An event has no end; the file seems to be cut off. The days off that I know stay off. Please send it again, or another one.",
            Shown.Text(Assert.Single(await work.SendFile("cut.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"))));
        Assert.Equal(2, (await DaysOff(work)).Count);
        Assert.Null((await work.Rows(db => db.OwnCalendars.TagWith(EveryWorkspace.Tag).SingleAsync())).NextReadAt);
    }

    [Fact]
    public async Task What_is_no_link_is_said_at_its_field()
    {
        await using var site = await LoopbackServer.Start();
        await using var work = await Member(site);

        var refused = await work.Submit(await Settings(work), new InputValues().Set(SettingsModal.Calendar, SettingsModal.Calendar, "https://nadia:secret@calendar.example/a.ics"));

        Assert.Equal("I cannot read that link: it has to begin with https:// and hold no password.", refused!.Errors[SettingsModal.Calendar]);
        Assert.Empty(await work.Rows(db => db.OwnCalendars.TagWith(EveryWorkspace.Tag).ToListAsync()));
    }

    private static string Days(params string[] days) =>
        "BEGIN:VCALENDAR\r\n" + string.Concat(days.Select(day => $"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:{day}\r\nSUMMARY:Off\r\nEND:VEVENT\r\n")) + "END:VCALENDAR\r\n";

    private static Func<HttpContext, Task> Versioned(string calendar) => context =>
    {
        context.Response.Headers.ETag = "\"1\"";

        return context.Response.WriteAsync(calendar);
    };

    private static Task Unchanged(HttpContext context)
    {
        context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"1\"" ? 304 : 500;

        return Task.CompletedTask;
    }

    private static async Task<StandInView> Settings(Workplace work)
    {
        await work.Type("/plan settings");

        return await work.OpenedView();
    }

    private static async Task CloseViews(Workplace work)
    {
        while (work.Slack.ViewsOf(Workplace.Nadia) is [.., var open])
        {
            await work.Host.Delivery.CloseView(Workplace.Nadia, open);
        }
    }

    private static Task<List<DateOnly>> DaysOff(Workplace work) =>
        work.Rows(db => db.OwnDaysOff.TagWith(EveryWorkspace.Tag).Select(day => day.On).OrderBy(on => on).ToListAsync());

    private static async Task<Workplace> Member(LoopbackServer site)
    {
        var work = await Workplace.Open(new WorkplaceOptions
        {
            Settings = new Dictionary<string, string?> { ["Fetch:TrustedHosts:0"] = $"127.0.0.1:{site.Port}" },
        });
        await work.Import(SmallPlan.Text);

        return work;
    }
}
