using SlackCoach.Domain.Reading;

namespace SlackCoach.Storage.Rows;

/// <summary>Where documents come from again and again. One row a workspace: whoever follows it, it is asked once.</summary>
internal sealed class ReadingSource : IWorkspaceRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required ReadingSourceKind Kind { get; init; }

    /// <summary>The link of a feed or list; <c>owner/name/path</c> of a folder.</summary>
    public required string Address { get; init; }

    /// <summary>Tells it from others of its kind.</summary>
    public required string AddressHash { get; init; }

    /// <summary>What it calls itself; null before it was read, or where it does not say.</summary>
    public string? Title { get; set; }

    /// <summary>The version that was last read, as its server names it.</summary>
    public string? ETag { get; set; }

    /// <summary>As <see cref="ETag"/>.</summary>
    public string? LastModified { get; set; }

    /// <summary>When it is to be asked next, by the product's clock.</summary>
    public required DateTimeOffset NextPollAt { get; set; }

    /// <summary>Until when a process holds it, by the system's clock.</summary>
    public DateTimeOffset LeasedUntilAt { get; set; }

    /// <summary>The last time it was read, unchanged or not.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>Why the newest attempt failed, in a sentence; null when it did not.</summary>
    public string? Failure { get; set; }

    /// <summary>How often it failed since it was last read.</summary>
    public int Failures { get; set; }

    /// <summary>What was wrong with what was read, in a sentence.</summary>
    public string? Flaw { get; set; }
}

internal enum ReadingSourceKind
{
    /// <summary>RSS or Atom.</summary>
    Feed,

    /// <summary>Markdown files of a repository.</summary>
    Folder,

    /// <summary>A list of links, in Markdown or plain text.</summary>
    List,
}

/// <summary>A member's wish to get what a source brings.</summary>
internal sealed class ReadingFollow : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required Guid SourceId { get; init; }

    /// <summary>The number by which the member names it; it never means another one.</summary>
    public required int Number { get; init; }

    /// <summary>Tags for all that it brings, with blanks between.</summary>
    public required string Tags { get; set; }

    public required DateTimeOffset FollowedAt { get; init; }

    /// <summary>When the member was told what it brought at first.</summary>
    public DateTimeOffset? ToldAt { get; set; }
}

/// <summary>A document of a member's reading list. Nobody else sees it.</summary>
internal sealed class ReadingItem : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>The number by which the member names it; it never means another one.</summary>
    public required int Number { get; init; }

    public required string Title { get; set; }

    public required string Link { get; init; }

    /// <summary>Of <see cref="DocumentLink.KeyOf"/>: the same document is in the list once.</summary>
    public required string LinkHash { get; init; }

    /// <summary>Where it comes from, in a word or a few.</summary>
    public required string Source { get; init; }

    /// <summary>The source that brought it; null when the member did.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>With blanks between.</summary>
    public required string Tags { get; set; }

    public DateOnly? PublishedOn { get; init; }

    public required DateOnly AddedOn { get; init; }

    public DocumentState State { get; set; }

    public DateOnly? PickedOn { get; set; }

    public string? PickedFor { get; set; }

    public DateOnly? PassedOn { get; set; }

    public string? Takeaway { get; set; }

    /// <summary>The member's day on which it was read.</summary>
    public DateOnly? ReadOn { get; set; }

    public ReadingDocument ToDocument() =>
        new(Id, Title, new Uri(Link), Source, Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries), PublishedOn, AddedOn, State)
        {
            PickedOn = PickedOn,
            PickedFor = PickedFor,
            PassedOn = PassedOn,
            Takeaway = Takeaway,
        };
}
