namespace SlackCoach.Domain.Reading;

/// <summary>The entries of a feed, each once. The first of several keeps its place, and takes from the others what it lacks.</summary>
internal sealed class FeedEntries
{
    private readonly List<FeedEntry> _entries = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byLink = new(StringComparer.Ordinal);

    /// <returns>False when it shares its id with another entry that it is not the same as.</returns>
    public bool Add(FeedEntry entry)
    {
        var link = entry.Link is { } address ? DocumentLink.KeyOf(address) : null;

        if (link is not null && _byLink.TryGetValue(link, out var sameLink))
        {
            Merge(sameLink, entry);
            return true;
        }

        if (_byId.TryGetValue(entry.Id, out var sameId))
        {
            // A generator that gives all of its entries one id means nothing by it.
            if (link is null || _entries[sameId].Link is null || _entries[sameId].Title == entry.Title)
            {
                Merge(sameId, entry);
                return true;
            }

            entry = entry with { Id = $"{entry.Id} {link}" };
            Keep(entry, link);
            return false;
        }

        Keep(entry, link);
        return true;
    }

    public List<FeedEntry> ToList() => [.. _entries];

    private void Keep(FeedEntry entry, string? link)
    {
        if (_byId.TryAdd(entry.Id, _entries.Count) && (link is null || _byLink.TryAdd(link, _entries.Count)))
        {
            _entries.Add(entry);
        }
    }

    private void Merge(int at, FeedEntry other)
    {
        var first = _entries[at];
        _entries[at] = first with
        {
            Link = first.Link ?? other.Link,
            PublishedAt = first.PublishedAt ?? other.PublishedAt,
            Tags = DocumentTags.Join(first.Tags, other.Tags),
        };
        _byId.TryAdd(other.Id, at);

        if (_entries[at].Link is { } link)
        {
            _byLink.TryAdd(DocumentLink.KeyOf(link), at);
        }
    }
}
