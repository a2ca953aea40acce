using System.Text.RegularExpressions;
using SlackCoach.Domain.Routines;

namespace SlackCoach.Domain.Plans;

/// <summary>Where a text says how often.</summary>
/// <param name="Cadence">How often.</param>
/// <param name="Index">Where the words begin.</param>
/// <param name="Length">How long they are.</param>
internal readonly record struct CadenceMention(Cadence Cadence, int Index, int Length);

/// <summary>Reads "every morning", "weekly", "once a month", and what a habit is about.</summary>
internal static partial class CadenceWords
{
    /// <summary>The first mention; null when there is none. "Every two weeks" and "every month and a half" are no rhythm that is kept.</summary>
    public static CadenceMention? FirstIn(string text, int from = 0)
    {
        var match = Mention().Match(Wording.Fold(text), from);

        return match.Success ? new CadenceMention(CadenceOf(match), match.Index, match.Length) : null;
    }

    /// <summary>Whether a text names a rhythm that is not offered.</summary>
    public static bool NamesAnother(string text) => Other().IsMatch(Wording.Fold(text));

    /// <summary>What a habit is about, by its words.</summary>
    public static HabitKey KeyOf(string text) =>
        PullRequests().IsMatch(text) ? HabitKey.PullRequests
        : Threads().IsMatch(text) ? HabitKey.Threads
        : Reading().IsMatch(text) ? HabitKey.Reading
        : HabitKey.None;

    private static Cadence CadenceOf(Match match) =>
        match.Groups["day"].Success ? Cadence.EveryWorkingDay : match.Groups["week"].Success ? Cadence.Weekly : Cadence.Monthly;

    private static readonly Regex MentionPattern = Wording.Pattern(
        $@"(?<![\w-])(?:
            (?<day>(?:every|each)\ (?:single\ )?(?:(?:working|work|week)[\ -]?)?(?:day|morning|evening|afternoon)|daily|once\ a\ day)
          | (?<week>(?:every|each)\ (?:single\ )?(?:week|(?:{DateWords.Weekdays})(?:\ (?:morning|afternoon|evening))?)|weekly|once\ (?:a|per)\ week)
          | (?<month>(?:every|each)\ (?:single\ )?month|monthly|once\ (?:a|per)\ month)
        )(?![\w-]|\ and\ a\ half)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace);

    private static Regex Mention() => MentionPattern;

    private static readonly Regex OtherPattern = Wording.Pattern(
        @"\b(?:(?:every|each)\s+(?:other|second|third|\d+|two|three|four|six)\s|bi-?(?:weekly|monthly)|fortnight|quarterly"
            + @"|every\s+quarter|(?:yearly|annually))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Other() => OtherPattern;

    private static readonly Regex PullRequestsPattern = Wording.Pattern(
        @"\bPRs?\b|\bMRs?\b|\b(?:pull|merge)[ -]?requests?\b|\bcode[ -]?reviews?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex PullRequests() => PullRequestsPattern;

    private static readonly Regex ThreadsPattern = Wording.Pattern(@"\bthreads?\b|\bslack\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Threads() => ThreadsPattern;

    private static readonly Regex ReadingPattern = Wording.Pattern(
        @"\bread(?:ing)?\b|\bdocuments?\b|\bdocs?\b|\bpapers?\b|\barticles?\b|\bbooks?\b|\brfcs?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Reading() => ReadingPattern;
}
