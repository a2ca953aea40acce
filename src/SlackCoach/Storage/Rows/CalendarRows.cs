namespace SlackCoach.Storage.Rows;

/// <summary>Where a member's own days off come from: an iCalendar link, or a file that they sent. One row a member.</summary>
internal sealed class OwnCalendar : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>The link, encrypted: who has it can read the calendar. Null for a file.</summary>
    public string? ProtectedLink { get; set; }

    /// <summary>The file's id at Slack; null for a link.</summary>
    public string? FileId { get; set; }

    /// <summary>What it is called when it is spoken of: the link's host, or the file's name. Foreign text.</summary>
    public required string Name { get; set; }

    /// <summary>The version that was last read, as its server names it.</summary>
    public string? ETag { get; set; }

    /// <summary>As <see cref="ETag"/>.</summary>
    public string? LastModified { get; set; }

    /// <summary>When it is to be read next, by the product's clock; null for a file that was looked at.</summary>
    public DateTimeOffset? NextReadAt { get; set; }

    /// <summary>Until when a process holds it, by the system's clock.</summary>
    public DateTimeOffset LeasedUntilAt { get; set; }

    /// <summary>When its days were last taken over, by the product's clock; null while they never were.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>How often reading failed since it last went well.</summary>
    public int Failures { get; set; }
}

/// <summary>A day that a member has off by their own calendar. What the calendar calls it is nobody's business and is not kept.</summary>
internal sealed class OwnDayOff : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required DateOnly On { get; init; }
}
