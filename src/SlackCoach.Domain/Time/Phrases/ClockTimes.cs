using System.Globalization;
using System.Text.RegularExpressions;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Time.Phrases;

/// <summary>Reads times of day at the end of a phrase, such as <c>tomorrow 14:00-16:00</c> or <c>until 11 am</c>.</summary>
internal static class ClockTimes
{
    /// <summary>The hours, and what stands before them; the hours are null when they are none. Null when no times are named.</summary>
    public static (DayHours? Hours, string Before)? Match(string text)
    {
        if (TimesPattern.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var from = Read(match.Groups["from"].Value);
        var until = Read(match.Groups["until"].Value);
        var start = match.Groups["from"].Success ? from : MemberCalendar.DayEndsAt;
        var end = match.Groups["until"].Success ? until : MemberCalendar.DayEndsAt;

        return (start is { } first && end is { } last && DayHours.AreHours(first, last) ? new DayHours(first, last) : null, match.Groups["rest"].Value.Trim());
    }

    /// <summary>A time of day as <see cref="Clock"/> finds it, or <c>noon</c>; null where no clock shows it.</summary>
    public static TimeOnly? Read(string typed)
    {
        var text = typed.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();

        if (text == "NOON")
        {
            return new TimeOnly(12, 0);
        }

        string[] forms = ["H:mm", "h:mmtt", "htt"];

        return TimeOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    /// <summary>What looks like a time of day, as part of a pattern: <c>14:00</c>, <c>2 pm</c>, <c>2:30 p.m.</c></summary>
    public const string Clock = @"\d{1,2}(?::\d{2}(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?)";

    private static readonly Regex TimesPattern = Wording.Pattern(
        $@"^(?<rest>.*?)\s*(?:(?<=^|\s)(?:from\s+|between\s+)?(?<from>{Clock})\s*(?:-|to|until|and)\s*(?<until>{Clock})|\bfrom\s+(?<from>{Clock})(?:\s+on(?:wards)?)?|\b(?:until|till)\s+(?<until>{Clock}))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
