namespace SlackCoach.Domain.Plans;

/// <summary>Titles of items where their kind is said beside them.</summary>
public static class PlanItemTitle
{
    private const string Milestone = "Milestone:";

    /// <summary>A milestone's title among milestones: "Milestone: it ships" is "it ships".</summary>
    public static string OfMilestone(string title)
    {
        ArgumentNullException.ThrowIfNull(title);

        return title.StartsWith(Milestone, StringComparison.OrdinalIgnoreCase) && title[Milestone.Length..].Trim() is { Length: > 0 } rest ? rest : title;
    }
}
