using System.Globalization;
using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Plans;

/// <summary>A line that names a year, month, quarter or half year and no week.</summary>
/// <param name="Year">The year, if it is named.</param>
/// <param name="Month">The month, 1 to 12; null for longer periods.</param>
/// <param name="IsYear">Whether it names a year and nothing else.</param>
internal sealed partial record PeriodHeading(int? Year, int? Month, bool IsYear)
{
    /// <summary>Reads a line; null when it is something else or says more.</summary>
    public static PeriodHeading? Parse(string line)
    {
        if (line.Length > 120)
        {
            return null;
        }

        var match = Period().Match(Wording.Fold(line).Trim());

        if (!match.Success)
        {
            return null;
        }

        var year = match.Groups["year"] is { Success: true } digits ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : (int?)null;
        var month = match.Groups["month"] is { Success: true } name ? DateWords.MonthNumber(name.Value) : (int?)null;

        return new PeriodHeading(year, month, !match.Groups["period"].Success && month is null);
    }

    private static readonly Regex PeriodPattern = Wording.Pattern(
        $@"^(?:(?:the\s+)?(?:(?:year|timeline|schedule|roadmap|weeks)\s*(?:for|of|in|:|-)?\s+)?(?<year>(?:19|20)\d{{2}})(?:\s+(?:timeline|schedule|roadmap|weeks))?
          |(?:(?<month>{DateWords.Months})\.?|(?<period>(?:q[1-4]|h[12]|(?:first|second|third|fourth|1st|2nd|3rd|4th)\s+(?:quarter|half)|quarter\s+[1-4])))(?:,?\s+(?:of\s+)?(?<year>(?:19|20)\d{{2}}))?
          |(?<year>(?:19|20)\d{{2}})[\s,/-]+(?:(?<month>{DateWords.Months})|(?<period>q[1-4]|h[12])))
          \s*(?:\([^()]*\))?\s*:?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace);

    private static Regex Period() => PeriodPattern;
}
