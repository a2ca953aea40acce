using SlackCoach.Domain.Nudges;
using static SlackCoach.Domain.Tests.Time.MemberCalendarTests;

namespace SlackCoach.Domain.Tests.Nudges;

public class NudgeDueTests
{
    private static readonly NudgeOccurrence Monday = new(Day("2026-11-23"), Instant("2026-11-23T08:00:00Z"));

    [Theory]
    [InlineData("2026-11-23T08:00:00Z", false)]
    [InlineData("2026-11-23T08:30:00Z", false)]
    [InlineData("2026-11-23T08:30:01Z", true)]
    [InlineData("2026-11-24T01:59:00Z", true)] // 02:59 at night: still Monday
    public void A_nudge_goes_out_while_its_day_lasts_and_says_when_it_is_late(string now, bool isLate) =>
        Assert.Equal(new NudgeDue.Send(Monday.On, isLate), NudgeDue.Decide(Monday, Instant(now), Calendar("Europe/Berlin")));

    [Theory]
    [InlineData("2026-11-24T02:00:00Z")]
    [InlineData("2026-11-27T12:00:00Z")]
    public void A_nudge_of_a_day_that_is_over_is_missed(string now) =>
        Assert.Equal(new NudgeDue.Missed(Monday.On), NudgeDue.Decide(Monday, Instant(now), Calendar("Europe/Berlin")));

    [Theory]
    [InlineData("2026-03-29T01:30:00Z", true)] // 03:30: Sunday has begun
    [InlineData("2026-03-30T00:59:00Z", true)]
    [InlineData("2026-03-30T01:00:00Z", false)]
    public void A_nudge_that_the_spring_change_carried_past_its_day_goes_out_that_day(string now, bool isSent)
    {
        var saturday = new NudgeOccurrence(Day("2026-03-28"), Instant("2026-03-29T01:30:00Z"));

        Assert.Equal(isSent, NudgeDue.Decide(saturday, Instant(now), Calendar("Europe/Berlin")) is NudgeDue.Send);
    }

    [Fact]
    public void A_nudge_that_is_still_to_come_is_not_decided() =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => NudgeDue.Decide(Monday, Monday.At.AddSeconds(-1), Calendar("Europe/Berlin")));
}
