using SlackCoach.Domain.Routines;
using static SlackCoach.Domain.Tests.Time.MemberCalendarTests;

namespace SlackCoach.Domain.Tests.Routines;

public sealed class CadencePhraseTests
{
    private static readonly DateOnly Wednesday = Day("2027-01-06");

    public static TheoryData<string> Stored =>
    [
        "EveryWorkingDay", "Weekdays:Monday", "Weekdays:Monday,Thursday", "Weekdays:Tuesday,Thursday,Friday", "Weekdays:Monday,Tuesday,Wednesday,Thursday,Friday",
        "Weekdays:Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday",
        "Weekly", "TimesAWeek:2", "TimesAWeek:3", "TimesAWeek:7", "EveryWeeks:2:2027-01-06", "EveryWeeks:6:2027-01-06:Thursday", "EveryWeeks:52:2027-01-06",
        "Monthly", "Monthly:WorkingDay:1", "Monthly:WorkingDay:3", "Monthly:WorkingDay:-1", "Monthly:Tuesday:2", "Monthly:Friday:-1", "Monthly:Date:15", "Monthly:Date:22",
        "Quarterly", "Quarterly:WorkingDay:-1", "Quarterly:Monday:1", "Quarterly:Friday:13", "Quarterly:Date:3", "Once:2027-03-01",
    ];

    [Theory]
    [MemberData(nameof(Stored))]
    public void What_a_cadence_is_called_is_read_as_that_cadence(string stored) =>
        Assert.Equal(stored, CadencePhrase.Read(CadenceText.Parse(stored).InWords(), Wednesday)?.ToString());

    [Theory]
    [InlineData("daily", "EveryWorkingDay")]
    [InlineData("Every morning.", "EveryWorkingDay")]
    [InlineData("each Friday", "Weekdays:Friday")]
    [InlineData("on Tuesdays and Thursdays", "Weekdays:Tuesday,Thursday")]
    [InlineData("3x a week", "TimesAWeek:3")]
    [InlineData("every other week", "EveryWeeks:2:2027-01-06")]
    [InlineData("every second Monday", "EveryWeeks:2:2027-01-06:Monday")]
    [InlineData("every 2 weeks on Tuesday", "EveryWeeks:2:2027-01-06:Tuesday")]
    [InlineData("every last Friday of the month", "Monthly:Friday:-1")]
    [InlineData("the 2nd business day of the month", "Monthly:WorkingDay:2")]
    [InlineData("once on 2027-03-01", "Once:2027-03-01")]
    [InlineData("once a week", "Weekly")]
    [InlineData("quarterly", "Quarterly")]
    [InlineData("weekly on Friday", "Weekdays:Friday")]
    [InlineData("every month on the last Friday", "Monthly:Friday:-1")]
    [InlineData("on the 7th Tuesday of the month", "Monthly:Tuesday:5")]
    [InlineData("every 6 weeks, starting 2027-02-01", "EveryWeeks:6:2027-02-01")]
    [InlineData("every quarter on the last Friday", "Quarterly:Friday:-1")]
    [InlineData("quarterly, on the 13th Monday", "Quarterly:Monday:13")]
    [InlineData("on the last day of the quarter", "Quarterly:WorkingDay:-1")]
    [InlineData("every month on the first", "Monthly:Date:1")]
    [InlineData("once, on 20 January 2027", "Once:2027-01-20")]
    [InlineData("on working days", "EveryWorkingDay")]
    [InlineData("each workday", "EveryWorkingDay")]
    [InlineData("every business day", "EveryWorkingDay")]
    public void Reads_how_people_say_it(string text, string stored) => Assert.Equal(stored, CadencePhrase.Read(text, Wednesday)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("often")]
    [InlineData("every week and sometimes on Sunday")]
    [InlineData("every 3 hours")]
    [InlineData("yearly")]
    [InlineData("every 0 weeks")]
    [InlineData("every 60 weeks")]
    [InlineData("on the 32nd of the month")]
    [InlineData("once on 2027-02-30")]
    [InlineData("please every day")]
    [InlineData("every day at 14:00")]
    [InlineData("every month on a Monday")]
    [InlineData("every quarter on Friday")]
    public void What_says_no_rhythm_or_more_than_one_is_not_guessed(string text) => Assert.Null(CadencePhrase.Read(text, Wednesday));
}
