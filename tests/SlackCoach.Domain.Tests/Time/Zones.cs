namespace SlackCoach.Domain.Tests.Time;

/// <summary>The zones of this system and the days on which their clocks change, 2024 to 2034.</summary>
internal static class Zones
{
    public static DateOnly FirstDay { get; } = new(2024, 1, 1);

    public static DateOnly LastDay { get; } = new(2034, 12, 31);

    /// <summary>One zone of each behaviour: links and zones that agree throughout the years are tested once.</summary>
    public static IReadOnlyList<ZoneDays> All { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Select(Read).DistinctBy(zone => zone.Behaviour)];

    private static ZoneDays Read(TimeZoneInfo zone)
    {
        var changesOn = new List<DateOnly>();
        var behaviour = new System.Text.StringBuilder();
        var offset = TimeSpan.MaxValue;

        for (var day = FirstDay; day <= LastDay; day = day.AddDays(1))
        {
            var next = zone.GetUtcOffset(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero));
            if (next == offset)
                continue;

            changesOn.Add(day);
            behaviour.Append(Change(zone, day, next)).Append(next).Append(';');
            offset = next;
        }

        return new ZoneDays(zone, changesOn, behaviour.ToString());
    }

    // Zones that change on the same day may do so at different hours.
    private static string Change(TimeZoneInfo zone, DateOnly day, TimeSpan offset)
    {
        var at = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        while (at > new DateTimeOffset(day.AddDays(-1), TimeOnly.MinValue, TimeSpan.Zero) && zone.GetUtcOffset(at) == offset)
            at -= TimeSpan.FromMinutes(30);

        return at.ToString("O");
    }
}

/// <param name="Zone">The zone.</param>
/// <param name="ChangesOn">The first UTC days on which a new offset holds.</param>
/// <param name="Behaviour">All changes as one text.</param>
internal sealed record ZoneDays(TimeZoneInfo Zone, IReadOnlyList<DateOnly> ChangesOn, string Behaviour)
{
    /// <summary>The days around every change, and a sample of the others.</summary>
    public IEnumerable<DateOnly> WorthTrying(int seed)
    {
        var random = new Random(seed);
        var span = Zones.LastDay.DayNumber - Zones.FirstDay.DayNumber;

        return ChangesOn.SelectMany(day => Enumerable.Range(-3, 5).Select(offset => day.AddDays(offset)))
            .Concat(Enumerable.Range(0, 20).Select(_ => Zones.FirstDay.AddDays(random.Next(span))))
            .Distinct()
            .Order();
    }

    public override string ToString() => Zone.Id;
}
