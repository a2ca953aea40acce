using System.Diagnostics.CodeAnalysis;

namespace SlackCoach.Domain.Time;

/// <summary>A member's days: which day an instant belongs to, and when a time of a day comes.</summary>
/// <remarks>A day begins at <see cref="DayEndsAt"/> and ends when the clocks next show that time: who works past midnight is still in
/// the same day. What counts is what the member's clocks show. Where they go back across 03:00 (on the Chatham Islands, by
/// a quarter of an hour), the minutes shown again before 03:00 belong to the day before, once more.</remarks>
/// <param name="zone">The member's zone.</param>
/// <param name="workingDays">The days on which the member works; may be none.</param>
public sealed class MemberCalendar(TimeZoneInfo zone, Weekdays workingDays)
{
    private const int LongestZoneId = 64;

    /// <summary>The time of day, in the member's zone, at which a day ends and the next begins: 03:00.</summary>
    public static TimeOnly DayEndsAt { get; } = new(3, 0);

    /// <summary>The member's zone.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>The days on which the member works.</summary>
    public Weekdays WorkingDays { get; } = workingDays;

    /// <summary>The member's day at an instant.</summary>
    /// <param name="instant">Any instant, in any offset.</param>
    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime - DayEndsAt.ToTimeSpan());

    /// <summary>The instant (UTC) at which a time of a member's day comes.</summary>
    /// <remarks>A time that the spring change skips moves forward by the length of the gap, which may carry a time before 03:00 past the
    /// day's end. A time that the autumn change repeats means its first occurrence.</remarks>
    /// <param name="day">The member's day.</param>
    /// <param name="timeOfDay">A time in the member's zone; from 00:00 to 02:59 it is found on the next calendar date.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is one of the first or last two that a date can hold.</exception>
    public DateTimeOffset At(DateOnly day, TimeOnly timeOfDay)
    {
        var date = timeOfDay < DayEndsAt ? day.AddDays(1) : day;
        return WallClock.InstantOf(Zone, date.ToDateTime(timeOfDay));
    }

    /// <summary>Whether the member works on this day of the week. Time off is not considered.</summary>
    public bool IsWorkingDay(DateOnly day) => WorkingDays.Includes(day.DayOfWeek);

    /// <summary>Finds a zone by its IANA id, such as <c>Europe/Berlin</c>.</summary>
    /// <param name="ianaId">The id, in its exact case; null, blank or anything else is no zone.</param>
    /// <param name="zone">The zone, when there is one.</param>
    public static bool TryFindZone(string? ianaId, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        return IsZoneId(ianaId) && TimeZoneInfo.TryFindSystemTimeZoneById(ianaId, out zone);
    }

    // On Unix an id is a path below the zone folder: nothing may lead out of it, nor to the machine's own zone or
    // the variants that count leap seconds.
    private static bool IsZoneId([NotNullWhen(true)] string? id) =>
        id is { Length: > 0 and <= LongestZoneId }
        && char.IsAsciiLetterUpper(id[0])
        && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '/' or '_' or '-' or '+')
        && id != "Factory";
}
