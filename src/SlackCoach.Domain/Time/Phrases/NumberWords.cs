using System.Globalization;

namespace SlackCoach.Domain.Time.Phrases;

/// <summary>Numbers as people write them.</summary>
internal static class NumberWords
{
    private static readonly string[] Words =
        ["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>A number from 1 to 400, in digits or, up to twelve, in words; null for anything else.</summary>
    public static int? Read(string text) => text.ToLowerInvariant() switch
    {
        "a" or "an" => 1,
        "couple" => 2,
        var word when Array.IndexOf(Words, word) is > 0 and var number => number,
        var digits when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 400 => number,
        _ => null,
    };
}
