namespace SlackCoach.Domain.Reading;

/// <summary>A document of a member's reading list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title. Foreign text.</param>
/// <param name="Link">Where it can be read: an absolute http or https address.</param>
/// <param name="Source">Where it comes from, in a word or a few: a feed's title, a repository's folder, a site. Foreign text.</param>
/// <param name="Tags">Its tags, as <see cref="DocumentTags"/> writes them.</param>
/// <param name="PublishedOn">The day it was published (UTC); null where that is not known.</param>
/// <param name="AddedOn">The member's day on which it came into the list.</param>
/// <param name="State">What has become of it.</param>
public sealed record ReadingDocument(
    Guid Id,
    string Title,
    Uri Link,
    string Source,
    IReadOnlyList<string> Tags,
    DateOnly? PublishedOn,
    DateOnly AddedOn,
    DocumentState State)
{
    /// <summary>The member's day on which it was picked; null unless it is picked.</summary>
    public DateOnly? PickedOn { get; init; }

    /// <summary>Why it was picked, as <see cref="ReadingPick.Reason"/> said; null unless it is picked.</summary>
    public string? PickedFor { get; init; }

    /// <summary>The member's last day on which they asked for another one instead; null when they never did.</summary>
    public DateOnly? PassedOn { get; init; }

    /// <summary>What the member took from it, on one line; null unless it is read and they said so.</summary>
    public string? Takeaway { get; init; }

    /// <summary>Whether it is still to be read.</summary>
    public bool IsOpen => State is DocumentState.Unread or DocumentState.Picked;
}

/// <summary>What has become of a document.</summary>
public enum DocumentState
{
    /// <summary>It waits in the list.</summary>
    Unread,

    /// <summary>It was offered, and is to be read next.</summary>
    Picked,

    /// <summary>It was read.</summary>
    Read,

    /// <summary>The member does not want to read it.</summary>
    Dropped,
}
