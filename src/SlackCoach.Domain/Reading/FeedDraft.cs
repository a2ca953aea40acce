namespace SlackCoach.Domain.Reading;

/// <summary>What has been read of a feed so far.</summary>
internal sealed class FeedDraft
{
    private readonly List<FeedProblem> _problems = [];
    private readonly FeedEntries _entries = new();

    public FeedFormat Format { get; set; }

    public string? Title { get; set; }

    public Uri? Link { get; set; }

    public bool CutOff { get; set; }

    /// <summary>How many entries were taken, before duplicates are merged.</summary>
    public int EntriesRead { get; private set; }

    public void Add(int line, FeedProblemKind kind, string message)
    {
        if (_problems.Count < FeedReader.MaximumProblems)
        {
            _problems.Add(new FeedProblem(line, kind, message));
        }
    }

    /// <summary>Takes a problem after which nothing more is read. It is named before all others.</summary>
    public void Stop(int line, FeedProblemKind kind, string message)
    {
        CutOff = true;
        _problems.Insert(0, new FeedProblem(line, kind, message));
    }

    public void Add(FeedEntry entry)
    {
        EntriesRead++;

        if (EntriesRead <= FeedReader.MaximumEntries && !_entries.Add(entry))
        {
            Add(entry.Line, FeedProblemKind.Id, "Different entries have the same id; I tell them apart by their links.");
        }
    }

    public Feed ToFeed()
    {
        if (Format == FeedFormat.None && _problems.TrueForAll(problem => problem.Kind != FeedProblemKind.NotAFeed))
        {
            _problems.Insert(0, new FeedProblem(1, FeedProblemKind.NotAFeed, "There is no feed there: neither RSS nor Atom."));
        }

        return new Feed
        {
            Format = Format,
            Title = Title,
            Link = Link,
            Entries = _entries.ToList(),
            Problems = [.. _problems.Take(FeedReader.MaximumProblems).OrderBy(problem => problem.Line)],
            IsCutOff = CutOff,
        };
    }
}
