using System.Globalization;
using SlackCoach.Domain.Time;
using SlackCoach.Settings;

namespace SlackCoach.Tests.Settings;

public sealed class SettingsInputTests
{
    private static readonly SettingsChoices Present = new(true, new TimeOnly(7, 15), Weekdays.WorkWeek, ["acme/web"]);
    private static readonly string[] Configured = ["acme/api", "acme/web"];

    [Fact]
    public void Reads_every_choice()
    {
        var input = SettingsInput.Read(SettingsStates.Of("08:30", ["Saturday", "Sunday"], ["acme/api"]), Present, Configured);

        Assert.Empty(input.Problems);
        Assert.Equal(new TimeOnly(8, 30), input.Choices.DigestTimeOfDay);
        Assert.Equal(Weekdays.Saturday | Weekdays.Sunday, input.Choices.WorkingDays);
        Assert.Equal(["acme/api"], input.Choices.Repositories);
        Assert.True(input.Choices.WantsDigest);
    }

    [Fact]
    public void Asks_for_a_working_day()
    {
        var problem = Assert.Single(SettingsInput.Read(SettingsStates.Of(days: []), Present, Configured).Problems);

        Assert.Equal(SettingsModal.WorkingDays, problem.Key);
    }

    [Fact]
    public void Asks_for_a_time_when_the_digest_is_on()
    {
        var problem = Assert.Single(SettingsInput.Read(SettingsStates.Of(time: null), Present, Configured).Problems);

        Assert.Equal(SettingsModal.DigestTime, problem.Key);
    }

    [Fact]
    public void Keeps_the_time_when_the_digest_is_off_and_none_is_chosen()
    {
        var input = SettingsInput.Read(SettingsStates.Of(time: null, digest: false), Present, Configured);

        Assert.Empty(input.Problems);
        Assert.Equal(Present.DigestTimeOfDay, input.Choices.DigestTimeOfDay);
        Assert.False(input.Choices.WantsDigest);
    }

    [Fact]
    public void Takes_an_empty_list_of_repositories_as_none() =>
        Assert.Empty(SettingsInput.Read(SettingsStates.Of(repositories: []), Present, Configured).Choices.Repositories);

    [Fact]
    public void Keeps_the_repositories_when_the_window_did_not_ask_for_them() =>
        Assert.Equal(["acme/web"], SettingsInput.Read(SettingsStates.Of(), Present, Configured).Choices.Repositories);

    [Fact]
    public void Says_that_a_repository_is_no_longer_configured()
    {
        var problem = Assert.Single(
            SettingsInput.Read(SettingsStates.Of(repositories: ["acme/web", "acme/gone"]), Present, Configured).Problems);

        Assert.Equal(SettingsModal.Repositories, problem.Key);
    }

    [Fact]
    public void Keeps_what_is_watched_beyond_the_list_it_showed()
    {
        string[] many = [.. Enumerable.Range(100, 120).Select(number => string.Create(CultureInfo.InvariantCulture, $"acme/s{number}"))];

        var input = SettingsInput.Read(SettingsStates.Of(repositories: ["acme/s100"]), Present with { Repositories = many }, many);

        Assert.Equal(["acme/s100", .. many.Skip(100)], input.Choices.Repositories);
    }
}
