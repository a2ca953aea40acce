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

        var from = Time(match.Groups["from"]);
        var until = Time(match.Groups["until"]);
        var start = match.Groups["from"].Success ? from : MemberCalendar.DayEndsAt;
        var end = match.Groups["until"].Success ? until : MemberCalendar.DayEndsAt;

        return (start is { } first && end is { } last && DayHours.AreHours(first, last) ? new DayHours(first, last) : null, match.Groups["rest"].Value.Trim());
    }

    private static TimeOnly? Time(Group typed)
    {
        var text = typed.Value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        string[] forms = ["H:mm", "h:mmtt", "htt"];

        return TimeOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    private const string Clock = @"\d{1,2}(?::\d{2}(?:\s?[ap]m)?|\s?[ap]m)";

    private static readonly Regex TimesPattern = Wording.Pattern(
        $@"^(?<rest>.*?)\s*(?:(?<=^|\s)(?:from\s+|between\s+)?(?<from>{Clock})\s*(?:-|to|until|and)\s*(?<until>{Clock})|\bfrom\s+(?<from>{Clock})(?:\s+on(?:wards)?)?|\b(?:until|till)\s+(?<until>{Clock}))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
