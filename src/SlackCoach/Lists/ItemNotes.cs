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
            : "off on " + string.Join(", ", item.OffOn.Select(on => on.ToString("ddd d MMM", CultureInfo.InvariantCulture)));

        return $"Time off: {item.Title} ({named})";
    }
}
