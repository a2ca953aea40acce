namespace SlackCoach.Storage.Rows;

/// <summary>The Home tab of somebody who has opened it; who never did has none, and nothing is published for them.</summary>
internal sealed class HomeTab : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>When it was opened last.</summary>
    public required DateTimeOffset OpenedAt { get; set; }

    /// <summary>Set while it does not show what is true: no attempt to publish before this instant. A lease while one runs, a wait after
    /// one failed.</summary>
    public DateTimeOffset? NextPublishAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>When the day that it shows is over, by the product's clock.</summary>
    public DateTimeOffset? DayEndsAt { get; set; }
}
