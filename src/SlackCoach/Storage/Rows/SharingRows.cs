using SlackCoach.Domain.Sharing;

namespace SlackCoach.Storage.Rows;

/// <summary>What a member shares, where and with whom. One row a member who shares or means to; without one, nothing is shared.</summary>
internal sealed class SharingChoice : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>How the readers know the member, as Slack named them last. Foreign text.</summary>
    public required string Name { get; set; }

    public required string ChannelId { get; set; }

    /// <summary>The Slack id of whom the member named as their manager.</summary>
    public required string ManagerId { get; set; }

    public required SharedFields Fields { get; set; }

    /// <summary>Whether a preview that the member says nothing to is posted; otherwise it is held.</summary>
    public bool SendsOnSilence { get; set; }

    /// <summary>The audience that the member agreed to, as JSON; null while they have to agree.</summary>
    public string? Agreed { get; set; }

    /// <summary>Why they have to agree, while they do.</summary>
    public ConsentLapse Lapse { get; set; }

    /// <summary>The audience that they were asked about last, as JSON.</summary>
    public string? Asked { get; set; }

    /// <summary>Names that asking: an answer to an earlier one does not count.</summary>
    public Guid? AskedId { get; set; }
}

/// <summary>What a member shares, or might, of one week. One row a week.</summary>
internal sealed class SharedWeek : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>The first day of the member's week.</summary>
    public required DateOnly WeekOn { get; init; }

    /// <summary>The text as it was shown to the member last, and as it is posted. Foreign text.</summary>
    public required string Text { get; set; }

    /// <summary>Whether the member wrote it themselves, so that it is not made anew.</summary>
    public bool IsEdited { get; set; }

    public required SharedWeekState State { get; set; }

    /// <summary>When it is posted if the member says nothing; null where it is held.</summary>
    public DateTimeOffset? NextDueAt { get; set; }

    /// <summary>The channel it was posted to; null while it was not.</summary>
    public string? ChannelId { get; set; }

    /// <summary>The <c>ts</c> of its post there; null while it was not.</summary>
    public string? PostTs { get; set; }

    /// <summary>Who was the manager then.</summary>
    public string? ManagerId { get; set; }

    /// <summary>The row of the outbox that posts it.</summary>
    public Guid? PostMessageId { get; set; }

    /// <summary>How often it was sent on its way: part of the key.</summary>
    public int Sendings { get; set; }

    /// <summary>The member's day on which it was posted.</summary>
    public DateOnly? PostedOn { get; set; }
}

internal enum SharedWeekState
{
    /// <summary>The member has seen it and said nothing yet.</summary>
    Shown,

    Held,

    /// <summary>On its way to the channel.</summary>
    Sending,

    Posted,

    /// <summary>Its post is being deleted.</summary>
    Withdrawing,

    Withdrawn,

    /// <summary>What is shared, or where, was changed since it was shown: it is shown anew before it can be sent.</summary>
    Outdated,
}
