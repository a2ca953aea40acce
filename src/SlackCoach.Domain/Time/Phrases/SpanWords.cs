using System.Text.RegularExpressions;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Time.Phrases;

/// <summary>Reads words for a stretch of time, such as <c>from Monday for two weeks</c>.</summary>
/// <param name="today">The member's day.</param>
/// <param name="working">The member's working time.</param>
internal sealed class SpanWords(DateOnly today, WorkingTime working)
{
    private readonly DayWords _days = new(today);

    /// <summary>What a text may mean. Null when it is no time at all; none when there are no such days.</summary>
    /// <param name="text">The text, folded and trimmed.</param>
    public IReadOnlyList<Span>? Read(string text) =>
        text.Length == 0 || OpenPattern.IsMatch(text) ? [new Span(today, null)]
        : Period(text) ?? PartOfDay(text) ?? Until(text) ?? Lasting(text) ?? Range(text) ?? From(text) ?? Day(text);

    private IReadOnlyList<Span>? Period(string text)
    {
        var monday = _days.Monday;
        var month = new DateOnly(today.Year, today.Month, 1);

        return text.ToLowerInvariant() switch
        {
            // Said in the middle of it, it may be about the days that are past as well.
            "this week" or "all week" or "all this week" => Distinct(new Span(monday, monday.AddDays(6)), new Span(today, monday.AddDays(6))),
            "the rest of the week" or "rest of the week" or "the rest of this week" => [new Span(today, monday.AddDays(6))],
            "next week" or "all next week" => [new Span(monday.AddDays(7), monday.AddDays(13))],
            "last week" => [new Span(monday.AddDays(-7), monday.AddDays(-1))],
            "this weekend" or "the weekend" => [new Span(monday.AddDays(5), monday.AddDays(6))],
            "next month" => [new Span(month.AddMonths(1), month.AddMonths(2).AddDays(-1))],
            "the rest of the month" or "rest of the month" => [new Span(today, month.AddMonths(1).AddDays(-1))],
            _ => null,
        };
    }

    private IReadOnlyList<Span>? PartOfDay(string text)
    {
        if (PartPattern.Match(text) is { Success: true } part)
        {
            var hours = part.Groups["part"].Value.ToLowerInvariant() switch
            {
                "morning" => DayHours.Morning,
                "afternoon" => DayHours.Afternoon,
                _ => DayHours.Evening,
            };

            return DaysOf(part.Groups["day"].Value)?.Select(day => new Span(day, day, hours)).ToArray();
        }

        if (ClockTimes.Match(text) is not { } times)
        {
            return null;
        }

        return times.Hours is { } between ? DaysOf(times.Before)?.Select(day => new Span(day, day, between)).ToArray() : [];
    }

    private IReadOnlyList<Span>? Until(string text)
    {
        if (BackPattern.Match(text) is { Success: true } back)
        {
            return _days.Read(back.Groups["day"].Value, today.AddDays(1))?.Select(day => new Span(today, day.AddDays(-1))).ToArray();
        }

        if (UntilPattern.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (end, month) = (match.Groups["end"].Value, new DateOnly(today.Year, today.Month, 1));

        return end.ToLowerInvariant() switch
        {
            "next week" => [new Span(today, _days.Monday.AddDays(6)), new Span(today, _days.Monday.AddDays(13))],
            "the end of the week" or "the end of this week" or "end of week" or "the weekend" => [new Span(today, _days.Monday.AddDays(6))],
            "the end of next week" => [new Span(today, _days.Monday.AddDays(13))],
            "the end of the month" or "the end of this month" or "end of month" => [new Span(today, month.AddMonths(1).AddDays(-1))],
            "the end of next month" => [new Span(today, month.AddMonths(2).AddDays(-1))],
            "the end of the year" or "the end of this year" => [new Span(today, new DateOnly(today.Year, 12, 31))],
            _ => _days.Read(end)?.Where(day => day >= today).Select(day => new Span(today, day)).ToArray(),
        };
    }

    private IReadOnlyList<Span>? Lasting(string text)
    {
        if (NextPattern.Match(text) is { Success: true } next && NumberWords.Read(next.Groups["n"].Value) is { } many)
        {
            var isWeeks = next.Groups["unit"].Value.StartsWith("week", StringComparison.OrdinalIgnoreCase);
            var (first, days) = (isWeeks ? _days.Monday.AddDays(7) : today.AddDays(1), isWeeks ? 7 * many : many);

            return Distinct(new Span(today, today.AddDays(days - 1)), new Span(first, first.AddDays(days - 1)));
        }

        if (LastingPattern.Match(text) is not { Success: true } match || NumberWords.Read(match.Groups["n"].Value) is not { } n
            || (match.Groups["start"].Success && match.Groups["later"].Success))
        {
            return null;
        }

        var start = match.Groups["start"].Success ? match.Groups["start"].Value : match.Groups["later"].Success ? match.Groups["later"].Value : "today";

        return _days.Read(start)?.SelectMany(from => Ends(from, n, match.Groups["unit"].Value.ToLowerInvariant(), match.Groups["working"].Success)
            .Select(until => new Span(from, until))).ToArray();
    }

    // "For 3 days" may be days or working days, where the two end differently.
    private IEnumerable<DateOnly> Ends(DateOnly from, int n, string unit, bool workingDaysOnly)
    {
        if (!unit.StartsWith("day", StringComparison.Ordinal))
        {
            yield return unit.StartsWith("month", StringComparison.Ordinal) ? from.AddMonths(n).AddDays(-1)
                : from.AddDays((n * (unit.StartsWith('w') ? 7 : 14)) - 1);
            yield break;
        }

        var end = from.AddDays(-1);
        var worked = (DateOnly?)end;

        for (var i = 0; i < n && worked is { } last; i++)
        {
            worked = working.NextWorkingDay(last);
        }

        if (!workingDaysOnly || worked is null)
        {
            yield return end.AddDays(n);
        }

        if (worked is { } day && day != end.AddDays(n) && (n > 1 || workingDaysOnly))
        {
            yield return day;
        }
        else if (workingDaysOnly && worked is not null)
        {
            yield return worked.Value;
        }
    }

    private IReadOnlyList<Span>? Range(string text)
    {
        var plain = RangeStartPattern.Replace(text, "");

        if (_days.ReadRange(AndPattern.Replace(plain, " to ")) is { } dates)
        {
            return dates.From <= dates.Until ? [new Span(dates.From, dates.Until)] : [];
        }

        foreach (var joint in JointPattern.Matches(plain).Cast<Match>())
        {
            var (start, end) = (plain[..joint.Index], plain[(joint.Index + joint.Length)..]);

            // "Tuesday to Thursday next week" begins next week as well.
            if (IsWeekday(start) && WeekPattern.Match(end) is { Success: true } week)
            {
                start += week.Value;
            }

            if (_days.Read(start) is not { } starts || _days.Read(end, today.AddDays(-TimeOffPhrase.DaysAhead)) is null)
            {
                continue;
            }

            var pairs = starts.SelectMany(from => _days.Read(end, from)!.Select(until => new Span(from, until))).ToList();

            // "Monday to Wednesday" on a Tuesday may be this week's.
            if (pairs is [{ Until: { } until } only] && IsWeekday(start) && only.From.AddDays(-7) <= today && until.AddDays(-7) >= today)
            {
                pairs.Insert(0, new Span(only.From.AddDays(-7), until.AddDays(-7)));
            }

            return pairs;
        }

        return null;
    }

    private IReadOnlyList<Span>? From(string text) =>
        FromPattern.Match(text) is { Success: true } match
            ? _days.Read(match.Groups["day"].Value)?.Select(day => new Span(day, null)).ToArray()
            : null;

    private IReadOnlyList<Span>? Day(string text) =>
        _days.Read(OnPattern.Replace(text, ""))?.Select(day => new Span(day, day)).ToArray();

    private IReadOnlyList<DateOnly>? DaysOf(string words) =>
        words.ToLowerInvariant() is "" or "this" or "the" ? [today] : _days.Read(OnPattern.Replace(words, ""));

    private static IReadOnlyList<Span> Distinct(Span one, Span other) => one == other ? [one] : [one, other];

    private static bool IsWeekday(string text) => BareWeekdayPattern.IsMatch(text);

    private static Regex Pattern(string pattern) =>
        Wording.Pattern(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex OpenPattern = Pattern(@"^(?:until\s+further\s+notice|for\s+now|indefinitely|open(?:-|\s)?ended|from\s+now(?:\s+on)?)$");

    private static readonly Regex PartPattern = Pattern(@"^(?:(?<day>.*?)\s+)?(?:in\s+the\s+)?(?<part>morning|afternoon|evening)$|^(?<part>tonight)$");

    private static readonly Regex UntilPattern = Pattern(@"^(?:from\s+(?:today|now)\s+)?(?:until|till|til|up\s+to|through|thru|to)\s+(?<end>.+)$");

    private static readonly Regex BackPattern = Pattern(@"^back\s+(?:on\s+)?(?<day>.+)$");

    private const string Duration = @"(?:a\s+)?(?<n>\w+)(?:\s+of)?\s+(?<working>(?:working|business|work)\s+)?(?<unit>days?|weeks?|fortnights?|months?)";

    private static readonly Regex LastingPattern = Pattern(
        $@"^(?:(?:from\s+|starting\s+|on\s+)?(?<start>.+?)\s+)?for\s+(?:the\s+)?{Duration}(?:\s+(?:from|starting)\s+(?:on\s+)?(?<later>.+))?$|^{Duration}$");

    private static readonly Regex NextPattern = Pattern(@"^(?:for\s+)?(?:the\s+)?next\s+(?<n>\w+)\s+(?<unit>days|weeks)$");

    private static readonly Regex RangeStartPattern = Pattern(@"^(?:from|between|on)\s+");

    private static readonly Regex JointPattern = Pattern(@"\s+(?:to|until|till|til|through|thru|and)\s+|\s*-\s*");

    private static readonly Regex WeekPattern = Pattern(@"\s+(?:this|next|last)\s+week$");

    private static readonly Regex AndPattern = Pattern(@"\s+and\s+");

    private static readonly Regex FromPattern = Pattern(@"^(?:from|starting|as\s+of|since)\s+(?:on\s+)?(?<day>.+?)(?:\s+on(?:wards?)?)?$");

    private static readonly Regex OnPattern = Pattern(@"^on\s+");

    private static readonly Regex BareWeekdayPattern = Pattern($"^(?:{DateWords.Weekdays})$");
}
