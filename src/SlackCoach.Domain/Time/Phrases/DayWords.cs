using System.Globalization;
using System.Text.RegularExpressions;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Time.Phrases;

/// <summary>Reads words for one day, such as <c>next Friday</c> or <c>5 October</c>.</summary>
/// <param name="today">The member's day.</param>
internal sealed class DayWords(DateOnly today)
{
    // A date without its year that has been past for so long is next year's.
    private const int LongPast = 60;

    /// <summary>The days that a text may mean, the earliest first.</summary>
    /// <param name="text">The text, folded and trimmed.</param>
    /// <param name="after">For the end of a range its beginning: the day is not before it.</param>
    /// <returns>Null when the text is no day at all; none when there is no such day.</returns>
    public IReadOnlyList<DateOnly>? Read(string text, DateOnly? after = null)
    {
        if (Simple(text.ToLowerInvariant()) is { } day)
        {
            return [day];
        }

        var days = Weekday(text, after) ?? InDays(text) ?? OfMonth(text, after) ?? Slashed(text, after) ?? Dated(text, after);

        return days is null ? null : [.. days.Where(found => !(found < after)).Distinct().Order()];
    }

    /// <summary>The days of a range that names its month only once, such as <c>Oct 5-16</c>; null when the text is none.</summary>
    public (DateOnly From, DateOnly Until)? ReadRange(string text) =>
        Whole(text) is { To: { } to } range && Of(range.From, null) is [var from, ..] && Of(to, from) is [var until, ..] ? (from, until) : null;

    /// <summary>The Monday of this week.</summary>
    public DateOnly Monday => IsoWeek.MondayOf(today);

    private DateOnly? Simple(string text) => text switch
    {
        "today" or "now" => today,
        "tomorrow" => today.AddDays(1),
        "yesterday" => today.AddDays(-1),
        "the day after tomorrow" or "day after tomorrow" => today.AddDays(2),
        "the day before yesterday" or "day before yesterday" => today.AddDays(-2),
        _ => null,
    };

    private IReadOnlyList<DateOnly>? Weekday(string text, DateOnly? after)
    {
        var match = WeekdayPattern.Match(text);

        if (!match.Success)
        {
            return null;
        }

        var offset = DateWords.WeekdayOffset(match.Groups["day"].Value);
        var thisWeek = Monday.AddDays(offset);
        var coming = thisWeek > today ? thisWeek : thisWeek.AddDays(7);

        return (match.Groups["which"].Value.ToLowerInvariant(), match.Groups["week"].Value.ToLowerInvariant()) switch
        {
            (_, "next") => [thisWeek.AddDays(7)],
            (_, "this") => [thisWeek],
            (_, "last") => [thisWeek.AddDays(-7)],
            // "This Monday" on a Wednesday is the one that was or the one to come.
            ("this", _) => thisWeek < today ? [thisWeek, coming] : [thisWeek],
            // Some mean the nearest, others the one of next week; and the same the other way round. Said on that day, the nearest is today.
            ("next", _) => [thisWeek == today ? today : coming, thisWeek.AddDays(7)],
            ("last", _) => [coming.AddDays(thisWeek == today ? -14 : -7), thisWeek.AddDays(-7)],
            _ when after is { } start => [start.AddDays((offset - DateWords.WeekdayOffset(start.DayOfWeek.ToString()) + 7) % 7)],
            _ => thisWeek == today ? [today, coming] : [coming],
        };
    }

    private IReadOnlyList<DateOnly>? InDays(string text) =>
        InPattern.Match(text) is { Success: true } match && NumberWords.Read(match.Groups["n"].Value) is { } n
            ? [today.AddDays(n * (match.Groups["unit"].Value.StartsWith('w') ? 7 : 1))]
            : null;

    private IReadOnlyList<DateOnly>? OfMonth(string text, DateOnly? after)
    {
        if (NthPattern.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var number = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        var firstOfMonth = new DateOnly(today.Year, today.Month, 1);
        var all = Enumerable.Range(-1, 5).Select(firstOfMonth.AddMonths)
            .Where(month => number >= 1 && number <= DateTime.DaysInMonth(month.Year, month.Month))
            .Select(month => month.AddDays(number - 1));
        var next = all.Where(day => day >= (after ?? today)).Take(1);

        return [.. after is null ? all.Where(day => day < today && day >= today.AddDays(-TimeOffPhrase.DaysBack)) : [], .. next];
    }

    private IReadOnlyList<DateOnly>? Slashed(string text, DateOnly? after)
    {
        if (SlashPattern.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (one, other) = (int.Parse(match.Groups["a"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["b"].ValueSpan, CultureInfo.InvariantCulture));
        var year = match.Groups["year"] is { Success: true } digits ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : (int?)null;

        return match.Groups["dot"].Success
            ? Of(new PartialDate(year, other, one), after)
            : [.. Of(new PartialDate(year, other, one), after), .. Of(new PartialDate(year, one, other), after)];
    }

    private IReadOnlyList<DateOnly>? Dated(string text, DateOnly? after)
    {
        var named = NamedPattern.Match(text);
        var rest = ArticlePattern.Replace(text[named.Length..], "");

        if (Whole(rest) is not { To: null } mention)
        {
            return null;
        }

        var days = Of(mention.From, after);

        // A weekday that is not the date's is a slip in one of the two.
        return named.Success ? [.. days.Where(day => DateWords.WeekdayOffset(day.DayOfWeek.ToString()) == DateWords.WeekdayOffset(named.Value))] : days;
    }

    private static DateMention? Whole(string text) =>
        DateWords.In(text).Cast<DateMention?>().FirstOrDefault(mention => mention!.Value.Index == 0 && mention.Value.Length == text.Length);

    private IReadOnlyList<DateOnly> Of(PartialDate date, DateOnly? after)
    {
        if (date.Year is { } year)
        {
            return date.In(year) is { } day ? [day] : [];
        }

        // 29 February may be years away.
        var from = after ?? today.AddDays(-LongPast);

        return [.. Enumerable.Range(from.Year, 9).Select(candidate => date.In(candidate)).OfType<DateOnly>().Where(day => day >= from).Take(1)];
    }

    private static Regex Pattern(string pattern) =>
        Wording.Pattern(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex WeekdayPattern = Pattern(
        $@"^(?:(?:the\s+)?(?<which>this|next|last|coming)\s+)?(?<day>{DateWords.Weekdays})\.?(?:\s+(?:of\s+)?(?<week>this|next|last)\s+week)?$"
        + $@"|^(?<week>this|next|last)\s+week(?:'s)?\s+(?:on\s+)?(?<day>{DateWords.Weekdays})$");

    private static readonly Regex InPattern = Pattern(@"^in\s+(?<n>\w+)\s+(?<unit>days?|weeks?)$");

    private static readonly Regex NthPattern = Pattern(@"^(?:the\s+)?(?<n>\d{1,2})(?:st|nd|rd|th)$");

    private static readonly Regex SlashPattern = Pattern(@"^(?<a>\d{1,2})(?:/(?<b>\d{1,2})(?:/(?<year>20\d{2}))?|(?<dot>\.)\s?(?<b>\d{1,2})\.?(?:(?<=\.)\s?(?<year>20\d{2}))?)$");

    private static readonly Regex NamedPattern = Pattern($@"^(?:{DateWords.Weekdays})\b\.?,?\s+(?=the\s|\d|{DateWords.Months})");

    private static readonly Regex ArticlePattern = Pattern(@"^the\s+(?=\d)");
}
