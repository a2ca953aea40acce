namespace SlackCoach.Domain.Reading;

/// <summary>What was read of a feed. Everything in it is foreign text.</summary>
public sealed record Feed
{
    /// <summary>The kind of feed; <see cref="FeedFormat.None"/> when it is none.</summary>
    public required FeedFormat Format { get; init; }

    /// <summary>What it calls itself, as plain text on one line of at most 500 characters; null where it does not say.</summary>
    public string? Title { get; init; }

    /// <summary>The site that it belongs to; null where it does not say, or the link is none that can be opened.</summary>
    public Uri? Link { get; init; }

    /// <summary>The entries that could be read in full, in the feed's order, duplicates merged.</summary>
    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>What was wrong with it, by line, at most <see cref="FeedReader.MaximumProblems"/>; none for a sound feed.</summary>
    public required IReadOnlyList<FeedProblem> Problems { get; init; }

    /// <summary>Whether there may be more entries than these: it was broken, cut off or too long.</summary>
    public required bool IsCutOff { get; init; }
}

/// <summary>An entry of a feed.</summary>
/// <param name="Id">What the feed calls it, or else its link, or else its title; never empty. No two entries of a feed share it.</param>
/// <param name="Title">Plain text on one line, at most 500 characters; never empty.</param>
/// <param name="Link">Where it can be read: http or https, absolute; null where the feed names no such link.</param>
/// <param name="PublishedAt">When it was published, or else last changed; null where that cannot be read.</param>
/// <param name="Tags">What the feed files it under, each a tag as <see cref="DocumentTags"/> writes it, at most 20.</param>
/// <param name="Line">The line it begins on, from 1.</param>
public sealed record FeedEntry(string Id, string Title, Uri? Link, DateTimeOffset? PublishedAt, IReadOnlyList<string> Tags, int Line);

/// <summary>Something wrong with a feed.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Message">A sentence fit to be shown; it quotes nothing of the feed.</param>
public sealed record FeedProblem(int Line, FeedProblemKind Kind, string Message);

/// <summary>The kinds of feeds that are read.</summary>
public enum FeedFormat
{
    /// <summary>No feed.</summary>
    None,

    /// <summary>RSS 0.91, 0.92 and 2.0.</summary>
    Rss,

    /// <summary>RSS 1.0, and 0.90 before it: written in RDF.</summary>
    Rdf,

    /// <summary>Atom 0.3 and 1.0.</summary>
    Atom,
}

/// <summary>What can be wrong with a feed.</summary>
public enum FeedProblemKind
{
    /// <summary>It is no feed, such as a web page, or nothing at all.</summary>
    NotAFeed,

    /// <summary>It ends before its end.</summary>
    CutOff,

    /// <summary>It is not written as XML should be; what follows the line was not read.</summary>
    Broken,

    /// <summary>It is longer than what is read, or has more entries.</summary>
    TooLong,

    /// <summary>It brings declarations of its own (a DOCTYPE), which are never read.</summary>
    Doctype,

    /// <summary>Its characters are not in the encoding that it names.</summary>
    Encoding,

    /// <summary>A date that cannot be read.</summary>
    Date,

    /// <summary>An entry without a link that can be opened.</summary>
    Link,

    /// <summary>Different entries under one id.</summary>
    Id,

    /// <summary>An entry that says nothing.</summary>
    Empty,
}
