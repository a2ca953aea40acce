using System.Globalization;
using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Plans;

/// <summary>Reads how many days off an entry means, and which.</summary>
internal static partial class OffDays
{
    private const int MostDays = 7;
    private const int WorkingDays = 5;

    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven"];

    /// <summary>Whether an entry, folded and without remarks, is time off.</summary>
    public static bool IsTimeOff(string text) =>
        !AboutTimeOff().IsMatch(text) && (Off().IsMatch(text) || OffAtStart().IsMatch(text) || OffAtEnd().IsMatch(text));

    /// <summary>How many days, 1 to 7, and which where the entry names them.</summary>
    /// <param name="title">The entry, remarks included: they often name the days.</param>
    /// <param name="monday">The Monday of its week; weekdays can only be named within one.</param>
    /// <remarks>A number beats the named days when it is larger. "Vacation", "PTO" and "out of office" without a number mean the working
    /// week, five days; a holiday or a day off means one.</remarks>
    public static (int Count, IReadOnlyList<DateOnly> On) Read(string title, DateOnly? monday)
    {
        var text = Wording.Fold(Wording.Head(title));
        var on = Named(text, monday).Distinct().Order().Take(31).ToArray();
        var counted = Count(text);
        var count = Math.Max(on.Length, counted ?? (on.Length > 0 ? on.Length : WholeWeek().IsMatch(text) ? WorkingDays : 1));

        return (Math.Clamp(count, 1, MostDays), on);
    }

    /// <summary>The parts of running text that say which days somebody is off: "off on Thursday 28 and Friday 29 January".</summary>
    public static IEnumerable<string> InProse(string text)
    {
        var folded = Wording.Fold(Wording.Head(text));

        foreach (Match match in OffInProse().Matches(folded))
        {
            var sentence = folded[(folded.LastIndexOfAny(['.', '!', '?', ';'], match.Index) + 1)..match.Index];

            if (!AboutTimeOff().IsMatch(sentence.Trim() + " off"))
            {
                yield return Wording.Capitalised(text.Substring(match.Groups["off"].Index, match.Groups["off"].Length).Trim());
            }
        }
    }

    private static int? Count(string text)
    {
        var match = Counted().Match(text);

        if (!match.Success)
        {
            return null;
        }

        if (match.Groups["word"].Success)
        {
            return Array.IndexOf(Numbers, match.Groups["word"].Value.ToLowerInvariant()) + 1;
        }

        var digits = match.Groups["number"].Value;

        return digits.Length > 3 ? MostDays : (int)Math.Ceiling(decimal.Parse(digits.Replace(',', '.'), CultureInfo.InvariantCulture));
    }

    private static IEnumerable<DateOnly> Named(string text, DateOnly? monday)
    {
        var near = monday?.AddDays(3);

        foreach (var mention in DateWords.In(text).SelectMany(mention => Sharing(text, mention)))
        {
            var from = near is { } day ? mention.From.Near(day) : mention.From.Year is { } year ? mention.From.In(year) : null;

            if (from is not { } first)
            {
                continue;
            }

            var last = mention.To?.Near(first) ?? first;

            for (var off = first; off <= last && off.DayNumber - first.DayNumber < 31; off = off.AddDays(1))
            {
                yield return off;
            }

            // A weekday in front of a date says no more than the date.
            var begin = WeekdayAhead().Match(text[..mention.Index]) is { Success: true } weekday ? weekday.Index : mention.Index;
            var length = mention.Index + mention.Length - begin;
            text = text.Remove(begin, length).Insert(begin, new string(' ', length));
        }

        if (monday is not { } start)
        {
            yield break;
        }

        foreach (Match match in Days().Matches(text))
        {
            var from = DateWords.WeekdayOffset(match.Groups["from"].Value);
            var to = match.Groups["to"].Success ? DateWords.WeekdayOffset(match.Groups["to"].Value) : from;

            for (var offset = from; offset <= to; offset++)
            {
                yield return start.AddDays(offset);
            }
        }
    }

    // "Thursday 28 and Friday 29 January" names the month once.
    private static IEnumerable<DateMention> Sharing(string text, DateMention mention)
    {
        yield return mention;

        for (var index = mention.Index; DayAhead().Match(text[..index]) is { Success: true } day; index = day.Groups["day"].Index)
        {
            var number = day.Groups["day"];

            yield return new DateMention(mention.From with { Day = int.Parse(number.ValueSpan, CultureInfo.InvariantCulture) }, null, number.Index, number.Length);
        }
    }

    private static readonly Regex WeekdayAheadPattern = Wording.Pattern(
        $@"\b(?:{DateWords.Weekdays})\b\.?,?\s+(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft);

    private static Regex WeekdayAhead() => WeekdayAheadPattern;

    private static readonly Regex DayAheadPattern = Wording.Pattern(
        $@"(?<![\d.:/-])(?<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s*&\s*)(?:(?:{DateWords.Weekdays})\b\.?,?\s+)?(?:the\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft);

    private static Regex DayAhead() => DayAheadPattern;

    private const string Nth = @"\d{1,2}(?:st|nd|rd|th)?";

    private const string DayName =
        $@"(?:\d{{4}}-\d{{2}}-\d{{2}}|(?:(?:{DateWords.Weekdays})\b\.?,?\s+(?:the\s+)?)?(?:{Nth}\b(?:\s+(?:of\s+)?(?:{DateWords.Months})\b)?|(?:{DateWords.Months})\b\.?\s+{Nth}\b)(?:,?\s+20\d\d\b)?"
        + $@"|(?:{DateWords.Weekdays})\b)";

    private static readonly Regex OffInProsePattern = Wording.Pattern(
        $@"(?:^|[.:;,!?(]\s*|\s-\s+|\b(?:i'm|i\s+am|be|am|being|we're|we\s+are)\s+)"
            + $@"(?<off>(?:off|away|out\s+of\s+(?:the\s+)?office|on\s+(?:vacation|holiday|leave|pto))\s+(?:on\s+|from\s+)?{DayName}(?:(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s*&\s*|\s*-\s*|\s+(?:to|until|through)\s+){DayName})*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex OffInProse() => OffInProsePattern;

    private static readonly Regex OffPattern = Wording.Pattern(
        @"\bdays?\s+off\b|\bweek\s+off\b|\btime\s+off\b|^(?:i'm\s+|i\s+am\s+|i'll\s+be\s+|i\s+will\s+be\s+)?off\b(?:$|\s*[:,-]|\s+(?:on|from|sick)\b"
            + $@"|\s+(?:{DateWords.Weekdays}|\d))|\b(?:{DateWords.Weekdays}|\d|{DateWords.Months}|afternoon|morning)\s+off$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Off() => OffPattern;

    private static readonly Regex OffAtStartPattern = Wording.Pattern(
        @"^(?:on\s+)?(?:\d+\s+(?:days?|weeks?)\s+(?:of\s+)?)?(?:(?:annual|paid|parental|sick|family|bank|public|national|company"
            + @"|christmas|easter|summer|winter|skiing)\s+)*(?:pto|vacations?|holidays?|ooo|out\s+of\s+(?:the\s+)?office"
            + @"|leave)\b(?!\s+(?:coverage|cover|hand-?over|plan|planning|policy|calendar|request|schedule|process|tracker|season"
            + @"|traffic|readiness|bot|api|service|feature|page))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex OffAtStart() => OffAtStartPattern;

    private static readonly Regex OffAtEndPattern = Wording.Pattern(
        @"^(?:\S+\s+){0,4}(?:vacation|holidays?|pto|ooo|annual\s+leave|out\s+of\s+office)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex OffAtEnd() => OffAtEndPattern;

    // Work that only speaks of time off: planning it, covering it, finishing before it.
    private static readonly Regex AboutTimeOffPattern = Wording.Pattern(
        @"^(?:plan|prepare|book|request|ask|approve|announce|finish|schedule|write|review|update|discuss|check|sync|hand|arrange"
            + @"|cover|fix|implement|add|build|deploy|ship|test|support|migrate|draft|create|design|document|recover|return|back"
            + @"|leave\s+(?!on\b|from\b))\b|\b(?:before|after|around|until)\b[^,;]*\b(?:vacation|holidays?|pto|off|leave)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex AboutTimeOff() => AboutTimeOffPattern;

    private static readonly Regex CountedPattern = Wording.Pattern(
        @"\b(?:(?<number>\d+(?:[.,]\d+)?)|(?<word>one|two|three|four|five|six|seven))\s+(?:(?:full|whole|working|work|vacation"
            + @"|pto|holiday)\s+)*days?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Counted() => CountedPattern;

    private static readonly Regex WholeWeekPattern = Wording.Pattern(
        @"\bweek\s+off\b|\bvacations?\b|\bholidays\b|\bpto\b|\booo\b|\bout\s+of\s+(?:the\s+)?office\b|\bleave\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex WholeWeek() => WholeWeekPattern;

    private static readonly Regex DaysPattern = Wording.Pattern(
        $@"\b(?<from>{DateWords.Weekdays})\b(?:\s*(?:-|to|until|through)\s*(?<to>{DateWords.Weekdays})\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Days() => DaysPattern;
}
