using System.Globalization;

namespace SlackCoach.Domain.Routines;

/// <summary>How well a habit was kept so far.</summary>
/// <remarks>Only periods count in which the member could keep it: a working day that is not off, or a week or month with at least one such day.
/// Others leave everything as it was. The period that is under way counts once the habit is done in it, and is no miss before it ends; the
/// one in which the habit began is never a miss.</remarks>
/// <param name="Strength">From 0 (never kept) up to, but not including, 1: see <see cref="HabitRecord.Of"/>.</param>
/// <param name="Streak">How many periods in a row it was kept, up to now; 0 or more.</param>
/// <param name="Kept">Of the last <paramref name="Counted"/> periods those in which it was kept.</param>
/// <param name="Counted">How many of the last periods <paramref name="Kept"/> is about, from 0 to <see cref="Recent"/>.</param>
public sealed record HabitRecord(double Strength, int Streak, int Kept, int Counted)
{
    /// <summary>How many of the last periods <see cref="Kept"/> looks at, at most: 20.</summary>
    public const int Recent = 20;

    private const double HalfLifeInSteps = 13;

    /// <summary>Works out the record of a habit from its first day on.</summary>
    /// <remarks>Strength follows Loop Habit Tracker's <c>Score.kt</c> (iSoron/uhabits 5aa8744): it begins at 0, and each step makes it
    /// <c>strength × m + value × (1 − m)</c> with <c>m = 0.5 ^ (√frequency / 13)</c> for a day. Here a step is taken for each period that
    /// counts, not for each day: a week or month takes <c>m</c> to the power of its days.</remarks>
    /// <param name="cadence">How often the habit comes round.</param>
    /// <param name="startsOn">The habit's first day, inclusive.</param>
    /// <param name="today">The member's day: the last one considered.</param>
    /// <param name="isEligible">Whether the member works on a day and is not off.</param>
    /// <param name="doneIn">The first days of the periods in which the habit was done.</param>
    public static HabitRecord Of(
        Cadence cadence, DateOnly startsOn, DateOnly today, Func<DateOnly, bool> isEligible, IReadOnlySet<DateOnly> doneIn)
    {
        ArgumentNullException.ThrowIfNull(isEligible);
        ArgumentNullException.ThrowIfNull(doneIn);

        var (strength, streak) = (0.0, 0);
        var recent = new Queue<bool>();

        for (var period = cadence.PeriodStart(startsOn); period <= today; period = cadence.NextPeriodStart(period))
        {
            var end = cadence.NextPeriodStart(period);
            var isDone = doneIn.Contains(period);

            if ((!isDone && (end > today || period <= startsOn)) || !HasEligibleDay(period, end, isEligible))
            {
                continue;
            }

            var keeps = Multiplier(end.DayNumber - period.DayNumber);
            strength = (strength * keeps) + (isDone ? 1 - keeps : 0);
            streak = isDone ? streak + 1 : 0;
            recent.Enqueue(isDone);

            if (recent.Count > Recent)
            {
                recent.Dequeue();
            }
        }

        return new HabitRecord(strength, streak, recent.Count(kept => kept), recent.Count);
    }

    /// <summary>The record as a sentence without its end, in lower case: <c>kept 19 of the last 20 working days, 8 in a row; strength 92 of
    /// 100</c>. Never reproaches: what was not kept is not named.</summary>
    /// <param name="cadence">How often the habit comes round.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cadence is not known.</exception>
    public string InWords(Cadence cadence)
    {
        var (one, many) = cadence switch
        {
            Cadence.EveryWorkingDay => ("working day", "working days"),
            Cadence.Weekly => ("week", "weeks"),
            Cadence.Monthly => ("month", "months"),
            _ => throw new ArgumentOutOfRangeException(nameof(cadence), cadence, "No such cadence"),
        };

        if (Counted == 0)
        {
            return $"its first {one} is under way";
        }

        var kept = Counted == 1
            ? Kept == 1 ? $"kept its first {one}" : $"{Kept} of 1 {one} so far"
            : string.Create(CultureInfo.InvariantCulture, $"kept {Kept} of the last {Counted} {many}");
        var row = Streak > 1 ? string.Create(CultureInfo.InvariantCulture, $", {Streak} in a row") : string.Empty;

        return string.Create(CultureInfo.InvariantCulture, $"{kept}{row}; strength {Math.Floor(Strength * 100)} of 100");
    }

    private static double Multiplier(int daysOfPeriod) => Math.Pow(0.5, Math.Sqrt(1.0 / daysOfPeriod) / HalfLifeInSteps * daysOfPeriod);

    private static bool HasEligibleDay(DateOnly from, DateOnly end, Func<DateOnly, bool> isEligible)
    {
        for (var day = from; day < end; day = day.AddDays(1))
        {
            if (isEligible(day))
            {
                return true;
            }
        }

        return false;
    }
}
