namespace SlackCoach.Domain.Time.Calendars;

/// <summary>An event of a calendar file, as far as days off need it.</summary>
internal sealed class CalendarEvent
{
    /// <summary>The line that it begins on.</summary>
    public required int Line { get; init; }

    public string? Uid { get; set; }

    public string Name { get; set; } = "";

    /// <summary>The day that it begins on.</summary>
    public DateOnly StartsOn { get; set; }

    /// <summary>How many days after that comes the first one that is off as a whole: 0, or 1 when it begins after midnight.</summary>
    public int FirstWholeDay { get; set; }

    /// <summary>How many days in a row are off as a whole; 0 when it covers none.</summary>
    public int Days { get; set; }

    public RecurrenceRule? Rule { get; set; }

    public HashSet<DateOnly> ExceptOn { get; } = [];

    public List<DateOnly> AlsoOn { get; } = [];

    /// <summary>The day of the occurrence that this event is instead of; null for an event of its own.</summary>
    public DateOnly? InsteadOf { get; set; }

    public bool IsCancelled { get; set; }

    public int Sequence { get; set; }
}
