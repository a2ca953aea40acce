using System.Globalization;
using System.Text.RegularExpressions;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Routines;

/// <summary>A rhythm as it was typed.</summary>
/// <param name="Cadence">How often.</param>
/// <param name="From">The day it begins, where one was named.</param>
/// <param name="TimeOfDay">The time of day, where one was named.</param>
internal sealed record TypedRhythm(Cadence Cadence, DateOnly? From, TimeOnly? TimeOfDay = null);

/// <summary>Reads a rhythm or a single day that a member types, and nothing else.</summary>
internal static partial class RhythmPhrase
{
    /// <summary>The rhythm that all of a text says; null where it says none, or more.</summary>
    public static TypedRhythm? Read(string folded, DateOnly today)
    {
        if (Untimed(folded, today) is { } rhythm)
        {
            return rhythm;
        }

        // "On Thursday at 14:00", "every week starting Monday at 14:00".
        return CadenceWords.EndingOf(folded) is var (before, time) && Untimed(before, today) is { TimeOfDay: null } timed ? timed with { TimeOfDay = time } : null;
    }

    private static TypedRhythm? Untimed(string folded, DateOnly today)
    {
        if (Starting().Match(folded) is { Success: true } starting
            && SingleDay.Read(starting.Groups["day"].Value, today) is { } from
            && CadenceOf(starting.Groups["rhythm"].Value) is { } begun)
        {
            return new TypedRhythm(begun.Cadence, from, begun.TimeOfDay);
        }

        return CadenceOf(folded) is { } mention ? new TypedRhythm(mention.Cadence, null, mention.TimeOfDay)
            : SingleDay.Read(folded, today) is { } on ? new TypedRhythm(new OnceCadence(on), null)
            : null;
    }

    private static CadenceMention? CadenceOf(string text)
    {
        var usual = OneWeek().Replace(text.Trim(), "every week");

        return !HasTooManyWeeks(usual) && CadenceWords.FirstIn(usual) is { Index: 0 } mention && mention.Length == usual.Length ? mention : null;
    }

    private static bool HasTooManyWeeks(string text) =>
        Weeks().Match(text) is { Success: true } weeks
        && int.Parse(weeks.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is < 1 or > EveryWeeksCadence.MostWeeks;

    [GeneratedRegex(@"^(?<rhythm>.+?),?\s+(?:starting|beginning|from)\s+(?:on\s+)?(?<day>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Starting();

    [GeneratedRegex(@"^(?:every|each)\s+(?:1|one)\s+weeks?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneWeek();

    [GeneratedRegex(@"(?:every|each)\s+(\d{1,4})\s+weeks?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weeks();
}
