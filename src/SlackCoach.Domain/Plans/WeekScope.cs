namespace SlackCoach.Domain.Plans;

/// <summary>The part of the source that a week's line opens.</summary>
/// <param name="Heading">What the line says.</param>
/// <param name="Week">The week with the year that stands above it; null where it cannot be read.</param>
/// <param name="Opening">The line's element.</param>
internal sealed record WeekScope(WeekHeading Heading, WeekRef? Week, PlanElement Opening)
{
    /// <summary>Paragraphs that become entries when the week has none as a list.</summary>
    public List<PlanElement> Paragraphs { get; } = [];

    /// <summary>Whether it holds an entry.</summary>
    public bool HasEntries { get; set; }

    /// <summary>Whether a week that is a list entry itself goes on with the entries beside it, because it has none below it.</summary>
    public bool TakesSiblings { get; set; }

    /// <summary>Whether the words behind the week are its theme as long as it has entries of its own.</summary>
    public bool HasTheme =>
        Opening.Shape == ElementShape.Heading || Opening.Content.IsBold || (Opening.Shape == ElementShape.ListEntry && Opening.HasNested);

    /// <summary>Whether a heading ends the week.</summary>
    public bool EndsAtHeading(int level) => Opening.Shape != ElementShape.Heading || level <= Opening.Level;

    /// <summary>Whether a list entry ends the week.</summary>
    public bool EndsAtEntry(PlanElement entry)
    {
        if (Opening.Shape != ElementShape.ListEntry || entry.Level > Opening.Level || TakesSiblings)
        {
            return false;
        }

        TakesSiblings = entry.Level == Opening.Level && !HasEntries && Heading.Rest.Length == 0;

        return !TakesSiblings;
    }
}
