using SlackCoach.Domain.Progress;

namespace SlackCoach.Domain.Tests.Progress;

public sealed class EnergyTrendTests
{
    [Theory]
    [InlineData(true, 2, 1, 2)]
    [InlineData(true, 5, 2, 2, 1)]
    [InlineData(false, 2, 2)]
    [InlineData(false, 1, 1, 3)]
    [InlineData(true, 2, 0, 2, 0, 1)]      // nothing said of a week neither counts nor ends the row
    [InlineData(false, 1, 3, 1, 1)]
    [InlineData(false, 1, 0, 0, 0, 1, 0, 0, 0, 1)]      // months apart
    public void Three_low_weeks_in_a_row_are_low(bool isLow, params int[] levels)
    {
        var first = new DateOnly(2027, 1, 4);
        var weeks = levels.Select((level, week) => (first.AddDays(7 * week), level)).Where(week => week.level > 0).ToList();

        Assert.Equal(isLow, new EnergyTrend(weeks).IsLowFor(first.AddDays(7 * levels.Length)));
    }

    [Fact]
    public void Only_what_was_said_up_to_the_week_counts()
    {
        var monday = new DateOnly(2027, 1, 4);
        var trend = new EnergyTrend([(monday, 1), (monday.AddDays(7), 1), (monday.AddDays(14), 1)]);

        Assert.False(trend.IsLowFor(monday.AddDays(7)));
        Assert.Equal((1, (int?)null), (trend.Of(monday), trend.Of(monday.AddDays(21))));
    }
}
