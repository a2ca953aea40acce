using System.Globalization;
using System.Text.RegularExpressions;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Nudges;

/// <summary>Reads until when a member wants to be left alone, and keeps it within working days and out of quiet hours.</summary>
/// <param name="Calendar">The member's calendar.</param>
/// <param name="Quiet">Their quiet hours; null where they have none.</param>
/// <param name="MorningTimeOfDay">When a day's reminder comes where no time is said: the time of the morning digest.</param>
/// <param name="IsWorked">Whether the member works on a day and is not off.</param>
public sealed record SnoozeRules(MemberCalendar Calendar, QuietHours? Quiet, TimeOnly MorningTimeOfDay, Func<DateOnly, bool> IsWorked)
{
    /// <summary>What "this afternoon" means: 14:00.</summary>
    public static TimeOnly AfternoonTimeOfDay { get; } = new(14, 0);

    /// <summary>How far ahead a snooze may reach: 60 days, inclusive.</summary>
    public const int MostDays = 60;

    private const int LongestText = 60;

    /// <summary>Reads <c>an hour</c>, <c>90 min</c>, <c>this afternoon</c>, <c>tomorrow</c>, <c>Thursday</c>, <c>2026-12-01</c>, <c>15:30</c>, <c>until Friday 10:00</c>.
    /// Without words, an hour is meant.</summary>
    /// <returns>The instant, moved to where a reminder is welcome; null where the text says none, or one that is past or more than
    /// <see cref="MostDays"/> days ahead.</returns>
    /// <param name="text">What the member typed.</param>
    /// <param name="now">The present instant.</param>
    public DateTimeOffset? Read(string text, DateTimeOffset now)
    {
        var words = Lead().Replace(text.Trim(), string.Empty).ToLowerInvariant();
        var today = Calendar.DayOf(now);

        if (words.Length > LongestText)
        {
            return null;
        }

        if (words.Length == 0)
        {
            return Fit(now.AddHours(1));
        }

        if (Length().Match(words) is { Success: true } length)
        {
            var count = length.Groups["half"].Success ? 0.5 : length.Groups["count"] is { Success: true } number ? int.Parse(number.Value, CultureInfo.InvariantCulture) : 1;

            return InReach(now + (length.Groups["hours"].Success ? TimeSpan.FromHours(count) : TimeSpan.FromMinutes(count)), now);
        }

        var time = TimeAtEnd().Match(words);
        var timeOfDay = time.Success ? TimeOfDay(time) : null;
        var dayWords = (time.Success ? words[..time.Index] : words).Trim(' ', ',');

        return time.Success && timeOfDay is null ? null
            : Day(dayWords, today) is { } day ? InReach(Calendar.At(day.On, timeOfDay ?? day.TimeOfDay ?? MorningTimeOfDay), now)
            : null;
    }

    /// <summary>The instant itself, or the first one after it that lies on a working day and outside the quiet hours.</summary>
    public DateTimeOffset Fit(DateTimeOffset instant)
    {
        var fitted = Quiet?.AfterThem(instant, Calendar.Zone) ?? instant;
        var day = Calendar.DayOf(fitted);

        if (IsWorked(day))
        {
            return fitted;
        }

        for (var days = 1; days <= 366; days++)
        {
            if (IsWorked(day.AddDays(days)))
            {
                return Quiet?.AfterThem(Calendar.At(day.AddDays(days), MorningTimeOfDay), Calendar.Zone) ?? Calendar.At(day.AddDays(days), MorningTimeOfDay);
            }
        }

        return fitted;
    }

    private DateTimeOffset? InReach(DateTimeOffset instant, DateTimeOffset now) =>
        instant > now && instant <= now.AddDays(MostDays) ? Fit(instant) : null;

    private static (DateOnly On, TimeOnly? TimeOfDay)? Day(string words, DateOnly today)
    {
        if (words.Length == 0 || words is "today" or "later today")
        {
            return (today, words.Length == 0 ? null : AfternoonTimeOfDay);
        }

        var isAfternoon = words.EndsWith("afternoon", StringComparison.Ordinal);
        TimeOnly? timeOfDay = isAfternoon ? AfternoonTimeOfDay : null;
        var day = PartOfDay().Replace(words, string.Empty).Trim();

        return day switch
        {
            "this" or "" => isAfternoon ? (today, timeOfDay) : null,
            "tomorrow" => (today.AddDays(1), timeOfDay),
            "next week" => (IsoWeek.MondayOf(today).AddDays(7), timeOfDay),
            _ when Weekday().Match(day) is { Success: true } weekday => (Next(DateWords.DayOfWeek(weekday.Groups["day"].Value), today), timeOfDay),
            _ when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) => (on, timeOfDay),
            _ when DayAndMonth(day, today) is { } on => (on, timeOfDay),
            _ => null,
        };
    }

    private static DateOnly Next(DayOfWeek weekday, DateOnly today) => today.AddDays((((int)weekday - (int)today.DayOfWeek + 6) % 7) + 1);

    /// <summary>"1 december" or "dec 1", of this year or, where that is past, the next.</summary>
    private static DateOnly? DayAndMonth(string words, DateOnly today)
    {
        foreach (var year in new[] { today.Year, today.Year + 1 })
        {
            if (DateOnly.TryParseExact(
                    string.Create(CultureInfo.InvariantCulture, $"{words} {year}"), ["d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy"],
                    CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
                && on >= today)
            {
                return on;
            }
        }

        return null;
    }

    private static TimeOnly? TimeOfDay(Match match)
    {
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true } minutes ? int.Parse(minutes.Value, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value;

        if (half.Length > 0 && hour is < 1 or > 12)
        {
            return null;
        }

        hour = half switch { "pm" when hour < 12 => hour + 12, "am" when hour == 12 => 0, _ => hour };

        return hour <= 23 && minute <= 59 ? new TimeOnly(hour, minute) : null;
    }

    private static readonly Regex LeadPattern = Wording.Pattern(@"^(?:(?:until|till|for|in|on|to)\s+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Lead() => LeadPattern;

    private static readonly Regex LengthPattern = Wording.Pattern(
        @"^(?:(?<half>half\s+an)|an?|one|(?<count>\d{1,3}))\s*(?:(?<hours>h|hrs?|hours?)|m|mins?|minutes?)$", RegexOptions.CultureInvariant);

    private static Regex Length() => LengthPattern;

    private static readonly Regex TimePattern = Wording.Pattern(
        @"(?:^|\s)(?:at\s+)?(?<hour>\d{1,2})(?:(?::(?<minute>\d{2}))\s*(?<half>am|pm)?|\s*(?<half>am|pm))$", RegexOptions.CultureInvariant);

    private static Regex TimeAtEnd() => TimePattern;

    private static readonly Regex PartOfDayPattern = Wording.Pattern(@"\s*(?:\bmorning|\bafternoon)$", RegexOptions.CultureInvariant);

    private static Regex PartOfDay() => PartOfDayPattern;

    private static readonly Regex WeekdayPattern = Wording.Pattern($"^(?:next\\s+|this\\s+)?(?<day>{DateWords.Weekdays})$", RegexOptions.CultureInvariant);

    private static Regex Weekday() => WeekdayPattern;
}
