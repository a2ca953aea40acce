using System.Globalization;
using System.Text.RegularExpressions;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Time.Phrases;

/// <summary>Takes a phrase apart into the time, one habit and a reason.</summary>
internal sealed class PhraseReader(DateOnly today, WorkingTime working)
{
    private const int MostReadings = 4;

    private const string Examples = "Try `until Thursday`, `5 Oct - 16 Oct`, `this afternoon`, `next week` or `2026-10-05..2026-10-16`.";

    private readonly SpanWords _spans = new(today, working);

    public TimeOffPhrase Read(string text)
    {
        if (text.Length > Wording.LongestConsidered)
        {
            return new TimeOffPhrase.NotUnderstood($"That is too long for me to read. {Examples}");
        }

        var typed = SpacesPattern.Replace(text, " ").Trim();
        var bracket = BracketsPattern.Match(typed);
        var (rest, reason) = bracket.Success ? (typed[..bracket.Index], bracket.Groups["reason"].Value.Trim()) : (typed, null);

        return Timed(rest, reason)
            ?? ReasonSplits(rest).Select(split => Timed(split.Time, reason ?? split.Reason)).FirstOrDefault(found => found is not null)
            ?? new TimeOffPhrase.NotUnderstood($"I can't tell which days that means. {Examples}");
    }

    private static IEnumerable<(string Time, string Reason)> ReasonSplits(string text) =>
        from dash in DashPattern.Matches(Wording.Fold(text)).Reverse()
        select (text[..dash.Index], text[(dash.Index + dash.Length)..]);

    private TimeOffPhrase? Timed(string text, string? reason)
    {
        if (_spans.Read(Plain(text)) is { } whole)
        {
            return Judge(whole, null, reason);
        }

        // "From Monday for two weeks from reading": the habit is what stands last.
        foreach (var joint in HabitPattern.Matches(text).Reverse())
        {
            var habit = text[(joint.Index + joint.Length)..].Trim();

            if (habit.Length > 0 && !DashPattern.IsMatch(Wording.Fold(habit)) && _spans.Read(Plain(text[..joint.Index])) is { } spans)
            {
                return Judge(spans, habit, reason);
            }
        }

        return null;
    }

    private TimeOffPhrase Judge(IReadOnlyList<Span> spans, string? habit, string? reason)
    {
        if (spans.Count == 0)
        {
            return new TimeOffPhrase.NotUnderstood($"There are no such days or hours: please look at the date again. {Examples}");
        }

        var problems = spans.Select(Problem).ToArray();
        TimeOffReading[] readings =
        [
            .. spans.Where((_, index) => problems[index] is null)
                .OrderBy(span => span.From).ThenBy(span => span.Until)
                .Select(span => new TimeOffReading(span.From, span.Until, span.Hours, habit, string.IsNullOrWhiteSpace(reason) ? null : reason))
                .Distinct()
                .Take(MostReadings),
        ];

        return readings switch
        {
            [] => new TimeOffPhrase.NotUnderstood(problems[0]!),
            [var only] => new TimeOffPhrase.Understood(only),
            _ => new TimeOffPhrase.Ambiguous(readings),
        };
    }

    private string? Problem(Span span)
    {
        var start = span.From.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var daysAhead = span.From.DayNumber - today.DayNumber;

        return daysAhead < -TimeOffPhrase.DaysBack
            ? $"{start} is more than {TimeOffPhrase.DaysBack} days ago, and time off can be noted up to {TimeOffPhrase.DaysBack} days back. If you mean another year, write it as well."
            : daysAhead > TimeOffPhrase.DaysAhead ? $"{start} is more than a year away. Please tell me nearer to it."
            : span.Until < span.From ? "The last day comes before the first."
            : span.Until?.DayNumber - span.From.DayNumber >= TimeOffPhrase.DaysAhead ? "That is longer than a year. Leave the end open instead: `from` and the first day."
            : null;
    }

    // What people write around the days, and spellings that mean the same.
    private static string Plain(string text)
    {
        var folded = DotsPattern.Replace(Wording.Fold(text), " to ");
        folded = MayPattern.Replace(folded, "May");

        return IntroPattern.Replace(folded.Trim().TrimEnd('.', '!', ',', ';').Trim(), "").Trim();
    }

    private static readonly Regex SpacesPattern = Pattern(@"\s+");

    private static readonly Regex BracketsPattern = Pattern(@"\s*\((?<reason>[^()]*)\)\s*$");

    private static readonly Regex DashPattern = Pattern(@"\s-{1,3}\s");

    private static readonly Regex HabitPattern = Pattern(@"(?:^|(?<=\s))(?:for|from)\s");

    private static readonly Regex DotsPattern = Pattern(@"\s*(?:\.{2,3}|…)\s*");

    private static readonly Regex MayPattern = Pattern(@"\bmay\b");

    private static readonly Regex IntroPattern = Pattern(
        @"^(?:(?:i'm|i am|i'll be|away|off|out of (?:the )?office|out|ooo|pto|on (?:vacation|holiday|leave|pto)|vacation|holiday|sick)(?: |$))+");

    private static Regex Pattern(string pattern) =>
        Wording.Pattern(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
