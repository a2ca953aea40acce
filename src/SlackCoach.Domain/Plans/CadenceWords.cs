using System.Globalization;
using System.Text.RegularExpressions;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Plans;

/// <summary>Where a text says how often.</summary>
/// <param name="Cadence">How often.</param>
/// <param name="Index">Where the words begin.</param>
/// <param name="Length">How long they are.</param>
internal readonly record struct CadenceMention(Cadence Cadence, int Index, int Length);

/// <summary>Reads "every morning", "twice a week", "every other Monday", "on the last working day of the month", and what a habit is about.</summary>
internal static partial class CadenceWords
{
    /// <summary>The first mention; null when there is none. "Every month and a half" is no rhythm that is kept.</summary>
    /// <remarks>What comes every few weeks counts them from <see cref="EveryWeeksCadence.AnyMonday"/>: see <see cref="Cadence.StartingOn"/>.</remarks>
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

    private static Cadence CadenceOf(Match match) => match switch
    {
        _ when match.Groups["nth"] is { Success: true } nth => new MonthlyCadence(SpanOf(match), MonthDayOf(nth.Value, match)),
        _ when match.Groups["allDays"].Success => new WeekdayCadence(Weekdays.All),
        _ when match.Groups["workWeek"].Success => new WeekdayCadence(Weekdays.WorkWeek),
        _ when match.Groups["day"].Success => Cadence.EveryWorkingDay,
        _ when match.Groups["weekday"].Success => new WeekdayCadence(
            match.Groups["weekday"].Captures.Aggregate(Weekdays.None, (all, name) => all | DateWords.DayOfWeek(name.Value).AsSet())),
        _ when match.Groups["times"] is { Success: true } times => new TimesAWeekCadence(Number(times.Value)),
        _ when match.Groups["weeks"] is { Success: true } weeks => EveryWeeks(Number(weeks.Value), match.Groups["onDay"]),
        _ when match.Groups["quarter"].Success => new MonthlyCadence(MonthSpan.Quarter, null),
        _ when match.Groups["month"].Success => Cadence.Monthly,
        _ => Cadence.Weekly,
    };

    private static Cadence EveryWeeks(int weeks, Group day) =>
        weeks == 1 ? Cadence.Weekly : new EveryWeeksCadence(weeks, EveryWeeksCadence.AnyMonday, day.Success ? DateWords.DayOfWeek(day.Value) : null);

    private static MonthSpan SpanOf(Match match) => match.Groups["ofQuarter"].Success ? MonthSpan.Quarter : MonthSpan.Month;

    private static MonthDay MonthDayOf(string nth, Match match)
    {
        var number = nth.StartsWith("last", StringComparison.OrdinalIgnoreCase) ? -1 : Number(nth);

        return match.Groups["nthDay"] is { Success: true } day
            ? new MonthDay.Weekday(Math.Min(number, 5), DateWords.DayOfWeek(day.Value))
            : match.Groups["workingDay"].Success ? new MonthDay.WorkingDay(number) : new MonthDay.DayOfMonth(number < 0 ? 31 : number);
    }

    private static int Number(string word) =>
        int.TryParse(new string([.. word.TakeWhile(char.IsAsciiDigit)]), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : word.ToLowerInvariant() switch
            {
                "first" or "one" or "once" => 1,
                "second" or "two" or "twice" or "other" or "biweekly" or "bi-weekly" or "fortnight" or "fortnightly" => 2,
                "third" or "three" or "thrice" => 3,
                "fourth" or "four" => 4,
                "fifth" or "five" => 5,
                "sixth" or "six" => 6,
                "eight" => 8,
                _ => throw new ArgumentOutOfRangeException(nameof(word), word, "No number"),
            };

    private const string Every = @"(?:every|each)\ (?:single\ )?";

    private static readonly Regex MentionPattern = Wording.Pattern(
        $@"(?<![\w-])(?:
            (?:{Every}|on\ )?(?:the\ )?(?<nth>first|second|third|fourth|last|(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th))
              (?:\ (?<workingDay>(?:working|work|business)[\ -]?day)|\ (?<nthDay>{DateWords.Weekdays}))?
              \ (?:of\ |in\ )?(?:every|each|the|a)\ (?:month|(?<ofQuarter>quarter))
          | {Every}(?<nth>first|last)\ (?:(?<workingDay>(?:working|work|business)[\ -]?day)|(?<nthDay>{DateWords.Weekdays}))(?:\ (?:of|in)\ the\ month)?
          | (?<allDays>{Every}day\ of\ the\ week)|(?<workWeek>(?:{Every}|on\ )?mondays?\ (?:to|-|until)\ fridays?)
          | (?<day>{Every}(?:(?:working|work|week)[\ -]?)?(?:day|morning|evening|afternoon)|daily|once\ a\ day)
          | {Every}(?<weeks>other|second|third|fourth|[1-9]|[1-4]\d|5[0-2]|two|three|four|five|six|eight)\ weeks?(?:,?\ on\ (?:a\ )?(?<onDay>{DateWords.Weekdays}))?
          | {Every}(?<weeks>other|second)\ (?<onDay>{DateWords.Weekdays})
          | (?<weeks>bi-?weekly)|(?<weeks>fortnightly)|(?:{Every}|once\ a\ )(?<weeks>fortnight)
          | {Every}(?<weekday>{DateWords.Weekdays})(?:(?:,\ and\ |,\ |\ and\ )(?:on\ )?(?<weekday>{DateWords.Weekdays}))*(?:\ (?:morning|afternoon|evening))?
          | on\ (?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)days)(?:(?:,\ and\ |,\ |\ and\ )(?:on\ )?(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)days))*
          | (?<times>twice|thrice|[2-7]|two|three|four|five|six)(?:\ ?x|\ times)?\ (?:a|per|each|every)\ week
          | (?<week>{Every}week|weekly|once\ (?:a|per)\ week)
          | (?<quarter>{Every}quarter|quarterly|once\ (?:a|per)\ quarter)
          | (?<month>{Every}month|monthly|once\ (?:a|per)\ month)
        )(?![\w-]|\ and\ a\ half)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace);

    private static Regex Mention() => MentionPattern;

    private static readonly Regex OtherPattern = Wording.Pattern(
        @"\b(?:(?:every|each)\s+(?:\w+\s+)?(?:hours?|months?|quarters?|years?)|bi-?monthly|yearly|annually)\b",
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
