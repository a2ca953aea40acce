using System.Globalization;
using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Evidence;

/// <summary>What <c>/plan case</c> is to hold.</summary>
/// <param name="SinceOn">The first day that counts, inclusive; null for everything.</param>
/// <param name="WithPrivate">Whether private pieces are put in too.</param>
public sealed partial record CaseSpan(DateOnly? SinceOn, bool WithPrivate)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy"];
    private static readonly string[] Months = ["MMM yyyy", "MMMM yyyy", "yyyy-MM"];

    /// <summary>Reads what follows the command: nothing, <c>since 2027-01-04</c>, <c>since 4 January</c>, <c>since January</c>, <c>since 2026</c>,
    /// and <c>with private</c> or <c>-p</c>. A day or month without its year means the last time that it was.</summary>
    /// <returns>Null where the day cannot be read, or is still to come.</returns>
    public static CaseSpan? Read(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);

        var words = Private().Replace(text, " ").Trim();
        var withPrivate = Private().IsMatch(text);
        var since = words.StartsWith("since ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("from ", StringComparison.OrdinalIgnoreCase)
            ? words[words.IndexOf(' ', StringComparison.Ordinal)..].Trim()
            : words;

        return since.Length == 0 ? new CaseSpan(null, withPrivate)
            : Day(since.Replace(",", "", StringComparison.Ordinal), today) is { } on && on <= today ? new CaseSpan(on, withPrivate)
            : null;
    }

    private static DateOnly? Day(string text, DateOnly today) =>
        text.Equals("today", StringComparison.OrdinalIgnoreCase) ? today
            : text.Equals("yesterday", StringComparison.OrdinalIgnoreCase) ? today.AddDays(-1)
            : Exact(text, Days) ?? Exact(text, Months) ?? Exact(text, ["yyyy"])
                ?? new[] { today.Year, today.Year - 1 }.Select(year => string.Create(CultureInfo.InvariantCulture, $"{text} {year}"))
                    .Select(dated => Exact(dated, Days) ?? Exact(dated, Months)).FirstOrDefault(on => on <= today);

    private static DateOnly? Exact(string text, string[] formats) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var on) ? on : null;

    [GeneratedRegex(@"(?<=^|\s)(?:with private|-p|--private|🔒)(?=\s|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Private();
}
