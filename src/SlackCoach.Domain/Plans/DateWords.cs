using System.Globalization;
using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Plans;

/// <summary>A date of which the year may be missing.</summary>
internal readonly record struct PartialDate(int? Year, int Month, int Day)
{
    /// <summary>The date in a year; null where that year has no such day.</summary>
    public DateOnly? In(int year) =>
        Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;

    /// <summary>The date in its own year, or else in the year that brings it nearest to a day.</summary>
    public DateOnly? Near(DateOnly day)
    {
        if (Year is { } year)
        {
            return In(year);
        }

        var date = this;

        return new[] { day.Year - 1, day.Year, day.Year + 1 }
            .Select(candidate => date.In(candidate))
            .Where(candidate => candidate is not null)
            .OrderBy(candidate => Math.Abs(candidate!.Value.DayNumber - day.DayNumber))
            .FirstOrDefault();
    }
}

/// <summary>Where a text names a date, or two with a dash between them.</summary>
/// <param name="From">The date, or the first of the range.</param>
/// <param name="To">The last of the range, inclusive; null for a single date.</param>
/// <param name="Index">Where it begins in the text.</param>
/// <param name="Length">How long it is there.</param>
internal readonly record struct DateMention(PartialDate From, PartialDate? To, int Index, int Length);

/// <summary>Finds dates, months and years in folded text (<see cref="Wording.Fold"/>). Days and months in digits alone are read only
/// year first, or with dots day first; "3/4" is anybody's guess.</summary>
internal static partial class DateWords
{
    /// <summary>The names of the months, as part of a pattern. May needs its capital: "it may slip" names no month.</summary>
    public const string Months =
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|(?-i:May|MAY)|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    /// <summary>The names of the days, as part of a pattern.</summary>
    public const string Weekdays = "mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:nesdays?)?|thu(?:r(?:s(?:days?)?)?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?";

    private const string Nth = "(?:st|nd|rd|th)?";
    private const string Year = @"(?:19|20)\d{2}";
    private const string Dash = @"\s*(?:-|to|until|through)\s*";

    private static readonly string[] MonthStarts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] DayStarts = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>Every date of a text, in order.</summary>
    public static IEnumerable<DateMention> In(string folded) => Mentions().Matches(folded).Select(Read);

    /// <summary>The number of a month by its name.</summary>
    public static int MonthNumber(string name) => Array.IndexOf(MonthStarts, name[..3].ToLowerInvariant()) + 1;

    /// <summary>How many days after Monday a weekday comes.</summary>
    public static int WeekdayOffset(string name) => Array.IndexOf(DayStarts, name[..3].ToLowerInvariant());

    /// <summary>The weekday of a name.</summary>
    public static DayOfWeek DayOfWeek(string name) => (DayOfWeek)((WeekdayOffset(name) + 1) % 7);

    private static DateMention Read(Match match)
    {
        var to = match.Groups["toDay"].Success ? Part(match, "to", null) : (PartialDate?)null;
        var start = Part(match, "", to);
        var end = to is { } last ? last with { Year = last.Year ?? start.Year } : (PartialDate?)null;

        return new DateMention(start with { Year = start.Year ?? to?.Year }, end, match.Index, match.Length);
    }

    private static PartialDate Part(Match match, string prefix, PartialDate? other)
    {
        var year = match.Groups[prefix + "Year"];
        var month = match.Groups[prefix + "Month"];
        var name = match.Groups[prefix + "Name"];

        // "23-27 Nov" names the month once, "Nov 23-27" too.
        var number = month.Success ? Number(month)
            : name.Success ? MonthNumber(name.Value)
            : other?.Month ?? MonthNumber(match.Groups["Name"].Value);

        return new PartialDate(year.Success ? Number(year) : null, number, Number(match.Groups[prefix + "Day"]));
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private static readonly Regex MentionsPattern = Wording.Pattern(
        $@"(?<![\w-])(?:
            (?<Year>{Year})[-/](?<Month>\d{{2}})[-/](?<Day>\d{{2}})
              (?:\s*(?:-|to|until|through)\s*(?<toYear>{Year})[-/](?<toMonth>\d{{2}})[-/](?<toDay>\d{{2}}))?
          | (?<Day>\d{{1,2}})\.(?<Month>\d{{1,2}})\.(?<Year>{Year})(?:{Dash}(?<toDay>\d{{1,2}})\.(?<toMonth>\d{{1,2}})\.(?<toYear>{Year}))?
          | (?<Day>\d{{1,2}}){Nth}{Dash}(?:(?:{Weekdays}),?\s+)?(?<toDay>\d{{1,2}}){Nth}\s+(?:of\s+)?(?<toName>{Months})\b\.?(?:,?\s+(?<toYear>{Year}))?
          | (?<Day>\d{{1,2}}){Nth}\s+(?:of\s+)?(?<Name>{Months})\b\.?(?:,?\s+(?<Year>{Year}))?
              (?:{Dash}(?:(?:{Weekdays}),?\s+)?(?<toDay>\d{{1,2}}){Nth}\s+(?<toName>{Months})\b\.?(?:,?\s+(?<toYear>{Year}))?)?
          | (?<Name>{Months})\b\.?\s+(?<Day>\d{{1,2}}){Nth}(?!\d)(?:,?\s+(?<Year>{Year}))?
              (?:{Dash}(?:(?:{Weekdays}),?\s+)?(?<toName>{Months})\b\.?\s+(?<toDay>\d{{1,2}}){Nth}(?!\d)(?:,?\s+(?<toYear>{Year}))?)
          | (?<Name>{Months})\b\.?\s+(?<Day>\d{{1,2}}){Nth}{Dash}(?<toDay>\d{{1,2}}){Nth}(?!\d)(?:,?\s+(?<toYear>{Year}))?
          | (?<Name>{Months})\b\.?\s+(?<Day>\d{{1,2}}){Nth}(?!\d)(?:,?\s+(?<Year>{Year}))?
        )(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace);

    private static Regex Mentions() => MentionsPattern;
}
