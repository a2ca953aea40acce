using System.Globalization;

namespace SlackCoach.Domain.Routines;

/// <summary>How well a habit was kept so far.</summary>
/// <remarks>Only turns count that were done or missed. One that was skipped or off leaves everything as it was, and neither begins nor ends a
/// streak. The turn that is under way counts once it is done, and is no miss before its period ends; the one in which the habit began or
/// changed is never a miss.</remarks>
/// <param name="Strength">From 0 (never kept) up to, but not including, 1: see <see cref="HabitRecord.Of"/>.</param>
/// <param name="Streak">How many turns in a row it was kept, up to now; 0 or more.</param>
/// <param name="Kept">Of the last <paramref name="Counted"/> turns those in which it was kept.</param>
/// <param name="Counted">How many of the last turns <paramref name="Kept"/> is about, from 0 to <see cref="Recent"/>.</param>
public sealed record HabitRecord(double Strength, int Streak, int Kept, int Counted)
{
    /// <summary>How many of the last turns <see cref="Kept"/> looks at, at most: 20.</summary>
    public const int Recent = 20;

    /// <summary>What the turns are that <see cref="Counted"/> counts, one and several: turns, where the rhythm changed among them.</summary>
    public (string One, string Many) Unit { get; init; } = ("turn", "turns");

    /// <summary>Works out the record of a habit from its first day on.</summary>
    /// <remarks>Strength follows Loop Habit Tracker's <c>Score.kt</c> (iSoron/uhabits 5aa8744): it begins at 0, and each step makes it
    /// <c>strength × m + value × (1 − m)</c>. Here a step is taken for each turn that counts, not for each day: see
    /// <see cref="Cadence.KeepsPerStep"/>; the value is the part of the target that was done, at most 1.</remarks>
    /// <param name="history">The habit's cadences and what was done.</param>
    /// <param name="today">The member's day: the last one considered.</param>
    /// <param name="days">Which days count.</param>
    public static HabitRecord Of(HabitHistory history, DateOnly today, HabitDays days)
    {
        ArgumentNullException.ThrowIfNull(history);

        var (strength, streak) = (0.0, 0);
        var recent = new Queue<(bool IsKept, (string, string) Unit)>();

        foreach (var turn in history.Until(today, days).Where(turn => turn.State is OccurrenceState.Done or OccurrenceState.Missed))
        {
            var isKept = turn.State == OccurrenceState.Done;
            var keeps = turn.Cadence.KeepsPerStep(turn.Cadence.PeriodOf(turn.Period.From, days.WeekStartsOn));
            strength = (strength * keeps) + (Math.Min(1, (double)turn.Done / turn.Target) * (1 - keeps));
            streak = isKept ? streak + 1 : 0;
            recent.Enqueue((isKept, turn.Cadence.Unit));

            if (recent.Count > Recent)
            {
                recent.Dequeue();
            }
        }

        var record = new HabitRecord(strength, streak, recent.Count(counted => counted.IsKept), recent.Count);

        return recent.Select(counted => counted.Unit).Distinct().ToList() is [var unit] ? record with { Unit = unit } : record;
    }

    /// <summary>The record as a sentence without its end, in lower case: <c>kept 19 of the last 20 working days, 8 in a row; strength 92 of
    /// 100</c>. Never reproaches: what was not kept is not named.</summary>
    /// <param name="cadence">How often the habit comes round now.</param>
    public string InWords(Cadence cadence)
    {
        ArgumentNullException.ThrowIfNull(cadence);

        if (Counted == 0)
        {
            return $"its first {cadence.Unit.One} is not over yet";
        }

        var (one, many) = Unit;

        var kept = Counted == 1
            ? Kept == 1 ? $"kept its first {one}" : $"{Kept} of 1 {one} so far"
            : string.Create(CultureInfo.InvariantCulture, $"kept {Kept} of the last {Counted} {many}");
        var row = Streak > 1 ? string.Create(CultureInfo.InvariantCulture, $", {Streak} in a row") : string.Empty;

        return string.Create(CultureInfo.InvariantCulture, $"{kept}{row}; strength {Math.Floor(Strength * 100)} of 100");
    }
}
