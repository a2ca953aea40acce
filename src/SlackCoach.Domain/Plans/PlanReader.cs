namespace SlackCoach.Domain.Plans;

/// <summary>Reads a promotion plan written in Markdown.</summary>
public static class PlanReader
{
    /// <summary>Reads a plan.</summary>
    /// <param name="markdown">The plan's text.</param>
    /// <param name="today">The member's day: weeks without a year are taken nearest to it.</param>
    public static PlanDraft Read(string markdown, DateOnly today) => new();
}
