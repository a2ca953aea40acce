using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Plans;

/// <summary>Reads what belongs to an entry of a plan beside its title.</summary>
public static class SubPoints
{
    /// <summary>The points of <see cref="PlanItemDraft.Details"/> in order: one for each line that has words, without list marker, check box and
    /// Markdown marks. Foreign text.</summary>
    /// <param name="details">The details; null for none.</param>
    public static IReadOnlyList<string> Of(string? details) =>
        [.. (details ?? string.Empty).Split('\n').Select(Plain).Where(point => point.Any(char.IsLetterOrDigit))];

    private static string Plain(string line) => PlainText.Cut(PlainText.Of(Marker().Replace(line.Trim(), string.Empty)).Text);

    private static readonly Regex MarkerPattern = Wording.Pattern(
        @"^(?:>\s*)*(?:(?:[-*+•]|\d{1,9}[.)])\s+)?(?:\[[ xX]\]\s+)?", RegexOptions.CultureInvariant);

    private static Regex Marker() => MarkerPattern;
}
