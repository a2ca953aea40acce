using System.Globalization;

namespace SlackCoach.Domain.Progress;

/// <summary>Draws habits over the last weeks: a row for each, numbered as in the list beside it, a square for each week, filled from below as far as it
/// was kept. A week without a turn is left blank, one that was off has a dash. Nothing is red.</summary>
public static class HabitPicture
{
    /// <summary>How many habits are drawn, at most: 20.</summary>
    public const int MostHabits = 20;

    private const int Margin = 16;
    private const int Square = 40;
    private const int Gap = 8;
    private const int Numbers = 44;
    private const int Dot = 4;

    private const byte Ink = 1;
    private const byte Frame = 2;
    private const byte Kept = 3;

    // Ground, ink, frame and the blue of what was kept: told apart by brightness alone, too.
    private static readonly int[] Palette = [0xFFFFFF, 0x40464D, 0xD5DBE1, 0x2F6FA7];

    // Three dots wide and five high, a row for each three bits, from the top.
    private static readonly int[] Digits =
    [
        0b111_101_101_101_111, 0b010_110_010_010_111, 0b111_001_111_100_111, 0b111_001_111_001_111, 0b101_101_111_001_001,
        0b111_100_111_001_111, 0b111_100_111_101_111, 0b111_001_010_010_010, 0b111_101_111_101_111, 0b111_101_111_001_111,
    ];

    /// <summary>The picture; at least one habit.</summary>
    public static PngImage Draw(IReadOnlyList<HabitWeeks> habits)
    {
        ArgumentNullException.ThrowIfNull(habits);
        var rows = habits.Take(MostHabits).ToList();
        var image = new PngImage(
            (2 * Margin) + Numbers + (HabitWeeks.Shown * (Square + Gap)) - Gap, (2 * Margin) + (rows.Count * (Square + Gap)) - Gap, Palette);

        for (var row = 0; row < rows.Count; row++)
        {
            var top = Margin + (row * (Square + Gap));
            Write(image, row + 1, Margin, top + ((Square - (5 * Dot)) / 2));

            for (var week = 0; week < rows[row].Weeks.Count; week++)
            {
                Draw(image, rows[row].Weeks[week], Margin + Numbers + (week * (Square + Gap)), top);
            }
        }

        return image;
    }

    /// <summary>What the picture shows, for those who do not see it.</summary>
    public static string InWords(IReadOnlyList<HabitWeeks> habits)
    {
        ArgumentNullException.ThrowIfNull(habits);

        return "Your habits, week by week, the oldest first. "
            + string.Join(' ', habits.Take(MostHabits).Select((habit, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}: {(habit.InWords() is { Length: > 0 } weeks ? weeks : "no week yet")}.")));
    }

    private static void Draw(PngImage image, HabitWeek week, int left, int top)
    {
        if (week.Share is { } share)
        {
            image.Fill(left, top, Square, Square, Frame);
            var high = (int)Math.Round(Square * share);
            image.Fill(left, top + Square - high, Square, high, Kept);
        }
        else if (week.IsOff)
        {
            image.Fill(left + (Square / 4), top + (Square / 2) - (Dot / 2), Square / 2, Dot, Frame);
        }
    }

    private static void Write(PngImage image, int number, int left, int top)
    {
        foreach (var (digit, place) in number.ToString(CultureInfo.InvariantCulture).Select((digit, place) => (digit - '0', place)))
        {
            for (var dot = 0; dot < 15; dot++)
            {
                if ((Digits[digit] >> (14 - dot) & 1) == 1)
                {
                    image.Fill(left + (((place * 4) + (dot % 3)) * Dot), top + (dot / 3 * Dot), Dot, Dot, Ink);
                }
            }
        }
    }
}
