using System.Globalization;
using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Plans;

/// <summary>Reads what a heading or label says about the list below it.</summary>
internal static partial class Labels
{
    /// <summary>Whether what stands below is no list of things to do: notes, feedback, references, a look back.</summary>
    public static bool IsContext(string label) => Context().IsMatch(label);

    /// <summary>Whether a heading stands over a timeline, so that a bare date opens a week also in a list.</summary>
    public static bool IsTimeline(string heading) => Timeline().IsMatch(heading);

    /// <summary>The first week of a section that counts its own weeks, from a line such as "Timeline: June to September 2026"; null when the
    /// line names none. A month alone means its first Monday.</summary>
    public static DateOnly? StartOf(string line)
    {
        var text = Wording.Fold(Wording.Head(line));
        var label = Start().Match(text);

        if (!label.Success || Placeholders.IsIn(text))
        {
            return null;
        }

        if (DateWords.In(text).FirstOrDefault(found => found.Index == label.Length) is { Length: > 0 } mention)
        {
            return mention.From.Year is { } named && mention.From.In(named) is { } day ? WeekRef.MondayOf(day) : null;
        }

        var month = Month().Match(text, label.Length);
        var year = Year().Match(text, label.Length);

        if (!month.Success || !year.Success)
        {
            return null;
        }

        var first = new DateOnly(int.Parse(year.ValueSpan, CultureInfo.InvariantCulture), DateWords.MonthNumber(month.Value), 1);

        // "November to February 2027" begins in the year before.
        if (month.NextMatch() is { Success: true } end && !Year().Match(text, month.Index, end.Index - month.Index).Success
            && DateWords.MonthNumber(end.Value) < first.Month)
        {
            first = first.AddYears(-1);
        }

        return WeekRef.MondayOf(first.AddDays(6));
    }

    private static readonly Regex ContextPattern = Wording.Pattern(
        @"^\W*(?:(?:quarterly|monthly|weekly|yearly|annual|end-of-\w+)\s+(?:reviews?|retros?|check-?ins?)|notes?|risks?|feedback"
            + @"|problems?|references?|links?|resources?|context|background|retro(?:spective)?s?|learnings?|lessons?|outcomes?"
            + @"|evidence|legend|why|questions?|tl;?dr|summary|history|achievements|accomplishments|definition\s+of\s+done"
            + @"|success\s+(?:metrics?|criteria)|assumptions?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Context() => ContextPattern;

    private static readonly Regex TimelinePattern = Wording.Pattern(
        @"\b(?:timeline|schedule|roadmap|milestones|calendar|weeks|plan)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Timeline() => TimelinePattern;

    private static readonly Regex StartPattern = Wording.Pattern(
        @"^\W*(?:timeline|start(?:s|ing)?(?:\s+(?:date|week|on|in))?|begins?|kick-?off)\s*:\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Start() => StartPattern;

    private static readonly Regex MonthPattern = Wording.Pattern($@"\b(?:{DateWords.Months})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Month() => MonthPattern;

    private static readonly Regex YearPattern = Wording.Pattern(@"\b(?:19|20)\d{2}\b", RegexOptions.CultureInvariant);

    private static Regex Year() => YearPattern;
}
