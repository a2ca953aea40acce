using SlackCoach.Domain.Time;
using SlackCoach.Settings;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Settings;

public sealed class SettingsMessageTests
{
    private const string Next = "Your next morning digest: Tuesday 24 November, 09:00 (Etc/UTC).";

    [Fact]
    public void Welcomes_a_newcomer_whose_zone_is_the_default() => Snapshot.Match(SettingsMessage.Saved(
        new SettingsChoices(true, new TimeOnly(9, 0), Weekdays.WorkWeek, ["acme/*", "globex/web"]), Next, "Etc/UTC", true, isNewcomer: true));

    [Fact]
    public void Confirms_what_holds_now() => Snapshot.Match(SettingsMessage.Saved(
        new SettingsChoices(false, new TimeOnly(9, 0), Weekdays.Monday | Weekdays.Tuesday | Weekdays.Friday, []),
        "The morning digest is off.",
        "Europe/Berlin",
        false,
        isNewcomer: false));

    [Fact]
    public void Offers_a_button_where_no_window_can_be_opened() => Snapshot.Match(SettingsMessage.Offer());

    [Fact]
    public void Offers_to_try_again_after_a_failure() => Snapshot.Match(SettingsMessage.NotOpened(wasTooLate: true, "K7QX2M"));

    [Theory]
    [InlineData(Weekdays.All, "every day")]
    [InlineData(Weekdays.WorkWeek, "Monday to Friday")]
    [InlineData(Weekdays.Sunday, "Sunday")]
    [InlineData(Weekdays.Sunday | Weekdays.Monday, "Monday and Sunday")]
    [InlineData(Weekdays.Friday | Weekdays.Monday | Weekdays.Wednesday, "Monday, Wednesday and Friday")]
    public void Names_the_days(Weekdays days, string words) => Assert.Equal(words, WeekdayWords.Describe(days));
}
