using SlackCoach.Domain.Reading;
using SlackCoach.Fetch;
using SlackCoach.GitHub;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Reads what a source holds now. Slow: never inside a handler's three seconds.</summary>
internal sealed class SourceReader(PublicFetcher fetcher, IDocumentFolders folders)
{
    private const int LongestList = 1 << 20;

    public async Task<SourceReading> Read(ReadingSource source, CancellationToken cancellationToken)
    {
        var address = new SourceAddress(source.Kind, source.Address);
        var known = source is { ETag: null, LastModified: null } ? PageVersion.None : new PageVersion(source.ETag, source.LastModified);

        try
        {
            return source.Kind switch
            {
                ReadingSourceKind.Feed => await ReadFeed(new Uri(source.Address), known, cancellationToken),
                ReadingSourceKind.List => await ReadList(new Uri(source.Address), known, cancellationToken),
                _ => await ReadFolder(address, source.ETag, cancellationToken),
            };
        }
        catch (FetchException exception)
        {
            return new SourceReading.Failed(exception.Message);
        }
        catch (GitHubException exception)
        {
            return new SourceReading.Failed(Why(exception.Reason));
        }
    }

    private async Task<SourceReading> ReadFeed(Uri link, PageVersion known, CancellationToken cancellationToken)
    {
        // One byte more than the reader takes, so that it sees that there is more.
        if (await fetcher.GetIfChanged(link, known, FeedReader.MaximumBytes + 1, cancellationToken) is not FetchedPage.Changed page)
        {
            return new SourceReading.Unchanged();
        }

        using var content = new MemoryStream(page.Content.Content, writable: false);
        var feed = FeedReader.Read(content, page.Address, page.Content.Charset);

        if (feed.Format == FeedFormat.None)
        {
            return new SourceReading.Failed(feed.Problems[0].Message);
        }

        var source = feed.Title ?? AddDocuments.HostOf(link);
        // Without a date an entry stands where the feed has it: the newest first, by custom.
        var documents = feed.Entries.Where(entry => entry.Link is not null)
            .Select(entry => new NewDocument(entry.Title, entry.Link!, source, entry.Tags, DayOf(entry.PublishedAt)))
            .OrderByDescending(document => document.PublishedOn);

        return new SourceReading.Read(feed.Title, page.Version, [.. documents], Flaw(feed.Problems.Select(problem => (problem.Line, problem.Message))));
    }

    private async Task<SourceReading> ReadList(Uri link, PageVersion known, CancellationToken cancellationToken)
    {
        if (await fetcher.GetIfChanged(link, known, LongestList, cancellationToken) is not FetchedPage.Changed page)
        {
            return new SourceReading.Unchanged();
        }

        if (page.Content.MediaType == "text/html")
        {
            return new SourceReading.Failed("That link leads to a web page, not to the list itself. On GitHub, use the link behind “Raw”.");
        }

        var list = PastedList.Read(TextContent.Decode(page.Content.Content, page.Content.Charset));
        var name = DocumentLink.TitleOf(link);

        return new SourceReading.Read(
            name,
            page.Version,
            [.. list.Documents.Select(document => new NewDocument(document.Title, document.Link, name, document.Tags, null))],
            Flaw(list.Problems.Select(problem => (problem.Line, problem.Message))));
    }

    private async Task<SourceReading> ReadFolder(SourceAddress address, string? version, CancellationToken cancellationToken)
    {
        var (repository, path) = address.Folder;

        if (await folders.Read(repository, path, version, cancellationToken) is not { } folder)
        {
            return new SourceReading.Unchanged();
        }

        return new SourceReading.Read(
            null,
            new PageVersion(folder.Version, null),
            [.. folder.Files.Select(file => new NewDocument(DocumentLink.TitleOf(file), file, address.Address, [], null))],
            null);
    }

    private static DateOnly? DayOf(DateTimeOffset? publishedAt) => publishedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    private static string? Flaw(IEnumerable<(int Line, string Message)> problems) => problems.ToList() switch
    {
        [] => null,
        [var (line, message)] => FormattableString.Invariant($"Line {line}: {message}"),
        [var (line, message), .. var more] => FormattableString.Invariant($"Line {line}: {message} ({more.Count} more like this or otherwise.)"),
    };

    private static string Why(RepositoryFailure reason) => reason switch
    {
        RepositoryFailure.NotFound => "GitHub knows no such folder, or SlackCoach may not see it.",
        RepositoryFailure.Forbidden => "SlackCoach may not read that repository; it needs “Contents: read”.",
        RepositoryFailure.Unauthorized => "GitHub does not accept SlackCoach's token.",
        RepositoryFailure.RateLimited => "GitHub asks SlackCoach to wait.",
        RepositoryFailure.TimedOut => "GitHub took too long.",
        RepositoryFailure.Unavailable => "GitHub did not answer.",
        _ => "GitHub's answer made no sense.",
    };
}

/// <summary>What reading a source gave.</summary>
internal abstract record SourceReading
{
    internal sealed record Unchanged : SourceReading;

    /// <param name="Title">What it calls itself.</param>
    /// <param name="Documents">What it holds, the newest first.</param>
    /// <param name="Flaw">What was wrong with it, in a sentence.</param>
    internal sealed record Read(string? Title, PageVersion Version, IReadOnlyList<NewDocument> Documents, string? Flaw) : SourceReading;

    /// <param name="Reason">A sentence fit to be shown.</param>
    internal sealed record Failed(string Reason) : SourceReading;
}
