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
    private const string Once = "once";

    /// <summary>The cadence that a text says and nothing else; null where it says none, or more: a time of day
    /// has a place of its own.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The member's day: what comes every few weeks begins in its week.</param>
    public static Cadence? Read(string text, DateOnly today)
    {
        var typed = Wording.Fold(text).Trim().TrimEnd('.');

        if (typed.Length > LongestText)
        {
            return null;
        }

        var rhythm = RhythmPhrase.Read(typed, today)
            ?? (typed.StartsWith(Once, StringComparison.OrdinalIgnoreCase) ? RhythmPhrase.Read(typed[Once.Length..].TrimStart(' ', ','), today) : null);

        return rhythm is { TimeOfDay: null } ? rhythm.Cadence.StartingOn(rhythm.From ?? today) : null;
    }
}
