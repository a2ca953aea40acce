using System.Text.RegularExpressions;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Routines;

/// <summary>Reads one day, as a member types it: <c>2027-03-01</c>, <c>on Thursday</c>, <c>Thursday 3 December</c>, <c>tomorrow</c>.</summary>
public static partial class SingleDay
{
    /// <summary>The day that all of a text names; null where it names none, or more.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The member's day. A date without its year is the next such day from today on; a day of the week the next one after today.</param>
    public static DateOnly? Read(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        var typed = Lead().Replace(Wording.Fold(text).Trim().TrimEnd('.'), string.Empty);

        return typed.ToLowerInvariant() switch
        {
            "today" => today,
            "tomorrow" => today.AddDays(1),
            _ when WeekdayAlone().Match(typed) is { Success: true } weekday && WeekdayOf(weekday.Groups["day"].Value) is { } day => NextAfter(today, day),
            _ => Dated(WeekdayAhead().Match(typed) is { Success: true } ahead && WeekdayOf(ahead.Groups["day"].Value) is not null
                ? typed[ahead.Length..]
                : typed, today),
        };
    }

    private static DateOnly? Dated(string text, DateOnly today)
    {
        if (DateWords.In(text).ToList() is not [{ Index: 0, To: null } mention] || mention.Length != text.Length)
        {
            return null;
        }

        return mention.From.Year is { } year
            ? mention.From.In(year)
            : Enumerable.Range(today.Year, 9).Select(candidate => mention.From.In(candidate)).FirstOrDefault(day => day >= today);
    }

    private static DayOfWeek? WeekdayOf(string word) =>
        Enum.GetValues<DayOfWeek>().Where(day => IsNameOf(day, word)).Select(day => (DayOfWeek?)day).FirstOrDefault();

    private static bool IsNameOf(DayOfWeek day, string word) =>
        word.Length >= 3 && day.ToString().StartsWith(word.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    private static DateOnly NextAfter(DateOnly today, DayOfWeek day) => today.AddDays((((int)day - (int)today.DayOfWeek + 6) % 7) + 1);

    [GeneratedRegex(@"^(?:once,?\s+)?(?:on\s+)?(?:the\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:next\s+|this\s+)?(?<day>[a-z]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WeekdayAlone();

    [GeneratedRegex(@"^(?<day>[a-z]+),?\s+(?:the\s+)?(?=\d|[a-z]{3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WeekdayAhead();
}
