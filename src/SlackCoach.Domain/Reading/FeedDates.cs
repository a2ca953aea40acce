using System.Globalization;

namespace SlackCoach.Domain.Reading;

/// <summary>Reads the dates of feeds: RFC 822 as people write it, and ISO 8601.</summary>
/// <remarks>A date without a time means its midnight, without a zone UTC. Years of two digits are read as RFC 2822 says: 50 to 99 are of the
/// last century. The day of the week is not looked at. Years before 1970 or after 2100 are nonsense.</remarks>
internal static class FeedDates
{
    private const int Longest = 100;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private static readonly string[] IsoForms =
    [
        "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ss K", "yyyy-MM-dd HH:mmK", "yyyy-MM-ddK", "yyyy/MM/dd HH:mm:ssK", "yyyy/MM/dd", "yyyyMMddTHHmmssK", "yyyyMMdd", "yyyy-MM",
        "yyyy",
    ];

    /// <summary>The instant that a date means, in its own offset; null where it cannot be read.</summary>
    public static DateTimeOffset? TryParse(string text)
    {
        var written = text.Trim();

        if (written.Length is 0 or > Longest)
        {
            return null;
        }

        var read = char.IsAsciiDigit(written[0]) ? Iso(written) ?? Spoken(written) : Spoken(written);

        return read is { Year: >= 1970 and <= 2100 } ? read : null;
    }

    private static DateTimeOffset? Iso(string written)
    {
        if (written.LastIndexOf(' ') is > 0 and var blank && char.IsAsciiLetter(written[^1]) && FeedZones.Offset(written[(blank + 1)..]) is { } named)
        {
            return Iso(written[..blank].TrimEnd()) is { Year: >= 1970 and <= 2100 } unzoned ? new DateTimeOffset(unzoned.DateTime, named) : null;
        }

        // "+0200" and "+02" for "+02:00"; "24:00" does not occur.
        var zoneAt = written.LastIndexOfAny(['+', '-']);
        var time = written.IndexOfAny(['T', 't', ' ']);
        var zone = time > 0 && zoneAt > time ? written[zoneAt..] : "";
        var mended = zone.Length switch
        {
            3 => written + ":00",
            5 when !zone.Contains(':', StringComparison.Ordinal) => written[..^2] + ":" + written[^2..],
            _ => written,
        };

        return DateTimeOffset.TryParseExact(
            mended.ToUpperInvariant(), IsoForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowTrailingWhite, out var read)
            ? read
            : null;
    }

    /// <summary>Reads "Sat, 23 Sep 2023 09:00:00 -0600" and its relatives, such as "Sep 23, 2023 9:00 AM" or "Sat Sep 23 09:00:00 PDT 2023".</summary>
    private static DateTimeOffset? Spoken(string written)
    {
        int? day = null, month = null, year = null;
        TimeSpan? time = null;
        TimeSpan offset = default;

        foreach (var word in written.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (month is null && IndexOf(Months, word) is { } found)
            {
                month = found + 1;
            }
            else if (time is null && word.Contains(':', StringComparison.Ordinal) && char.IsAsciiDigit(word[0]))
            {
                if (Time(word) is not { } read)
                {
                    return null;
                }

                time = read;
            }
            else if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                if (word.Length <= 2 && day is null)
                {
                    day = number;
                }
                else if (year is null)
                {
                    year = word.Length switch { 2 => number < 50 ? 2000 + number : 1900 + number, 4 => number, _ => null };
                }
                else
                {
                    return null;
                }
            }
            else if (word.ToLowerInvariant() is "am" or "pm" && time is { } half)
            {
                time = new TimeSpan((half.Hours % 12) + (word[0] is 'p' or 'P' ? 12 : 0), half.Minutes, half.Seconds);
            }
            else if (time is not null)
            {
                offset = FeedZones.Offset(word) ?? offset;
            }
            else if (IndexOf(Days, word) is null)
            {
                return null;
            }
        }

        return day is { } d && month is { } m && year is { } y && y is >= 1970 and <= 2100 && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? new DateTimeOffset(new DateTime(y, m, d), offset) + (time ?? TimeSpan.Zero)
            : null;
    }

    private static TimeSpan? Time(string word)
    {
        var parts = word.Split('.')[0].Split(':');
        var numbers = new int[3];

        for (var at = 0; at < parts.Length; at++)
        {
            if (at > 2 || !int.TryParse(parts[at], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[at]))
            {
                return null;
            }
        }

        // 24:00 is the end of the day, and a minute may have a leap second.
        return numbers is [< 24, <= 59, <= 60] or [24, 0, 0] ? new TimeSpan(numbers[0], numbers[1], Math.Min(59, numbers[2])) : null;
    }

    private static int? IndexOf(string[] names, string word) =>
        word.Length >= 3 && char.IsAsciiLetter(word[^1]) || word.EndsWith('.')
            ? Array.FindIndex(names, name => word.StartsWith(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var found ? found : null
            : null;
}
