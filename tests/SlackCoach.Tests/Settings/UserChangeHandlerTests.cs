using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Members;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Settings;

/// <summary>23 November 2026 is a Monday; Lisbon is an hour behind Berlin.</summary>
public sealed class UserChangeHandlerTests
{
    private static readonly SlackUser InBerlin = new() { Id = SettingsScene.User, TeamId = SettingsScene.Team, Tz = "Europe/Berlin" };
    private static readonly SlackUser InLisbon = InBerlin with { Tz = "Europe/Lisbon" };

    [Fact]
    public async Task Has_nudges_follow_the_zone_and_says_so_once()
    {
        await using var scene = await Member("2026-11-23 10:30");

        await scene.Change(InLisbon, "E1");
        await scene.Change(InLisbon, "E1");

        Assert.Equal(SettingsScene.Instant("2026-11-24 10:00"), (await scene.Nudge()).NextDueAt);
        Assert.Equal(
            ["Your Slack profile says Europe/Lisbon now: your nudges follow. Your next morning digest: Tuesday 24 November, 09:00 (Europe/Lisbon)."],
            (await scene.Said()).Skip(1));
    }

    [Fact]
    public async Task Sends_no_second_digest_for_a_day_that_comes_again()
    {
        await using var scene = await Member("2026-11-23 08:00");
        scene.MoveTo("2026-11-23 09:00");
        await scene.Tick();

        await scene.Change(InLisbon, "E1");

        Assert.Equal(SettingsScene.Instant("2026-11-24 10:00"), (await scene.Nudge()).NextDueAt);
        scene.MoveTo("2026-11-23 10:00");
        await scene.Tick();
        Assert.Equal([new DateOnly(2026, 11, 23)], await scene.Digests());
    }

    [Fact]
    public async Task Says_nothing_when_something_else_of_the_profile_changes()
    {
        await using var scene = await Member("2026-11-23 10:00");

        await scene.Change(InBerlin with { RealName = "Another Name" }, "E1");

        Assert.Single(await scene.Said());
    }

    [Fact]
    public async Task Takes_the_workspaces_zone_when_the_profile_names_none_any_more()
    {
        await using var scene = await Member("2026-11-23 10:30");

        await scene.Change(InBerlin with { Tz = null }, "E1");

        Assert.True((await scene.Member()).ZoneIsDefault);
        Assert.StartsWith(
            "Your Slack profile names no time zone that I know any more: your nudges follow this workspace's default, Etc/UTC.",
            (await scene.Said())[^1],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_a_digest_that_is_off_off()
    {
        await using var scene = await SettingsScene.At("2026-11-23 10:00");
        await scene.Save(digest: false);

        await scene.Change(InLisbon, "E1");

        Assert.Null((await scene.Nudge()).NextDueAt);
        Assert.EndsWith("your nudges follow. The morning digest is off.", (await scene.Said())[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pauses_a_deactivated_member_and_resumes_a_restored_one()
    {
        await using var scene = await Member("2026-11-23 08:00");

        await scene.Change(InBerlin with { Deleted = true, Tz = null }, "E1");
        scene.MoveTo("2026-11-23 09:00");
        await scene.Tick();

        Assert.NotNull((await scene.Member()).PausedAt);
        Assert.Equal("Europe/Berlin", (await scene.Member()).ZoneId);
        Assert.Empty(await scene.Digests());

        await scene.Change(InBerlin, "E2");
        scene.MoveTo("2026-11-24 09:00");
        await scene.Tick();

        Assert.Null((await scene.Member()).PausedAt);
        Assert.Null((await scene.Member()).Refusal);
        Assert.Equal([new DateOnly(2026, 11, 24)], await scene.Digests());
        Assert.Single(await scene.Said());
    }

    [Fact]
    public async Task Pauses_a_member_who_becomes_a_guest()
    {
        await using var scene = await Member("2026-11-23 08:00");

        await scene.Change(InBerlin with { IsRestricted = true }, "E1");

        Assert.Equal(MemberRefusal.Guest, (await scene.Member()).Refusal);
        Assert.NotNull((await scene.Member()).PausedAt);
    }

    [Fact]
    public async Task Keeps_a_member_paused_whose_direct_message_is_closed()
    {
        await using var scene = await Member("2026-11-23 08:00");
        var since = scene.Time.GetUtcNow();
        await scene.Do(async services => (await services.GetRequiredService<CoachDbContext>().Members.TagWith(EveryWorkspace.Tag).SingleAsync()).PausedAt = since);

        await scene.Change(InLisbon, "E1");

        Assert.Equal(since, (await scene.Member()).PausedAt);
        Assert.Single(await scene.Said());
    }

    [Fact]
    public async Task Follows_somebody_who_is_no_member_without_a_word()
    {
        await using var scene = await SettingsScene.At("2026-11-23 10:00");
        await scene.Open();

        await scene.Change(InLisbon, "E1");

        Assert.Equal("Europe/Lisbon", (await scene.Member()).ZoneId);
        Assert.Empty(await scene.Said());
    }

    [Fact]
    public async Task Keeps_no_row_of_somebody_who_never_came()
    {
        await using var scene = await Member("2026-11-23 10:00");

        await scene.Change(InLisbon with { Id = "U2" }, "E1");

        Assert.Equal(SettingsScene.User, (await scene.Member()).SlackUserId);
    }

    [Fact]
    public void Words_the_announcement_plainly() => Snapshot.Match(
        ZoneChangeMessage.Build("Europe/Lisbon", false, "Your next morning digest: Tuesday 24 November, 09:00 (Europe/Lisbon)."));

    private static async Task<SettingsScene> Member(string berlinTime)
    {
        var scene = await SettingsScene.At(berlinTime);
        await scene.Save();

        return scene;
    }
}
