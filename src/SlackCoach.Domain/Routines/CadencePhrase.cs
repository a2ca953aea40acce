using System.Globalization;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Routines;

/// <summary>Reads how often, as a member types it: every text of <see cref="Cadence.InWords"/> and its kin.</summary>
public static class CadencePhrase
{
    /// <summary>What can be typed, for whoever typed something else.</summary>
    public const string Examples =
        "every working day, every Monday and Thursday, twice a week, every 2 weeks on Tuesday, on the last working day of every month, on the 15th of every month, every quarter, "
        + "once on 2027-03-01";

    private const int LongestText = 120;

    /// <summary>The cadence that a text says and nothing else; null where it says none, or more.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The member's day: what comes every few weeks begins in its week.</param>
    public static Cadence? Read(string text, DateOnly today)
    {
        var typed = Wording.Fold(text).Trim().TrimEnd('.');

        if (typed.Length > LongestText)
        {
            return null;
        }

        if (typed.StartsWith("once", StringComparison.OrdinalIgnoreCase) && Date(typed["once".Length..].Replace(" on ", " ", StringComparison.Ordinal).Trim(' ', ',')) is { } on)
        {
            return new OnceCadence(on);
        }

        return CadenceWords.FirstIn(typed) is { } mention && mention.Index == 0 && mention.Length == typed.Length ? mention.Cadence.StartingOn(today) : null;
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMMM d, yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null;
}
