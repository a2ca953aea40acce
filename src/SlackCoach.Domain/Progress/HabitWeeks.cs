using System.Globalization;
using SlackCoach.Domain.Routines;

namespace SlackCoach.Domain.Progress;

/// <summary>How a habit went in the last weeks.</summary>
/// <param name="Title">The habit. Foreign text.</param>
/// <param name="Words">How well it was kept so far, as <see cref="HabitRecord.InWords"/> says it; one that was not kept yet waits for a start.</param>
/// <param name="Weeks">The last <see cref="Shown"/> weeks, the latest last.</param>
public sealed record HabitWeeks(string Title, string Words, IReadOnlyList<HabitWeek> Weeks)
{
    /// <summary>How many weeks are shown: 8, the one told of included.</summary>
    public const int Shown = 8;

    /// <summary>Reads the weeks of a habit.</summary>
    /// <param name="title">The habit.</param>
    /// <param name="cadence">How often it comes round now.</param>
    /// <param name="history">What is known of it.</param>
    /// <param name="asOf">The last day that is told of, inclusive.</param>
    /// <param name="days">Which days count.</param>
    public static HabitWeeks Of(string title, Cadence cadence, HabitHistory history, DateOnly asOf, HabitDays days)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(days);

        var last = HabitPeriod.Week(asOf, days.WeekStartsOn);
        var turns = history.Until(asOf, days).ToLookup(turn => WeekOf(turn, asOf, days).From);
        var weeks = Enumerable.Range(1 - Shown, Shown).Select(offset => HabitWeek.Of([.. turns[last.From.AddDays(7 * offset)]]));

        var record = HabitRecord.Of(history, asOf, days);

        return new HabitWeeks(title, record is { Counted: > 0, Kept: 0 } ? "waiting for a start" : record.InWords(cadence), [.. weeks]);
    }

    /// <summary>The strip in words, the oldest week first: <c>5 of 5, 4 of 5, off, –, 3 of 4</c>; a dash where the habit had no turn. Weeks
    /// before its first turn are left out; empty where there are no others.</summary>
    public string InWords() => string.Join(", ", Weeks.SkipWhile(week => week is { Due: 0, IsOff: false }).Select(week => week.InWords()));

    /// <summary>A turn belongs to the week in which its days end, or to the last week while they have not ended.</summary>
    private static HabitPeriod WeekOf(Occurrence turn, DateOnly asOf, HabitDays days) =>
        HabitPeriod.Week(turn.Period.Until < asOf ? turn.Period.Until : asOf, days.WeekStartsOn);
}

/// <summary>How a habit went in one week.</summary>
/// <param name="Kept">How often it was done.</param>
/// <param name="Due">How often it was to be done; for a habit of several times a week, that many times. Turns that were skipped, off or are
/// still open do not count unless they were done.</param>
/// <param name="IsOff">Whether it had turns, and all of them were off or skipped.</param>
public readonly record struct HabitWeek(int Kept, int Due, bool IsOff)
{
    /// <summary>The part that was kept, from 0 to 1; null where nothing was due.</summary>
    public double? Share => Due == 0 ? null : Math.Min(1, (double)Kept / Due);

    internal static HabitWeek Of(IReadOnlyList<Occurrence> turns)
    {
        var counted = turns.Where(turn => turn.State is OccurrenceState.Done or OccurrenceState.Missed || (turn.State == OccurrenceState.Open && turn.Done > 0)).ToList();

        return new HabitWeek(
            counted.Sum(turn => Math.Min(turn.Done, turn.Target)),
            counted.Sum(turn => turn.Target),
            turns.Count > 0 && turns.All(turn => turn.State is OccurrenceState.Off or OccurrenceState.Skipped));
    }

    internal string InWords() => Due > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Kept} of {Due}") : IsOff ? "off" : "–";
}
