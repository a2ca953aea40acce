using System.Collections.Concurrent;
using SlackCoach.Domain.Time.Holidays;

namespace SlackCoach.Domain.Time;

/// <summary>When a member works: their days and hours, less public holidays, the days off of the workspace and of their own calendar, and the
/// time they are away.</summary>
/// <remarks>A day is worked when it is one of the member's working days and not off as a whole. A day of which only a part is off is
/// worked, and its other hours count; but nothing can be missed on it (<see cref="CanBeMissed"/>).</remarks>
/// <param name="calendar">The member's zone and the days of the week on which they work.</param>
/// <param name="hours">The hours of a working day.</param>
/// <param name="holidays">The public holidays that hold for them; null for none.</param>
/// <param name="daysOff">What else is off, by the workspace's calendar or their own.</param>
/// <param name="timeOff">What the member has off, overlapping or not.</param>
public sealed class WorkingTime(
    MemberCalendar calendar,
    DayHours hours,
    PublicHolidays? holidays = null,
    IReadOnlySet<DateOnly>? daysOff = null,
    IReadOnlyList<TimeOff>? timeOff = null)
{
    /// <summary>How far a working day is looked for: two years of 366 days.</summary>
    public const int DaysLookedAt = 732;

    private readonly IReadOnlyList<TimeOff> _timeOff = timeOff ?? [];

    // Thousands of spans over the same days are measured for one digest.
    private readonly ConcurrentDictionary<DateOnly, WorkedDay> _worked = new();

    /// <summary>The member's zone and working days.</summary>
    public MemberCalendar Calendar { get; } = calendar;

    /// <summary>The hours of a working day.</summary>
    public DayHours Hours { get; } = hours;

    /// <summary>What the member has off.</summary>
    public IReadOnlyList<TimeOff> TimeOff => _timeOff;

    /// <summary>What a day is. Time off for one habit counts only when that habit is asked about.</summary>
    public DayStatus StatusOf(DateOnly day, Guid? habitId = null) =>
        !Calendar.IsWorkingDay(day) ? DayStatus.NoWorkingDay
        : holidays?.NameOf(day) is not null ? DayStatus.PublicHoliday
        : daysOff?.Contains(day) == true ? DayStatus.DayOff
        : IsAway(day, habitId) ? DayStatus.Away
        : DayStatus.Working;

    /// <summary>Whether the member works on a day, if only for a part of it. Time off for one habit counts only when that habit is asked
    /// about.</summary>
    public bool IsWorking(DateOnly day, Guid? habitId = null) => StatusOf(day, habitId) == DayStatus.Working;

    /// <summary>Whether the member is away all day, whatever day it is.</summary>
    public bool IsAway(DateOnly day, Guid? habitId = null) =>
        _timeOff.Any(off => off.Hours is null && off.Touches(day) && off.IsFor(habitId));

    /// <summary>Whether something that is left undone on a day is missed: a worked day of which no part is off. Time off for one habit counts
    /// only when that habit is asked about.</summary>
    /// <remarks>Who has the afternoon off may have meant to do it in the afternoon.</remarks>
    public bool CanBeMissed(DateOnly day, Guid? habitId = null) =>
        IsWorking(day, habitId) && !_timeOff.Any(off => off.Touches(day) && off.IsFor(habitId));

    /// <summary>Whether the member has time off at an instant, for all day or for a part of it.</summary>
    public bool IsAwayAt(DateTimeOffset instant, Guid? habitId = null)
    {
        var day = Calendar.DayOf(instant);

        return IsAway(day, habitId) || PartsOff(day, habitId).Any(part => Lies(instant, part.On(day, Calendar)));

        static bool Lies(DateTimeOffset at, (DateTimeOffset From, DateTimeOffset Until) within) => within.From <= at && at < within.Until;
    }

    /// <summary>When, on the same day, the part of it ends that the member has off at an instant.</summary>
    /// <returns>The instant (UTC); null when nothing is off then, or all that is left of the day.</returns>
    public DateTimeOffset? BackAt(DateTimeOffset instant)
    {
        var day = Calendar.DayOf(instant);
        var back = instant;

        // One part may lead on to the next.
        while (PartsOff(day).Select(part => part.On(day, Calendar)).FirstOrDefault(off => off.From <= back && back < off.Until) is { From.Ticks: > 0 } part)
        {
            back = part.Until;
        }

        return back == instant || IsAway(day) || Calendar.DayOf(back) != day ? null : back;
    }

    /// <summary>The public holiday on a day, in English; null when there is none.</summary>
    public string? HolidayOn(DateOnly day) => holidays?.NameOf(day);

    /// <summary>The first day worked after another; null when there is none within <see cref="DaysLookedAt"/> days.</summary>
    public DateOnly? NextWorkingDay(DateOnly after) => First(offset => after.AddDays(offset));

    /// <summary>The last day worked before another; null when there is none within <see cref="DaysLookedAt"/> days.</summary>
    public DateOnly? PreviousWorkingDay(DateOnly before) => First(offset => before.AddDays(-offset));

    /// <summary>Whether a day is worked and, of the days before it that would have been, the last was away.</summary>
    public bool IsFirstAfterAway(DateOnly day) =>
        IsWorking(day)
        && Enumerable.Range(1, DaysLookedAt).Select(offset => StatusOf(day.AddDays(-offset)))
            .FirstOrDefault(status => status is DayStatus.Away or DayStatus.Working, DayStatus.Working) == DayStatus.Away;

    /// <summary>The nth day worked of a month; null when the month has fewer.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="n">Which one, from 1.</param>
    public DateOnly? NthWorkingDay(int year, int month, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);

        return DaysOf(year, month).Where(day => IsWorking(day)).Skip(n - 1).Cast<DateOnly?>().FirstOrDefault();
    }

    /// <summary>The last day worked of a month; null when it has none.</summary>
    public DateOnly? LastWorkingDay(int year, int month) => DaysOf(year, month).Where(day => IsWorking(day)).Cast<DateOnly?>().LastOrDefault();

    /// <summary>The working time that lies between two instants: only hours of worked days count, less the parts that are off.</summary>
    /// <remarks>A day of working hours counts the same when the clocks change within them: eight hours by the clock are eight hours, whether
    /// seven or nine went by. Zero when the second instant is not after the first.</remarks>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset until)
    {
        if (until <= from)
        {
            return TimeSpan.Zero;
        }

        // A gap may carry the end of a day's hours into the next day, so the days around both ends are measured, and those between counted.
        var (first, last) = (Calendar.DayOf(from), Calendar.DayOf(until));
        var total = TimeSpan.Zero;

        for (var day = first.AddDays(-1); day <= last.AddDays(1); day = day.AddDays(1))
        {
            var isWhole = day > first.AddDays(1) && day < last.AddDays(-1);
            total += isWhole ? WorkedOn(day).Length : WorkedOn(day).Within(from, until);
        }

        return total;
    }

    private IEnumerable<DayHours> PartsOff(DateOnly day, Guid? habitId = null) =>
        _timeOff.Where(off => off.Touches(day) && off.IsFor(habitId)).Select(off => off.Hours).OfType<DayHours>();

    private WorkedDay WorkedOn(DateOnly day) => _worked.GetOrAdd(
        day,
        static (day, working) => new WorkedDay(working.IsWorking(day)
            ? [.. working.Hours.Without(working.PartsOff(day)).Select(hours => (hours.Length, hours.On(day, working.Calendar)))]
            : []),
        this);

    private DateOnly? First(Func<int, DateOnly> away)
    {
        for (var offset = 1; offset <= DaysLookedAt; offset++)
        {
            if (IsWorking(away(offset)))
            {
                return away(offset);
            }
        }

        return null;
    }

    private static IEnumerable<DateOnly> DaysOf(int year, int month) =>
        Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(day => new DateOnly(year, month, day));

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>The hours of a day that are worked: how long each part is by the clock, and when it is.</summary>
    private sealed class WorkedDay((TimeSpan Length, (DateTimeOffset From, DateTimeOffset Until) At)[] parts)
    {
        public TimeSpan Length { get; } = parts.Aggregate(TimeSpan.Zero, (sum, part) => sum + part.Length);

        /// <summary>How much of it lies between two instants.</summary>
        public TimeSpan Within(DateTimeOffset from, DateTimeOffset until)
        {
            var total = TimeSpan.Zero;

            foreach (var (length, (begins, ends)) in parts)
            {
                var counted = Min(ends, until) - Max(begins, from);
                total += counted <= TimeSpan.Zero ? TimeSpan.Zero : ends - begins == length ? counted : counted * (length / (ends - begins));
            }

            return total;
        }
    }
}
