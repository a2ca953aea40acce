using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Time;
using SlackCoach.Settings;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Tests.Settings;

/// <summary>23 November 2026 is a Monday.</summary>
public sealed class SettingsSubmissionHandlerTests
{
    [Fact]
    public async Task Makes_a_newcomer_a_member_and_says_when_the_digest_comes()
    {
        await using var scene = await SettingsScene.At("2026-11-23 10:00", "acme/api", "acme/web");

        var response = await scene.Save("09:00", repositories: ["acme/web"]);

        Assert.Same(ViewSubmissionResponse.Close, response);
        Assert.NotNull((await scene.Member()).JoinedAt);
        Assert.Equal(["acme/web"], await scene.Watched());
        Assert.Equal(SettingsScene.Instant("2026-11-24 09:00"), (await scene.Nudge()).NextDueAt);
        Assert.Equal(
            ["Welcome! Your settings are saved. Your next morning digest: Tuesday 24 November, 09:00 (Europe/Berlin)."], await scene.Said());
    }

    [Fact]
    public async Task Gives_a_newcomer_who_unticks_all_repositories_none()
    {
        await using var scene = await SettingsScene.At("2026-11-23 10:00", "acme/api", "acme/web");

        await scene.Save(repositories: []);

        Assert.Empty(await scene.Watched());
        Assert.Empty(await scene.Do(services => services.GetRequiredService<CoachDbContext>().Habits.TagWith(EveryWorkspace.Tag).ToListAsync()));
    }

    [Fact]
    public async Task Changes_what_a_member_watches()
    {
        await using var scene = await SettingsScene.At("2026-11-23 10:00", "acme/api", "acme/web", "acme/ops");
        await scene.Save(repositories: ["acme/api", "acme/web"], triggerId: "first");

        await scene.Save(repositories: ["acme/ops", "acme/web"], triggerId: "second");

        Assert.Equal(["acme/ops", "acme/web"], await scene.Watched());
        Assert.Single(await scene.Do(services => services.GetRequiredService<CoachDbContext>().Habits.TagWith(EveryWorkspace.Tag).ToListAsync()));
    }

    [Fact]
    public async Task Takes_the_working_days_for_the_digest_too()
    {
        await using var scene = await SettingsScene.At("2026-11-23 10:00");

        await scene.Save(days: ["Saturday"]);

        Assert.Equal(Weekdays.Saturday, (await scene.Member()).WorkingDays);
        Assert.Equal(Weekdays.Saturday, (await scene.Nudge()).Days);
        Assert.Equal(SettingsScene.Instant("2026-11-28 09:00"), (await scene.Nudge()).NextDueAt);
    }

    [Fact]
    public async Task Moves_todays_digest_to_a_later_hour_when_it_was_not_sent_yet()
    {
        await using var scene = await SettingsScene.At("2026-11-22 12:00");
        await scene.Save("09:00", triggerId: "first");
        scene.MoveTo("2026-11-23 08:00");

        await scene.Save("18:00", triggerId: "second");

        Assert.EndsWith("Monday 23 November, 18:00 (Europe/Berlin).", (await scene.Said())[^1], StringComparison.Ordinal);
        scene.MoveTo("2026-11-23 09:00");
        await scene.Tick();
        Assert.Empty(await scene.Digests());
        scene.MoveTo("2026-11-23 18:00");
        await scene.Tick();
        Assert.Equal([new DateOnly(2026, 11, 23)], await scene.Digests());
    }

    [Fact]
    public async Task Sends_no_second_digest_when_a_later_hour_is_chosen_after_the_first()
    {
        await using var scene = await SettingsScene.At("2026-11-22 12:00");
        await scene.Save("09:00", triggerId: "first");
        scene.MoveTo("2026-11-23 09:00");
        await scene.Tick();
        scene.MoveTo("2026-11-23 10:00");

        await scene.Save("18:00", triggerId: "second");

        Assert.EndsWith("Tuesday 24 November, 18:00 (Europe/Berlin).", (await scene.Said())[^1], StringComparison.Ordinal);
        Assert.Equal(SettingsScene.Instant("2026-11-24 18:00"), (await scene.Nudge()).NextDueAt);
        scene.MoveTo("2026-11-23 18:00");
        await scene.Tick();
        Assert.Equal([new DateOnly(2026, 11, 23)], await scene.Digests());
    }

    [Fact]
    public async Task Begins_with_the_next_day_when_the_hour_is_past()
    {
        await using var scene = await SettingsScene.At("2026-11-22 12:00");
        await scene.Save("11:00", triggerId: "first");
        scene.MoveTo("2026-11-23 10:00");

        await scene.Save("09:00", triggerId: "second");

        Assert.Equal(SettingsScene.Instant("2026-11-24 09:00"), (await scene.Nudge()).NextDueAt);
    }

    [Fact]
    public async Task Loses_no_digest_that_is_due_when_settings_are_saved_before_the_tick()
    {
        await using var scene = await SettingsScene.At("2026-11-22 12:00");
        await scene.Save("09:00", triggerId: "first");
        scene.MoveTo("2026-11-23 09:00");

        await scene.Save("09:00", triggerId: "second");
        await scene.Tick();

        Assert.Equal("Your settings are saved. Your morning digest is due now.", (await scene.Said())[^1]);
        Assert.Equal([new DateOnly(2026, 11, 23)], await scene.Digests());
        Assert.Equal(SettingsScene.Instant("2026-11-24 09:00"), (await scene.Nudge()).NextDueAt);
    }

    [Fact]
    public async Task Switches_the_digest_off_and_on_again()
    {
        await using var scene = await SettingsScene.At("2026-11-23 10:00");

        await scene.Save("08:30", digest: false, triggerId: "off");
        Assert.Null((await scene.Nudge()).NextDueAt);
        Assert.Equal("Welcome! Your settings are saved. The morning digest is off.", (await scene.Said())[^1]);

        await scene.Save("08:30", triggerId: "on");
        Assert.Equal(SettingsScene.Instant("2026-11-24 08:30"), (await scene.Nudge()).NextDueAt);
    }

    [Fact]
    public async Task Leaves_days_off_out_of_the_promise()
    {
        await using var scene = await SettingsScene.At("2026-11-23 10:00");
        await scene.Save(triggerId: "first");
        await scene.Do(services => TakeOff(services.GetRequiredService<CoachDbContext>(), new DateOnly(2026, 11, 24)));

        await scene.Save(triggerId: "second");

        Assert.EndsWith("Wednesday 25 November, 09:00 (Europe/Berlin).", (await scene.Said())[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirms_once_when_the_request_comes_twice()
    {
        await using var scene = await SettingsScene.At("2026-11-23 10:00");

        await scene.Save(triggerId: "same");
        await scene.Save(triggerId: "same");

        Assert.Single(await scene.Said());
    }

    [Fact]
    public async Task Writes_again_to_a_member_who_was_paused()
    {
        await using var scene = await SettingsScene.At("2026-11-23 10:00");
        await scene.Save(triggerId: "first");
        await scene.Do(async services => (await services.GetRequiredService<CoachDbContext>().Members.TagWith(EveryWorkspace.Tag).SingleAsync()).PausedAt = scene.Time.GetUtcNow());

        await scene.Save(triggerId: "second");

        Assert.Null((await scene.Member()).PausedAt);
    }

    [Fact]
    public async Task Changes_nothing_while_something_is_wrong()
    {
        await using var scene = await SettingsScene.At("2026-11-23 10:00");

        var response = await scene.Save(days: []);

        Assert.Equal([SettingsModal.WorkingDays], Assert.IsType<ViewErrorsResponse>(response).Errors.Keys);
        Assert.Null((await scene.Member()).JoinedAt);
        Assert.Empty(await scene.Said());
    }

    [Fact]
    public async Task Turns_a_guest_away()
    {
        await using var scene = await SettingsScene.At("2026-11-23 10:00");
        scene.SlackSays(new SlackUser { Id = SettingsScene.User, TeamId = SettingsScene.Team, IsRestricted = true });

        var response = await scene.Save();

        var problem = Assert.Single(Assert.IsType<ViewErrorsResponse>(response).Errors);
        Assert.StartsWith("SlackCoach is off for guests", problem.Value, StringComparison.Ordinal);
        Assert.Null((await scene.Member()).JoinedAt);
    }

    private static async Task TakeOff(CoachDbContext db, DateOnly day)
    {
        var member = await db.Members.TagWith(EveryWorkspace.Tag).SingleAsync();
        var plan = new Plan
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(member.CreatedAt),
            MemberId = member.Id,
            SourceHash = "hash",
            ImportedAt = member.CreatedAt,
        };
        db.Plans.Add(plan);
        db.PlanItems.Add(new PlanItem
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(member.CreatedAt),
            MemberId = member.Id,
            PlanId = plan.Id,
            Kind = PlanItemKind.TimeOff,
            Title = "A day off",
            Line = 1,
            DaysOff = 1,
            OffOn = [day],
        });
    }
}
