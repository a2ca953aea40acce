using System.Globalization;
using System.Text.RegularExpressions;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.Domain.Time.Phrases;

namespace SlackCoach.Domain.Plans;

/// <summary>Where a text says how often.</summary>
/// <param name="Cadence">How often.</param>
/// <param name="Index">Where the words begin.</param>
/// <param name="Length">How long they are, with the time of day.</param>
/// <param name="TimeOfDay">The time of day that stands with them; null where none does.</param>
internal readonly record struct CadenceMention(Cadence Cadence, int Index, int Length, TimeOnly? TimeOfDay = null);

/// <summary>Reads "every morning", "twice a week at 14:00", "every other Monday", "on the last working day of the month", and what a habit is about.</summary>
internal static partial class CadenceWords
{
    /// <summary>The first mention; null when there is none. "Every month and a half" is no rhythm that is kept.</summary>
    /// <remarks>What comes every few weeks counts them from <see cref="EveryWeeksCadence.AnyMonday"/>: see <see cref="Cadence.StartingOn"/>.</remarks>
    public static CadenceMention? FirstIn(string text)
    {
        var folded = Wording.Fold(text);
        var match = Mention().Match(folded);
        var once = OnceIn(folded);

        if (!match.Success || once?.Index < match.Index)
        {
            return once;
        }

        return WithTime(new CadenceMention(CadenceOf(match), match.Index, match.Length), folded);
    }

    /// <summary>The time of day at the end of a text, as in "review pull requests at 14:00", and what stands before it; null where there is none.</summary>
    public static (string Before, TimeOnly TimeOfDay)? EndingOf(string text) =>
        Ending().Match(Wording.Fold(text)) is { Success: true } ending && ClockTimes.Read(ending.Groups["at"].Value) is { } time ? (text[..ending.Index], time) : null;

    /// <summary>Whether a text says once, on a day of no year.</summary>
    public static bool LacksItsYear(string text) =>
        Once().Match(Wording.Fold(text)) is { Success: true } once
        && DateWords.In(Wording.Fold(text)).Any(date => date.Index == once.Index + once.Length && date.From.Year is null);

    /// <summary>Whether a text names a rhythm that is not offered.</summary>
    public static bool NamesAnother(string text) => Other().IsMatch(Wording.Fold(text));

    /// <summary>What a habit is about, by its words.</summary>
    public static HabitKey KeyOf(string text) =>
        PullRequests().IsMatch(text) ? HabitKey.PullRequests
        : Threads().IsMatch(text) ? HabitKey.Threads
        : Reading().IsMatch(text) ? HabitKey.Reading
        : HabitKey.None;

    // "Once, on 20 January 2027": without its year a day is none yet.
    private static CadenceMention? OnceIn(string folded)
    {
        if (Once().Match(folded) is not { Success: true } once)
        {
            return null;
        }

        var date = DateWords.In(folded).FirstOrDefault(date => date.Index == once.Index + once.Length);

        return date is { To: null, From: { Year: { } year } from } && from.In(year) is { } on
            ? WithTime(new CadenceMention(new OnceCadence(on), once.Index, once.Length + date.Length), folded)
            : null;
    }

    // A time that no clock shows stays in the words.
    private static CadenceMention WithTime(CadenceMention mention, string folded)
    {
        var hour = Hour().Match(folded, mention.Index + mention.Length);

        return hour.Success && ClockTimes.Read(hour.Groups["at"].Value) is { } time
            ? mention with { Length = mention.Length + hour.Length, TimeOfDay = time }
            : mention;
    }

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
            ? new MonthDay.Weekday(Math.Min(number, 5 * (int)SpanOf(match)), DateWords.DayOfWeek(day.Value))
            : match.Groups["workingDay"].Success ? new MonthDay.WorkingDay(number)
            // A quarter's last day lies in no month that is counted here.
            : number < 0 && SpanOf(match) == MonthSpan.Quarter ? new MonthDay.WorkingDay(-1)
            : new MonthDay.DayOfMonth(number < 0 ? 31 : number);
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
    private const string NthDate = @"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)";
    private const string Nth = $"(?:first|second|third|fourth|last|{NthDate})";
    private const string NthDay = $@"(?<workingDay>(?:working|work|business)[\ -]?day)|(?<nthDay>{DateWords.Weekdays})";
    private const string AndMore = @"(?:,\ and\ |,\ |\ and\ )(?:on\ )?";
    private const string Plural = "(?:mon|tues|wednes|thurs|fri|satur|sun)days";
    private const string OnDay = $@"(?:,?\ on\ (?:a\ )?(?<onDay>{DateWords.Weekdays}))";

    private static readonly Regex MentionPattern = Wording.Pattern(
        $@"(?<![\w-])(?:
            (?:{Every}|on\ )?(?:the\ )?(?<nth>{Nth})(?:\ (?:{NthDay}|day))?\ (?:of\ |in\ )?(?:every|each|the|a)\ (?:month|(?<ofQuarter>quarter))
          | (?:(?:{Every}|once\ (?:a|per)\ )(?:month|(?<ofQuarter>quarter))|monthly|(?<ofQuarter>quarterly)),?\ on\ (?:the\ )?
              (?:(?<nth>{Nth})\ (?:{NthDay}|day)|(?<nth>{NthDate})|(?<nth>first|last)(?=\s*(?:$|[,.:;)-])))
          | {Every}(?<nth>first|last)\ (?:{NthDay})(?:\ (?:of|in)\ the\ month)?
          | (?<allDays>{Every}day\ of\ the\ week)|(?<workWeek>(?:{Every}|on\ )?mondays?\ (?:to|-|until)\ fridays?)
          | (?<day>{Every}(?:(?:working|work|week|business)[\ -]?)?(?:day|morning|evening|afternoon)|daily|once\ a\ day|on\ (?:working|work|week|business)[\ -]?days)
          | {Every}(?<weeks>other|second|third|fourth|[1-9]|[1-4]\d|5[0-2]|two|three|four|five|six|eight)\ weeks?{OnDay}?
          | {Every}(?<weeks>other|second)\ (?<onDay>{DateWords.Weekdays})
          | (?:(?<weeks>bi-?weekly|fortnightly)|(?:{Every}|once\ a\ )(?<weeks>fortnight)){OnDay}?
          | {Every}(?<weekday>{DateWords.Weekdays})(?:{AndMore}(?<weekday>{DateWords.Weekdays}))*(?:\ (?:morning|afternoon|evening))?
          | on\ (?<weekday>{Plural})(?:{AndMore}(?<weekday>{Plural}))*
          | (?:{Every}week|weekly|once\ (?:a|per)\ week),?\ on\ (?:a\ )?(?<weekday>{DateWords.Weekdays})(?:{AndMore}(?<weekday>{DateWords.Weekdays}))*
          | (?<times>twice|thrice|[2-7]|two|three|four|five|six)(?:\ ?x|\ times)?\ (?:a|per|each|every)\ week
          | (?<week>{Every}week|weekly|once\ (?:a|per)\ week)
          | (?<quarter>{Every}quarter|quarterly|once\ (?:a|per)\ quarter)
          | (?<month>{Every}month|monthly|once\ (?:a|per)\ month)
        )(?![\w-]|\ and\ a\ half)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace);

    private static Regex Mention() => MentionPattern;

    private static readonly Regex OncePattern = Wording.Pattern(
        $@"(?<![\w-])once,?\ on\ (?:the\ )?(?:(?:{DateWords.Weekdays})\b,?\ (?:the\ )?)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Once() => OncePattern;

    private const string Time = $@"(?<at>{ClockTimes.Clock}|noon)(?!\s?(?:-|to\b|until\b)\s?\d)(?![\w-])";

    private static readonly Regex HourPattern = Wording.Pattern($@"\G,?\s(?:at\s)?{Time}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Hour() => HourPattern;

    private static readonly Regex EndingPattern = Wording.Pattern($@"(?:\s|,)at\s{Time}\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Ending() => EndingPattern;

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
