using System.Globalization;
using System.Text.RegularExpressions;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Routines;

/// <summary>A rhythm as it was typed.</summary>
/// <param name="Cadence">How often.</param>
/// <param name="From">The day it begins, where one was named.</param>
internal sealed record TypedRhythm(Cadence Cadence, DateOnly? From);

/// <summary>Reads a rhythm or a single day that a member types, and nothing else.</summary>
internal static partial class RhythmPhrase
{
    /// <summary>The rhythm that all of a text says; null where it says none, or more.</summary>
    public static TypedRhythm? Read(string folded, DateOnly today)
    {
        if (Starting().Match(folded) is { Success: true } starting
            && SingleDay.Read(starting.Groups["day"].Value, today) is { } from
            && CadenceOf(starting.Groups["rhythm"].Value) is { } begun)
        {
            return new TypedRhythm(begun, from);
        }

        return CadenceOf(folded) is { } cadence ? new TypedRhythm(cadence, null)
            : SingleDay.Read(folded, today) is { } on ? new TypedRhythm(new OnceCadence(on), null)
            : null;
    }

    private static Cadence? CadenceOf(string text)
    {
        var usual = Usual(text.Trim());

        return !HasTooManyWeeks(usual) && CadenceWords.FirstIn(usual) is { Index: 0 } mention && mention.Length == usual.Length ? mention.Cadence : null;
    }

    /// <summary>The order in which <see cref="CadenceWords"/> knows it.</summary>
    private static string Usual(string text)
    {
        text = OfMonth().Replace(text, "on the $2 of every $1");
        text = Monthly().Replace(text, match => $"on the {match.Groups[2].Value} of every {(match.Groups[1].Value.StartsWith('m') || match.Groups[1].Value.StartsWith('M') ? "month" : "quarter")}");
        text = Weekly().Replace(text, "every $1");
        text = Fortnightly().Replace(text, "every 2 weeks on $1");

        return OneWeek().Replace(text, "every week");
    }

    private static bool HasTooManyWeeks(string text) =>
        Weeks().Match(text) is { Success: true } weeks
        && int.Parse(weeks.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is < 1 or > EveryWeeksCadence.MostWeeks;

    private const string Which = @"(?:the\s+)?((?:first|second|third|fourth|last|\d{1,2}(?:st|nd|rd|th))(?:\s+(?:(?:working|work|business)[ -]?day|[a-z]+day))?)";

    [GeneratedRegex(@"^(?<rhythm>.+?),?\s+(?:starting|beginning|from)\s+(?:on\s+)?(?<day>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Starting();

    [GeneratedRegex(@"^(?:every|each)\s+(month|quarter),?\s+on\s+" + Which + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfMonth();

    [GeneratedRegex(@"^(monthly|quarterly),?\s+on\s+" + Which + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Monthly();

    [GeneratedRegex(@"^(?:(?:every|each)\s+week|weekly|once\s+a\s+week),?\s+on\s+(?:a\s+)?([a-z]+days?\b.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekly();

    [GeneratedRegex(@"^(?:bi-?weekly|fortnightly|every\s+fortnight),?\s+on\s+(?:a\s+)?([a-z]+days?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fortnightly();

    [GeneratedRegex(@"^(?:every|each)\s+(?:1|one)\s+weeks?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneWeek();

    [GeneratedRegex(@"(?:every|each)\s+(\d{1,4})\s+weeks?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weeks();
}
