namespace SlackCoach.Domain.Time;

/// <summary>Finds the instant at which a zone's clocks show a given time.</summary>
/// <remarks>Works from the offsets of instants alone. <see cref="TimeZoneInfo.IsInvalidTime"/> knows the hours that summer time skips
/// or repeats, but not those of a zone that moves for good, such as the day Samoa left out in 2011.</remarks>
internal static class WallClock
{
    // Offsets lie between -14 and +14 hours, so the instant that is looked for lies within this of the reading taken as UTC.
    private static readonly TimeSpan Reach = TimeSpan.FromHours(15);

    // No zone has changed its offset twice within so short a time.
    private static readonly TimeSpan Step = TimeSpan.FromHours(3);

    /// <summary>The instant (UTC) of a reading of the zone's clocks.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="reading">Date and time as the clocks show them. One that is shown twice means the first time; one that is skipped
    /// moves forward by the length of the gap.</param>
    public static DateTimeOffset InstantOf(TimeZoneInfo zone, DateTime reading)
    {
        var asUtc = new DateTimeOffset(DateTime.SpecifyKind(reading, DateTimeKind.Unspecified), TimeSpan.Zero);
        var from = asUtc - Reach;
        var until = asUtc + Reach;
        var offset = zone.GetUtcOffset(from);

        // Nor has any changed it and back within the reach.
        if (offset == zone.GetUtcOffset(until))
            return asUtc - offset;

        for (var at = from; at < until; at += Step)
        {
            var next = zone.GetUtcOffset(at + Step);
            if (next == offset)
                continue;

            var changesAt = ChangeWithin(zone, at, at + Step, offset);

            // Before the change the clocks either show the reading, or (in a gap) would have shown it had they not changed.
            if (asUtc - offset < changesAt || asUtc - next < changesAt)
                return asUtc - offset;

            offset = next;
        }

        return asUtc - offset;
    }

    private static DateTimeOffset ChangeWithin(TimeZoneInfo zone, DateTimeOffset before, DateTimeOffset after, TimeSpan offset)
    {
        while (after - before > TimeSpan.FromSeconds(1))
        {
            var seconds = (long)(after - before).TotalSeconds / 2;
            var middle = before.AddSeconds(seconds);

            if (zone.GetUtcOffset(middle) == offset)
                before = middle;
            else
                after = middle;
        }

        return after;
    }
}
