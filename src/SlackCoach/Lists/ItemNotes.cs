using System.Globalization;
using SlackCoach.Domain.Plans;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>Entries that nobody can do, in a sentence: buffers and time off.</summary>
internal static class ItemNotes
{
    public static string For(PlanItem item)
    {
        if (item.Kind == PlanItemKind.Buffer)
        {
            return $"Kept free: {item.Title}";
        }

        var named = item.OffOn.Count == 0
            ? "no day was chosen, so none counts as off"
            : "off on " + string.Join(", ", item.OffOn.Select(Day));

        // "Off on 28 and 29 January" says it already.
        return item.Title.StartsWith("off", StringComparison.OrdinalIgnoreCase) && item.OffOn.Count > 0
            ? $"Time off: {string.Join(", ", item.OffOn.Select(Day))}"
            : $"Time off: {item.Title} ({named})";
    }

    /// <summary>Whether it is time off whose days are past.</summary>
    public static bool IsOver(PlanItem item, DateOnly today) =>
        item.Kind == PlanItemKind.TimeOff && item.OffOn.Count > 0 && item.OffOn.All(on => on < today);

    private static string Day(DateOnly on) => on.ToString("ddd d MMM", CultureInfo.InvariantCulture);
}
