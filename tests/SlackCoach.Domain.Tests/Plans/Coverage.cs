using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Tests.Plans;

/// <summary>Counts a plan's lines from outside, by what the draft shows.</summary>
internal static class Coverage
{
    public static IReadOnlyList<string> LostLines(string markdown, PlanDraft draft)
    {
        var lines = markdown.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        var covered = new HashSet<int>(draft.StructuralLines);
        covered.UnionWith(draft.Items.SelectMany(item => Enumerable.Range(item.Line, item.LastLine - item.Line + 1)));
        covered.UnionWith(draft.Routine.Select(habit => habit.Line));
        covered.UnionWith(draft.Context.SelectMany(passage => Enumerable.Range(passage.FirstLine, passage.LastLine - passage.FirstLine + 1)));
        covered.UnionWith(draft.NotUnderstood.Select(found => found.Line));

        if (draft.Target is { } target)
        {
            covered.Add(target.Line);
        }

        return [.. lines.Select((text, index) => (text, Number: index + 1))
            .Where(line => !string.IsNullOrWhiteSpace(line.text) && !covered.Contains(line.Number))
            .Select(line => $"{line.Number}: {line.text}")];
    }
}
