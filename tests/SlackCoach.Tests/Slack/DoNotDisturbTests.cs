using System.Globalization;
using SlackCoach.Slack;

namespace SlackCoach.Tests.Slack;

public class DoNotDisturbTests
{
    // Quiet from 22:00 to 08:00.
    [Theory]
    [InlineData("21:59", null, null)]
    [InlineData("22:00", null, "08:00+1")]
    [InlineData("07:59+1", null, "08:00+1")]
    [InlineData("08:00+1", null, null)]
    [InlineData("12:00", "13:00", "13:00")]
    [InlineData("13:00", "13:00", null)]
    [InlineData("21:00", "22:30", "08:00+1")] // the pause ends in the quiet time
    [InlineData("23:00", "23:30", "08:00+1")]
    [InlineData("07:00+1", "09:00+1", "09:00+1")]
    public void Lasts_until_pause_and_quiet_time_are_over(string now, string? snoozedUntil, string? until)
    {
        var quiet = new DoNotDisturb { StartsAt = At("22:00"), EndsAt = At("08:00+1"), SnoozedUntilAt = At(snoozedUntil) };

        Assert.Equal(At(until), quiet.Until(At(now)!.Value));
    }

    [Fact]
    public void Is_never_where_nothing_is_set() => Assert.Null(new DoNotDisturb().Until(At("12:00")!.Value));

    private static DateTimeOffset? At(string? time)
    {
        if (time is null)
        {
            return null;
        }

        var isNextDay = time.EndsWith("+1", StringComparison.Ordinal);
        var timeOfDay = TimeOnly.ParseExact(isNextDay ? time[..^2] : time, "HH:mm", CultureInfo.InvariantCulture);

        return new DateTimeOffset(new DateOnly(2027, 1, isNextDay ? 5 : 4), timeOfDay, TimeSpan.Zero);
    }
}
