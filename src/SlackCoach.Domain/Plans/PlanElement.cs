namespace SlackCoach.Domain.Plans;

/// <summary>One piece of the source that is read as a whole, in the order of the source.</summary>
/// <param name="Shape">How it is written.</param>
/// <param name="FirstLine">From 1.</param>
/// <param name="LastLine">Inclusive.</param>
/// <param name="Content">Its words.</param>
internal sealed record PlanElement(ElementShape Shape, int FirstLine, int LastLine, PlainText Content)
{
    /// <summary>The level of a heading, 1 to 6; for everything else how many lists it stands in, 0 for none.</summary>
    public int Level { get; init; }

    /// <summary>The check box of a list entry; null when it has none.</summary>
    public bool? IsChecked { get; init; }

    /// <summary>Whether a list entry has a list nested in it.</summary>
    public bool HasNested { get; init; }

    /// <summary>The table, for <see cref="ElementShape.Table"/>.</summary>
    public PlanTable? Table { get; init; }

    /// <summary>The words without marks, on one line.</summary>
    public string Text => Content.Text;
}

/// <summary>How a piece of the source is written.</summary>
internal enum ElementShape
{
    /// <summary>A heading of any level.</summary>
    Heading,

    /// <summary>One or more lines of running text.</summary>
    Paragraph,

    /// <summary>An entry of a list.</summary>
    ListEntry,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A rule, an empty bullet: nothing that says anything.</summary>
    Rule,

    /// <summary>Code, quotes, HTML: kept, never acted on.</summary>
    Opaque,
}
