using SlackCoach.Domain.Routines;
using static SlackCoach.Domain.Tests.Time.MemberCalendarTests;

namespace SlackCoach.Domain.Tests.Routines;

public class CadenceTests
{
    [Theory]
    [InlineData(Cadence.EveryWorkingDay, "2026-11-26", "2026-11-26")]
    [InlineData(Cadence.Weekly, "2026-11-29", "2026-11-23")]
    [InlineData(Cadence.Weekly, "2027-01-01", "2026-12-28")]
    [InlineData(Cadence.Monthly, "2024-02-29", "2024-02-01")]
    public void A_period_starts_with_its_day_its_Monday_or_its_first(Cadence cadence, string day, string start) =>
        Assert.Equal(Day(start), cadence.PeriodStart(Day(day)));

    [Theory]
    [InlineData(Cadence.EveryWorkingDay, "every working day")]
    [InlineData(Cadence.Weekly, "every week")]
    [InlineData(Cadence.Monthly, "every month")]
    public void A_cadence_is_said_in_words(Cadence cadence, string words) => Assert.Equal(words, cadence.InWords());
}
