using System.Globalization;

namespace SlackCoach.Domain.Routines;

/// <summary>What is known of a habit: how often it was to come round, and what became of it. A cadence that changes leaves what was before as it was.</summary>
/// <param name="Terms">Its cadences one after another, without overlap; at least one.</param>
/// <param name="DoneOn">The member's days on which it was done.</param>
/// <param name="SkippedOn">The member's days on which its turn was skipped.</param>
public sealed record HabitHistory(IReadOnlyList<HabitTerm> Terms, IReadOnlySet<DateOnly> DoneOn, IReadOnlySet<DateOnly> SkippedOn)
{
    /// <summary>Its turns up to a day, in order. Periods in which it never comes round, such as weekends, have none.</summary>
    /// <param name="today">The member's day, the last one considered: the period under way is the last one.</param>
    /// <param name="days">Which days count.</param>
    public IEnumerable<Occurrence> Until(DateOnly today, HabitDays days) => Terms.SelectMany(term => OfTerm(term, today, days));

    /// <summary>The turn that a day belongs to; null where the habit has none then.</summary>
    public Occurrence? At(DateOnly day, DateOnly today, HabitDays days) =>
        Terms.FirstOrDefault(term => term.Contains(day)) is { } term
            ? Turn(term, term.Cadence.PeriodOf(day, days.WeekStartsOn), today, days)
            : null;

    private IEnumerable<Occurrence> OfTerm(HabitTerm term, DateOnly today, HabitDays days)
    {
        var last = term.EndsOn < today ? term.EndsOn.Value : today;

        for (var day = term.StartsOn; day <= last;)
        {
            var period = term.Cadence.PeriodOf(day, days.WeekStartsOn);

            if (Turn(term, period, today, days) is { } turn)
            {
                yield return turn;
            }

            if (period.Until == DateOnly.MaxValue)
            {
                yield break;
            }

            day = period.Until.AddDays(1);
        }
    }

    private Occurrence? Turn(HabitTerm term, HabitPeriod whole, DateOnly today, HabitDays days)
    {
        var period = whole.Within(term.StartsOn, term.EndsOn);

        if (!term.Cadence.UsuallyComesIn(whole, days))
        {
            return null;
        }

        var target = term.Cadence.TargetIn(period, days);
        var (done, skipped) = (Count(DoneOn, period), Count(SkippedOn, period));
        // On its first day a habit may have begun in the evening.
        var isWhole = whole.From > term.StartsOn && (term.EndsOn is null || whole.Until <= term.EndsOn);
        var state = target == 0 ? OccurrenceState.Off
            : done >= target ? OccurrenceState.Done
            : skipped > 0 ? OccurrenceState.Skipped
            : period.Until >= today ? OccurrenceState.Open
            : isWhole ? OccurrenceState.Missed
            : OccurrenceState.Excused;

        return new Occurrence(term.Cadence, period, term.Cadence.DueOn(whole, days), target, done, state)
        {
            WhyFewer = term.Cadence is TimesAWeekCadence { Times: var times } && target > 0 && target < times ? WhyFewer(period, whole, days) : null,
        };
    }

    private static string WhyFewer(HabitPeriod period, HabitPeriod whole, HabitDays days)
    {
        var off = period.Days.Count(day => days.IsUsuallyWorked(day) && !days.IsEligible(day));

        return (off, period.From > whole.From) switch
        {
            (1, _) => "a day is off",
            ( > 1, _) => string.Create(CultureInfo.InvariantCulture, $"{off} days are off"),
            (_, true) => $"it counts from {period.From.DayOfWeek} on",
            _ => $"it counts until {period.Until.DayOfWeek}",
        };
    }

    private static int Count(IReadOnlySet<DateOnly> marked, HabitPeriod period) =>
        marked.Count == 0 ? 0
        : period.Until.DayNumber - period.From.DayNumber < marked.Count ? period.Days.Count(marked.Contains)
        : marked.Count(period.Contains);
}

/// <summary>A time during which a habit keeps its cadence.</summary>
/// <param name="Cadence">How often it comes round.</param>
/// <param name="StartsOn">The first day, inclusive.</param>
/// <param name="EndsOn">The last day, inclusive; null while it lasts.</param>
public sealed record HabitTerm(Cadence Cadence, DateOnly StartsOn, DateOnly? EndsOn)
{
    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => StartsOn <= day && !(EndsOn < day);
}

/// <summary>One turn of a habit.</summary>
/// <param name="Cadence">How often the habit came round then.</param>
/// <param name="Period">The days in which it was to be done; shorter than usual where the habit began, changed or ended within it.</param>
/// <param name="DueOn">The day it is due on; null where any day will do.</param>
/// <param name="Target">How often it is to be done in the period; 0 where every day of it is off.</param>
/// <param name="Done">On how many days of the period it was done.</param>
/// <param name="State">What became of it.</param>
public sealed record Occurrence(Cadence Cadence, HabitPeriod Period, DateOnly? DueOn, int Target, int Done, OccurrenceState State)
{
    /// <summary>Why it is to be done less often than usual, in English, to go on after "as": <c>2 days are off</c>; null where it is not.</summary>
    public string? WhyFewer { get; init; }
}

/// <summary>What became of a turn.</summary>
public enum OccurrenceState
{
    /// <summary>Its period is not over.</summary>
    Open,

    /// <summary>Done as often as it was to be.</summary>
    Done,

    /// <summary>Left out on purpose: neither kept nor missed.</summary>
    Skipped,

    /// <summary>Its period is over, and it was not done as often as it was to be.</summary>
    Missed,

    /// <summary>Every day of its period was off: a holiday, or the member was away.</summary>
    Off,

    /// <summary>Not done, and the habit began, changed or ended within the period.</summary>
    Excused,
}
