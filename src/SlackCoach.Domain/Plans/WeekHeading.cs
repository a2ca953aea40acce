using System.Globalization;
using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Plans;

/// <summary>A line that names a week.</summary>
/// <param name="Week">The week; null where the line says week and names none that exists.</param>
/// <param name="Words">The words that name it, as written ("Week 1-2").</param>
/// <param name="Rest">What else stands on the line, behind the colon or dash; empty when nothing does.</param>
/// <param name="Problem">Why there is no week, in words for the member; null when there is one.</param>
/// <param name="IsDate">Whether dates name the week and the word "week" is missing.</param>
internal sealed partial record WeekHeading(WeekRef? Week, string Words, string Rest, string? Problem = null, bool IsDate = false)
{
    private static readonly string[] Numbers =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Reads a line; null when it names no week. "Week 3 went badly" names none: something must part the week from the rest.</summary>
    public static WeekHeading? Parse(string line)
    {
        var text = Wording.Fold(Wording.Head(line));

        if (text.Length == 0 || !(char.IsAsciiLetterOrDigit(text[0]) || text[0] is '('))
        {
            return null;
        }

        return ByNumber(text, line) ?? ByBlank(text, line) ?? ByDate(text, line);
    }

    private static WeekHeading? ByNumber(string text, string line)
    {
        var match = Numbered().Match(text);

        if (!match.Success)
        {
            return null;
        }

        var end = match.Length;
        var year = match.Groups["year"] is { Success: true } found ? Number(found.Value) : (int?)null;

        if (DateBehind(text, end) is { } date)
        {
            // "Wk 6 - 8 Feb: the launch".
            (end, year) = (date.Index + date.Length, year ?? YearOf(date.From));
        }

        if (RestOf(line, text, end) is not { } rest)
        {
            return null;
        }

        var words = line[..match.Length].Trim().TrimEnd(':', '-', ',');

        if (year is null && DateRemark(ref rest) is { } remark)
        {
            year = YearOf(remark);
        }

        var number = match.Groups["word"] is { Success: true } word
            ? Array.IndexOf(Numbers, word.Value.ToLowerInvariant()) + 1
            : Number(match.Groups["number"].Value);

        return number is < 1 or > 53
            ? new WeekHeading(null, words, rest, $"there is no week {match.Groups["number"].Value}")
            : new WeekHeading(new WeekRef.Iso(number, year), words, rest);
    }

    private static WeekHeading? ByBlank(string text, string line) =>
        Blank().Match(text) is { Success: true } match && RestOf(line, text, match.Length) is { } rest
            ? new WeekHeading(null, line[..match.Length].Trim(), rest, "it does not say which week")
            : null;

    private static WeekHeading? ByDate(string text, string line)
    {
        var lead = WeekOf().Match(text);
        var start = lead.Success ? lead.Length : Weekday().Match(text) is { Success: true } day ? day.Length : 0;
        var mention = DateWords.In(text).Cast<DateMention?>().FirstOrDefault(found => found!.Value.Index == start);

        if (mention is not { } date)
        {
            return lead.Success && lead.Groups["firm"].Success
                ? new WeekHeading(null, line, "", "it does not say which week")
                : null;
        }

        var end = start + date.Length;

        if (text[..start].StartsWith('(') && end < text.Length && text[end] == ')')
        {
            end++;
        }

        if (RestOf(line, text, end) is not { } rest)
        {
            return null;
        }

        var exists = date.From.In(date.From.Year ?? 2024) is not null;

        return new WeekHeading(
            exists ? new WeekRef.OfDay(date.From) : null,
            line[..end].Trim(),
            rest,
            exists ? null : "there is no such day",
            IsDate: !lead.Success);
    }

    // What follows the week must be parted from it, or the line is a sentence.
    private static string? RestOf(string line, string text, int end)
    {
        if (end >= text.Length || string.IsNullOrWhiteSpace(text[end..]))
        {
            return "";
        }

        var part = Parting().Match(text, end);

        if (!part.Success || part.Index != end)
        {
            return null;
        }

        // A bracket belongs to what it opens, and goes when it holds all there is: "Week 8 (vacation)".
        var opensBracket = part.Value.EndsWith('(');
        var rest = line[(end + part.Length - (opensBracket ? 1 : 0))..].Trim();
        var holdsAll = opensBracket && rest.IndexOf(')', StringComparison.Ordinal) == rest.Length - 1 && !DateWords.In(text).Any();

        return holdsAll ? rest[1..^1].Trim() : rest;
    }

    // "Week 3 (18-24 Jan 2027)": the remark repeats the week in dates, and may be where the year stands.
    private static PartialDate? DateRemark(ref string rest)
    {
        if (!rest.StartsWith('(') || rest.IndexOf(')', StringComparison.Ordinal) is not (> 0 and var close))
        {
            return null;
        }

        var inner = Wording.Fold(rest[1..close]).Trim();
        var date = DateWords.In(inner).Cast<DateMention?>()
            .FirstOrDefault(found => found!.Value.Index == 0 && found.Value.Length == inner.Length);

        if (date is null)
        {
            return null;
        }

        rest = rest[(close + 1)..].TrimStart(' ', ':', '-', '–', '—').Trim();

        return date.Value.From;
    }

    // A date, or two with a dash between them, that repeats the week and is parted from what follows.
    private static DateMention? DateBehind(string text, int end)
    {
        var start = end + Lead().Match(text, end).Length;

        // Read from there on: "6 - 8 Feb" would be three days.
        return DateWords.In(text[start..]).Where(found => found.Index == 0).Cast<DateMention?>().FirstOrDefault() is { } date
            && RestOf(text, text, start + date.Length) is not null
                ? date with { Index = start }
                : null;
    }

    // The Monday of a week 1 can lie in the year before: only its Thursday tells the ISO year.
    private static int? YearOf(PartialDate date) =>
        date.Year is { } year && date.In(year) is { } day ? ISOWeek.GetYear(day.ToDateTime(TimeOnly.MinValue)) : date.Year;

    private static int Number(string digits) => digits.Length > 4 ? int.MaxValue : int.Parse(digits, CultureInfo.InvariantCulture);

    private static readonly Regex NumberedPattern = Wording.Pattern(
        @"^(?:(?<year>(?:19|20)\d{2})\s*[-,/]?\s*(?:w|kw|cw|wk|(?:calendar\ |iso\ )?week)\s*\#?(?<number>\d+)(?:\s*(?:-|to|&|and|/|\+)\s*w?\d{1,2}(?!\d))?
          |(?:(?:calendar\ |iso\ )?weeks?|wks?\.?|kw|cw|w)\s*\#?(?:(?<number>-?\d+)|(?<word>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?!\w))
            (?:\s*(?:-|to|&|and|/|\+)\s*(?:weeks?\s*|wk\s*|w)?\d{1,2}(?![\d./]|\s*-\s*\d)(?!(?:st|nd|rd|th)?\s+(?:of\s+)?(?:" + DateWords.Months + @")\b))?
            (?:\s*(?:,|/|of\ |-|in\ |\()?\s*(?<year>(?:19|20)\d{2})(?![\d-])\)?)?)(?![\w.]\w)(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace);

    private static Regex Numbered() => NumberedPattern;

    private static readonly Regex LeadPattern = Wording.Pattern(
        $@"\G\s*(?:[:,-]\s*)?(?:(?:{DateWords.Weekdays})\b\.?,?\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Lead() => LeadPattern;

    private static readonly Regex BlankPattern = Wording.Pattern(
        @"^weeks?\s*(?:\?+|#|x+|n|tbd|tba|_+|\.{2,}|…)(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Blank() => BlankPattern;

    private static readonly Regex WeekOfPattern = Wording.Pattern(
        @"^(?:(?<firm>week|wk)\s+(?:of|commencing|starting|beginning|from)|w/c|wc)\s*:?\s+(?:(?:the"
            + $@"|on)\s+)?(?:(?:{DateWords.Weekdays})\b,?\s+)?|^week\s*(?:-|:)?\s*\(?(?=\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex WeekOf() => WeekOfPattern;

    private static readonly Regex WeekdayPattern = Wording.Pattern(
        $@"^(?:{DateWords.Weekdays})\b\.?,?\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Weekday() => WeekdayPattern;

    private static readonly Regex PartingPattern = Wording.Pattern(@"\s*(?::|\.(?=\s|$)|\||,|\s-+|-+\s|;)\s*\(?|\s*\(", RegexOptions.CultureInvariant);

    private static Regex Parting() => PartingPattern;
}
