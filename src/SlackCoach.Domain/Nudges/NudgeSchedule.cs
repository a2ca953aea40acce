using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Nudges;

/// <summary>When a nudge comes: at one time of the day, on some days of the week.</summary>
/// <remarks>Every chosen day has exactly one occurrence, whatever the clocks do. Only a day that a zone leaves out altogether has
/// none: its time would be the next day's.</remarks>
/// <param name="TimeOfDay">The time in the member's zone; from 00:00 to 02:59 it belongs to the day before.</param>
/// <param name="Days">The member's days, by their day of the week: Friday with 01:00 means the night from Friday to Saturday.</param>
public sealed record NudgeSchedule(TimeOnly TimeOfDay, Weekdays Days)
{
    /// <summary>How far back <see cref="LatestUpTo"/> looks: 8 days, inclusive.</summary>
    public static TimeSpan LooksBack { get; } = TimeSpan.FromDays(8);

    /// <summary>Within how many days of an instant the next or latest occurrence is looked for, at most: 17.</summary>
    public const int DaysLookedAt = DaysAhead + 2;

    // A chosen day comes round within 7 days; twice that leaves room for one that a zone leaves out.
    private const int DaysAhead = 15;

    /// <summary>The first occurrence strictly after an instant; null when no day is chosen, as it never comes.</summary>
    public NudgeOccurrence? NextAfter(DateTimeOffset instant, MemberCalendar calendar)
    {
        // A gap may carry a time into the next day, so the days just past are looked at as well.
        var today = calendar.DayOf(instant);

        return Between(today.AddDays(-2), DaysAhead + 2, calendar).FirstOrDefault(occurrence => occurrence.At > instant);
    }

    /// <summary>The last occurrence at or before an instant, at most <see cref="LooksBack"/> ago; null when there is none.</summary>
    public NudgeOccurrence? LatestUpTo(DateTimeOffset instant, MemberCalendar calendar)
    {
        var today = calendar.DayOf(instant);

        return Between(today.AddDays(-10), 12, calendar)
            .LastOrDefault(occurrence => occurrence.At <= instant && occurrence.At >= instant - LooksBack);
    }

    /// <summary>The first occurrence strictly after an instant whose day was not said yet; null when none comes within two weeks.</summary>
    /// <param name="instant">Where to begin.</param>
    /// <param name="calendar">The member's calendar.</param>
    /// <param name="said">The days that were said already.</param>
    public NudgeOccurrence? NextUnsaid(DateTimeOffset instant, MemberCalendar calendar, IReadOnlySet<DateOnly> said)
    {
        ArgumentNullException.ThrowIfNull(said);
        var today = calendar.DayOf(instant);

        return Between(today.AddDays(-2), DaysAhead + 2, calendar).FirstOrDefault(occurrence => occurrence.At > instant && !said.Contains(occurrence.On));
    }

    /// <summary>The occurrence that a member who has come to another zone gets next: today's, at once, where its time is past there and it was
    /// not said yet; else the next one whose day was not said.</summary>
    /// <remarks>So no day is said twice, and none is lost of which they see any of the time from the nudge's hour on.</remarks>
    /// <param name="now">The present instant.</param>
    /// <param name="calendar">The member's calendar in the new zone.</param>
    /// <param name="said">The days that were said already.</param>
    /// <param name="since">Since when they are nudged at all.</param>
    public NudgeOccurrence? AfterTravel(DateTimeOffset now, MemberCalendar calendar, IReadOnlySet<DateOnly> said, DateTimeOffset since)
    {
        ArgumentNullException.ThrowIfNull(said);

        return LatestUpTo(now, calendar) is { } latest && latest.At >= since && latest.On == calendar.DayOf(now) && !said.Contains(latest.On)
            ? latest
            : NextUnsaid(now, calendar, said);
    }

    private IEnumerable<NudgeOccurrence> Between(DateOnly first, int days, MemberCalendar calendar) =>
        from offset in Enumerable.Range(0, days)
        let day = first.AddDays(offset)
        where Days.Includes(day.DayOfWeek)
        let at = calendar.At(day, TimeOfDay)
        where at < calendar.At(day.AddDays(1), TimeOfDay)
        select new NudgeOccurrence(day, at);
}

/// <summary>One coming of a nudge.</summary>
/// <param name="On">The member's day that it is for.</param>
/// <param name="At">The instant (UTC) at which it is due.</param>
public sealed record NudgeOccurrence(DateOnly On, DateTimeOffset At);
