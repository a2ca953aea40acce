namespace SlackCoach.Domain.Time;

/// <summary>A part of a member's day, in the member's zone: working hours, or the afternoon that somebody is away.</summary>
/// <remarks>As a day lasts from 03:00 to 03:00 (<see cref="MemberCalendar.DayEndsAt"/>), 18:00 to 02:00 is a part of one day, and hours that
/// go on past 03:00 are not.</remarks>
public readonly record struct DayHours
{
    /// <summary>A part of a day.</summary>
    /// <param name="from">The first moment, inclusive.</param>
    /// <param name="until">The end, exclusive; 03:00 is the end of the day.</param>
    /// <exception cref="ArgumentException">The end is not after the beginning within a day from 03:00 to 03:00.</exception>
    public DayHours(TimeOnly from, TimeOnly until)
    {
        if (IntoDay(from) >= EndIntoDay(until))
        {
            throw new ArgumentException("Hours end after they begin, within a day from 03:00 to 03:00", nameof(until));
        }

        (From, Until) = (from, until);
    }

    /// <summary>09:00 to 17:00.</summary>
    public static DayHours Usual { get; } = new(new(9, 0), new(17, 0));

    /// <summary>The first half: until 12:00.</summary>
    public static DayHours Morning { get; } = new(MemberCalendar.DayEndsAt, new(12, 0));

    /// <summary>The second half: from 12:00.</summary>
    public static DayHours Afternoon { get; } = new(new(12, 0), MemberCalendar.DayEndsAt);

    /// <summary>From 18:00.</summary>
    public static DayHours Evening { get; } = new(new(18, 0), MemberCalendar.DayEndsAt);

    /// <summary>The first moment, inclusive.</summary>
    public TimeOnly From { get; }

    /// <summary>The end, exclusive; 03:00 is the end of the day.</summary>
    public TimeOnly Until { get; }

    /// <summary>How long it is by the clocks of a day on which they do not change.</summary>
    public TimeSpan Length => EndIntoDay(Until) - IntoDay(From);

    /// <summary>Whether two times are the ends of hours.</summary>
    public static bool AreHours(TimeOnly from, TimeOnly until) => IntoDay(from) < EndIntoDay(until);

    /// <summary>When it begins and ends on a member's day, as instants (UTC).</summary>
    public (DateTimeOffset From, DateTimeOffset Until) On(DateOnly day, MemberCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);

        return (calendar.At(day, From), calendar.At(Until == MemberCalendar.DayEndsAt ? day.AddDays(1) : day, Until));
    }

    /// <summary>What is left of these hours without others, in order.</summary>
    internal IEnumerable<DayHours> Without(IEnumerable<DayHours> others)
    {
        var from = IntoDay(From);
        var until = EndIntoDay(Until);

        foreach (var (start, end) in others.Select(other => (IntoDay(other.From), EndIntoDay(other.Until))).Order())
        {
            if (start > from && from < until)
            {
                yield return Of(from, start < until ? start : until);
            }

            from = end > from ? end : from;
        }

        if (from < until)
        {
            yield return Of(from, until);
        }
    }

    private static DayHours Of(TimeSpan from, TimeSpan until) =>
        new(MemberCalendar.DayEndsAt.Add(from), MemberCalendar.DayEndsAt.Add(until));

    private static TimeSpan IntoDay(TimeOnly time) => time - MemberCalendar.DayEndsAt;

    private static TimeSpan EndIntoDay(TimeOnly time) => time == MemberCalendar.DayEndsAt ? TimeSpan.FromDays(1) : IntoDay(time);
}
