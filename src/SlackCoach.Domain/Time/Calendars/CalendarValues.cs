using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Time.Calendars;

/// <summary>Reads the values of iCalendar properties (RFC 5545, section 3.3).</summary>
internal static partial class CalendarValues
{
    /// <summary>A DATE or DATE-TIME as the calendar's own clocks show it. A time in UTC is turned into the given zone; one with a zone of
    /// its own, or none, is taken as it is written, as a day off is the same day wherever it was noted.</summary>
    /// <param name="value">The value, such as <c>20261224</c> or <c>20261224T000000Z</c>.</param>
    /// <param name="zone">The zone for times in UTC.</param>
    /// <param name="at">Date and time; midnight for a date.</param>
    /// <param name="isDate">Whether it is a date without a time.</param>
    public static bool TryRead(string value, TimeZoneInfo zone, out DateTime at, out bool isDate)
    {
        isDate = DateTime.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out at);

        if (isDate)
        {
            return IsUsable(at);
        }

        if (!DateTime.TryParseExact(value.TrimEnd('Z'), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out at) || !IsUsable(at))
        {
            return false;
        }

        if (value.EndsWith('Z'))
        {
            at = TimeZoneInfo.ConvertTime(new DateTimeOffset(at, TimeSpan.Zero), zone).DateTime;
        }

        return true;
    }

    /// <summary>A DURATION: <c>P1D</c>, <c>P2W</c>, <c>PT12H30M</c>.</summary>
    public static bool TryReadDuration(string value, out TimeSpan duration)
    {
        var match = Duration().Match(value);
        duration = match.Success
            ? new TimeSpan((Number("weeks") * 7) + Number("days"), Number("hours"), Number("minutes"), Number("seconds"))
            : TimeSpan.Zero;

        return match.Success;

        int Number(string part) => match.Groups[part] is { Success: true } digits ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>A TEXT without its escapes and control characters, of at most 200 characters.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Text(string? value)
    {
        if (value is null)
        {
            return null;
        }

        var plain = Escape().Replace(value, escape => escape.Groups[1].Value is "n" or "N" ? " " : escape.Groups[1].Value);
        var shown = new string([.. plain.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();

        return shown.Length <= 200 ? shown : shown[..(char.IsHighSurrogate(shown[199]) ? 199 : 200)];
    }

    // Room for every sum of days that follows.
    private static bool IsUsable(DateTime at) => at.Year is >= 1900 and <= 2200;

    [GeneratedRegex(@"^\+?P(?!$)(?:(?<weeks>\d{1,3})W)?(?:(?<days>\d{1,3})D)?(?:T(?=\d)(?:(?<hours>\d{1,4})H)?(?:(?<minutes>\d{1,5})M)?(?:(?<seconds>\d{1,6})S)?)?$")]
    private static partial Regex Duration();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();
}
