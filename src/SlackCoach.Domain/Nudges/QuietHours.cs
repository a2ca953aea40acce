using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Nudges;

/// <summary>A time of every day in which a member gets nothing unasked.</summary>
/// <param name="From">When it begins, inclusive, in the member's zone.</param>
/// <param name="Until">When it ends, exclusive; before <paramref name="From"/> where it lasts past midnight; the same: there are none.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>Whether a time of the day lies in them.</summary>
    public bool Cover(TimeOnly timeOfDay) =>
        From <= Until ? From <= timeOfDay && timeOfDay < Until : From <= timeOfDay || timeOfDay < Until;

    /// <summary>The instant itself, or, where it lies in the quiet hours, the one at which they end.</summary>
    /// <param name="instant">Any instant.</param>
    /// <param name="zone">The member's zone.</param>
    public DateTimeOffset AfterThem(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        var timeOfDay = TimeOnly.FromDateTime(local);

        if (!Cover(timeOfDay))
        {
            return instant;
        }

        var date = timeOfDay < Until ? local.Date : local.Date.AddDays(1);
        var end = WallClock.InstantOf(zone, date + Until.ToTimeSpan());

        // Clocks that go back may show the quiet hours' end twice.
        return end > instant ? end : instant;
    }
}
