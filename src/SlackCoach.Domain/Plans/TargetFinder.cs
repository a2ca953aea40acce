using System.Globalization;
using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Plans;

/// <summary>Finds the day that a plan works towards.</summary>
/// <remarks>A line labelled as the target ("Target timeline: Q4 2026") counts before one that speaks of promotion ("next cycle is in April"),
/// and that before a plain "by 30 June"; among equals the first counts. A line that names no date is none.</remarks>
internal static partial class TargetFinder
{
    /// <summary>The target of a plan; null when it names none.</summary>
    /// <param name="lines">The lines outside the weeks, with their numbers.</param>
    /// <param name="from">Where a date has no year: the first such day on or after this one is meant.</param>
    public static PlanTarget? In(IEnumerable<(int Line, string Text)> lines, DateOnly from) =>
        lines
            .Where(line => !Placeholders.IsIn(line.Text))
            .Select(line => (Rank: RankOf(line.Text), line.Line, line.Text))
            .Where(line => line.Rank > 0)
            .OrderByDescending(line => line.Rank)
            .Select(line => Read(line.Text, line.Line, from))
            .FirstOrDefault(target => target is not null);

    private static int RankOf(string text)
    {
        var folded = Wording.Fold(Wording.Head(text));

        return Labelled().IsMatch(folded) ? 3 : SpeaksOfPromotion().IsMatch(folded) ? 2 : ByDate().IsMatch(folded) ? 1 : 0;
    }

    private static PlanTarget? Read(string text, int line, DateOnly from)
    {
        var folded = Wording.Fold(Wording.Head(text));
        var day = DateWords.In(folded).Cast<DateMention?>().FirstOrDefault();
        var period = Period().Match(folded);

        if (day is { } mention && (!period.Success || mention.Index <= period.Index + period.Length))
        {
            var named = mention.To ?? mention.From;
            var on = named.Year is { } year ? named.In(year) : FirstFrom(from, candidate => named.In(candidate));

            return on is { } date ? new PlanTarget(date, IsVague(folded[..mention.Index]), PlainText.Cut(text), line) : null;
        }

        if (!period.Success)
        {
            return null;
        }

        var end = period.Groups["year"] is { Success: true } digits
            ? EndOf(period, int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture))
            : FirstFrom(from, candidate => EndOf(period, candidate))!.Value;

        return new PlanTarget(end, IsApproximate: true, PlainText.Cut(text), line);
    }

    private static DateOnly? FirstFrom(DateOnly from, Func<int, DateOnly?> inYear) =>
        Enumerable.Range(from.Year, 9).Select(inYear).FirstOrDefault(day => day >= from);

    private static DateOnly EndOf(Match period, int year)
    {
        var month = period.Groups["month"] is { Success: true } name ? DateWords.MonthNumber(name.Value)
            : period.Groups["quarter"] is { Success: true } quarter ? 3 * (quarter.Value[0] - '0')
            : period.Groups["half"] is { Success: true } half ? 6 * (half.Value[0] - '0')
            : 12;
        var last = DateTime.DaysInMonth(year, month);

        // "Mid-April" and "early April" name a part of a month; of longer periods only the end is taken.
        return !period.Groups["month"].Success ? new DateOnly(year, month, last)
            : period.Groups["mid"].Success ? new DateOnly(year, month, 15)
            : period.Groups["early"].Success ? new DateOnly(year, month, 10)
            : new DateOnly(year, month, last);
    }

    private static bool IsVague(string ahead) => Vague().IsMatch(ahead);

    private static readonly Regex LabelledPattern = Wording.Pattern(
        @"^\W*(?:(?:target|goal|promotion|promo|due|end|finish)\s*(?:timeline|date|day|cycle|quarter|month)?|deadline)\s*(?::|-|\bis\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Labelled() => LabelledPattern;

    private static readonly Regex SpeaksOfPromotionPattern = Wording.Pattern(
        @"\b(?:promotion|promo|promoted|calibration|nomination|packet|committee)\b.*(?:\b(?:by|before|in|at|is|on|around|about"
            + @"|for|until|target(?:ing)?)\b|[~:])|\b(?:next|review)\s+cycle\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex SpeaksOfPromotion() => SpeaksOfPromotionPattern;

    private static readonly Regex ByDatePattern = Wording.Pattern(
        $@"\bby\s+(?:the\s+)?(?:end\s+of\s+|mid-?\s*|early\s+|late\s+)?(?:\d|{DateWords.Months}|q[1-4]|h[12])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex ByDate() => ByDatePattern;

    private static readonly Regex VaguePattern = Wording.Pattern(
        @"(?:~|\b(?:about|around|approx\w*|roughly|circa|ca|end\s+of|somewhere)\b\.?)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Vague() => VaguePattern;

    private static readonly Regex PeriodPattern = Wording.Pattern(
        $@"(?<!\w)(?:(?<mid>mid(?:dle\s+of)?)[\s-]*|(?<early>early|start\s+of|beginning\s+of)\s+)?(?:(?<month>{DateWords.Months})"
            + @"|q(?<quarter>[1-4])|h(?<half>[12])|(?<whole>(?:end\s+of\s+)?(?=(?:19"
            + $@"|20)\d{{2}}\b)))(?!\w)?\.?(?:,?\s*(?:of\s+)?(?<year>(?:19|20)\d{{2}}))?(?![\w-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Period() => PeriodPattern;
}
