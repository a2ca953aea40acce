using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Members;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Tests.Settings;

namespace SlackCoach.Tests.Members;

/// <summary>23 November 2026 is a Monday.</summary>
public sealed class StatusAbsencesTests
{
    private static readonly SlackUser Here = new() { Id = SettingsScene.User, TeamId = SettingsScene.Team, Tz = "Europe/Berlin" };
    private static readonly SlackUser Gone = Here with { StatusText = "Vacationing", StatusEmoji = ":palm_tree:" };

    [Theory]
    [InlineData("vacationing")]
    [InlineData(":palm_tree:")]
    [InlineData("palm_tree")]
    public async Task A_chosen_status_means_away_until_it_is_cleared(string status)
    {
        await using var scene = await Member(status);

        await scene.Change(Gone, "E1");
        await scene.Change(Gone with { RealName = "Another Name" }, "E2");
        scene.MoveTo("2026-11-24 09:00");
        await scene.Tick();
        scene.MoveTo("2026-11-25 08:00");
        await scene.Change(Here, "E3");
        scene.MoveTo("2026-11-25 09:00");
        await scene.Tick();

        Assert.Equal([new DateOnly(2026, 11, 25)], await scene.Digests());
        Assert.Equal(["2026-11-23..2026-11-24"], await Absences(scene));
        Assert.Equal(
            ["Your Slack status says that you are away, so I keep quiet: from today, Monday 23 November on, without an end. Nothing is missed meanwhile."],
            (await scene.Said()).Skip(1));
    }

    [Theory]
    [InlineData("2026-11-27 23:59", "2026-11-23..2026-11-27")]
    [InlineData("2026-11-30 09:00", "2026-11-23..2026-11-29")] // back on Monday morning
    [InlineData("2026-11-23 14:30", "2026-11-23..2026-11-23 10:00-14:30")]
    [InlineData("2026-11-23 09:00", "2026-11-23..")] // past already
    public async Task A_status_that_expires_says_how_long(string expires, string absence)
    {
        await using var scene = await Member("vacationing");

        await scene.Change(Gone with { StatusExpiresAt = SettingsScene.Instant(expires) }, "E1");

        Assert.Equal([absence], await Absences(scene));
    }

    [Fact]
    public async Task Another_status_or_none_that_was_chosen_means_nothing()
    {
        await using var scene = await Member(null);
        await scene.Change(Gone, "E1");
        await Choose(scene, "vacationing");
        await scene.Change(Here with { StatusText = "In a meeting", StatusEmoji = ":spiral_calendar_pad:" }, "E2");

        Assert.Empty(await Absences(scene));
        Assert.Single(await scene.Said());
    }

    [Fact]
    public async Task Who_came_back_is_not_away_again_by_the_same_status()
    {
        await using var scene = await Member("vacationing");
        await scene.Change(Gone, "E1");
        await scene.Do(services => services.GetRequiredService<CoachDbContext>().Absences.TagWith(EveryWorkspace.Tag).ExecuteDeleteAsync());

        await scene.Change(Gone, "E2");
        Assert.Empty(await Absences(scene));

        await scene.Change(Here, "E3");
        await scene.Change(Gone, "E4");
        Assert.Single(await Absences(scene));
    }

    private static async Task<SettingsScene> Member(string? status)
    {
        var scene = await SettingsScene.At("2026-11-23 10:00");
        await scene.Save();
        await Choose(scene, status);

        return scene;
    }

    private static Task Choose(SettingsScene scene, string? status) => scene.Do(async services =>
        StatusAbsences.Choose(await services.GetRequiredService<CoachDbContext>().Members.TagWith(EveryWorkspace.Tag).SingleAsync(), status));

    private static async Task<List<string>> Absences(SettingsScene scene) =>
        (await scene.Do(services => services.GetRequiredService<CoachDbContext>().Absences.TagWith(EveryWorkspace.Tag).ToListAsync()))
        .ConvertAll(absence => $"{absence.StartsOn:yyyy-MM-dd}..{absence.EndsOn:yyyy-MM-dd}"
            + (absence.FromTimeOfDay is { } from ? $" {from:HH:mm}-{absence.UntilTimeOfDay:HH:mm}" : ""));
}
