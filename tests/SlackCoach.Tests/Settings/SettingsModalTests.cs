using System.Globalization;
using SlackCoach.Domain.Nudges;
using SlackCoach.Domain.Time;
using SlackCoach.Settings;
using SlackCoach.Slack.Blocks;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Settings;

public sealed class SettingsModalTests
{
    private static readonly string[] Configured = ["acme/*", "globex/billing", "globex/web"];

    private static readonly string[] Many =
        [.. Enumerable.Range(1, 250).Select(number => string.Create(CultureInfo.InvariantCulture, $"acme/service-{number}"))];

    private static HashSet<TimeOnly> NothingPaused => [];

    [Fact]
    public void Shows_the_present_choices() => Snapshot.Match(SettingsModal.Build(
        "Europe/Berlin", false, new SettingsChoices(true, new TimeOnly(8, 30), Weekdays.Monday | Weekdays.Thursday, ["globex/web"]) { Quiet = new QuietHours(new TimeOnly(20, 0), new TimeOnly(7, 30)), WeekStartsOn = DayOfWeek.Sunday },
        Configured,
        [SampleRows.Habit(SampleRows.Member(SampleRows.Workspace()), Guid.Empty)],
        NothingPaused));

    [Fact]
    public void Shows_what_is_off_and_says_what_is_missing() => Snapshot.Match(SettingsModal.Build(
        "Etc/UTC", true, new SettingsChoices(false, new TimeOnly(1, 0), Weekdays.None, []), [], [], NothingPaused));

    [Fact]
    public void Offers_at_most_a_hundred_repositories_those_watched_first_and_says_so()
    {
        var view = SettingsModal.Build("Etc/UTC", false, new SettingsChoices(true, new TimeOnly(9, 0), Weekdays.All, ["acme/service-250"]), Many, [], NothingPaused);

        var select = Assert.IsType<StaticMultiSelect>(view.Blocks.OfType<InputBlock>().Last().Element);
        Assert.Equal(100, select.Options.Count);
        Assert.Equal("acme/service-250", select.Options[0].Value);
        Assert.Equal("acme/service-1", select.Options[1].Value);
        Assert.Equal(["acme/service-250"], select.InitialOptions!.Select(option => option.Value));
        var note = Assert.IsType<ContextBlock>(view.Blocks[^1]).Elements.Single().Text;
        Assert.StartsWith("250 repositories are configured, and this list holds 100: yours stand first.", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_long_names_apart_within_Slacks_limits()
    {
        var owner = new string('o', 39);
        string[] configured = [$"{owner}/{new string('r', 99)}1", $"{owner}/{new string('r', 99)}2"];

        var options = configured.Select(RepositoryOptions.OptionOf).ToList();

        Assert.All(options, option => Assert.InRange(option.Value.Length, 1, 75));
        Assert.All(options, option => Assert.InRange(option.Text.Text.Length, 1, 75));
        Assert.NotEqual(options[0].Value, options[1].Value);
    }
}
