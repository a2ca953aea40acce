using System.Text.RegularExpressions;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Evidence;

/// <summary>Finds the problems that a plan is meant to solve, among what it holds besides its timeline.</summary>
public static partial class PlanProblems
{
    /// <summary>The most that are read of one plan.</summary>
    public const int Most = 20;

    /// <summary>The entries of the lists that stand below a heading that speaks of problems, in the plan's order, each once.</summary>
    /// <remarks>A heading speaks of problems when its own words, not those of the headings above it, hold "problem", "weakness", "challenge",
    /// "opportunity area" or "growth area", in the singular or plural. Sentences between the entries only introduce them.</remarks>
    /// <param name="passages">The passages of the plan that are no items, in its order.</param>
    public static IReadOnlyList<string> Of(IEnumerable<ContextPassage> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);

        return [.. passages.Where(passage => Problems().IsMatch(passage.Heading.Split(" / ")[^1])).SelectMany(passage => Entries(passage.Text))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];
    }

    private static IEnumerable<string> Entries(string text)
    {
        var entries = new List<string>();
        var isOpen = false;
        var depth = -1;

        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (Entry().Match(line) is { Success: true } entry && (depth < 0 || entry.Groups["indent"].Length <= depth + 1))
            {
                depth = depth < 0 ? entry.Groups["indent"].Length : depth;
                entries.Add(entry.Groups["text"].Value);
                isOpen = true;
            }
            else if (string.IsNullOrWhiteSpace(line) || Entry().IsMatch(line))
            {
                // What is nested only explains the entry above.
                isOpen = false;
            }
            else if (isOpen)
            {
                entries[^1] += " " + line.Trim();
            }
        }

        return entries.Select(entry => PlainText.Cut(PlainText.Of(entry).Text)).Where(entry => entry.Any(char.IsLetter));
    }

    [GeneratedRegex(@"\b(?:problems?|weakness(?:es)?|challenges?|(?:opportunity|growth) areas?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Problems();

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(?<text>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
