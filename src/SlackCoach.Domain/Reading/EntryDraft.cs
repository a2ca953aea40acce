using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Reading;

/// <summary>An entry while it is read.</summary>
internal sealed class EntryDraft(int line, Uri? address)
{
    private const int LongestTitleOfText = 80;
    private const int LongestId = 1_000;

    private readonly List<string> _tags = [];
    private string? _title;
    private string? _text;
    private Uri? _permaLink;
    private DateTimeOffset? _publishedAt;
    private DateTimeOffset? _changedAt;
    private FeedValue? _link;

    public string? Id { get; set; }

    public Uri? Link { get; set; }

    public void AddTag(string tag) => _tags.Add(tag);

    public void Take(FeedValue value, Uri? from, FeedDraft draft)
    {
        switch (value.Name)
        {
            case "title" or "dc:title":
                _title ??= value.Title();
                break;
            case "link":
                _link = value;
                Link ??= FeedBases.Resolve(from, value.Text);
                break;
            case "guid" or "id":
                Id ??= value.Text;
                _permaLink = value.IsPermaLink ? FeedBases.Resolve(null, value.Text) : null;
                break;
            case "pubDate" or "published" or "issued" or "created" or "dc:date" or "dc:created" or "dc:issued":
                _publishedAt ??= Date(value, draft);
                break;
            case "updated" or "modified" or "dc:modified":
                _changedAt ??= Date(value, draft);
                break;
            case "category" or "dc:subject":
                _tags.Add(value.Text);
                break;
            case "description" or "summary" or "content":
                _text ??= value.Title();
                break;
        }
    }

    /// <summary>The entry; null when it says nothing at all.</summary>
    public FeedEntry? ToEntry(FeedDraft draft)
    {
        var link = Link ?? _permaLink ?? (Id is { } id && id.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? FeedBases.Resolve(address, id) : null);
        var title = _title ?? (_text is { } text ? Head(text) : null) ?? (link is { } target ? DocumentLink.TitleOf(target) : null);

        if (title is null)
        {
            draft.Add(line, FeedProblemKind.Empty, "An entry has neither a title nor a text nor a link; I left it out.");
            return null;
        }

        if (link is null)
        {
            draft.Add(_link?.Line ?? line, FeedProblemKind.Link, "An entry has no link that can be opened (http or https).");
        }

        var name = string.IsNullOrWhiteSpace(Id) ? link?.AbsoluteUri ?? title : Id.Trim();

        return new FeedEntry(
            name.Length <= LongestId ? name : name[..LongestId], title, link, _publishedAt ?? _changedAt, DocumentTags.Join([], _tags), line);
    }

    private static DateTimeOffset? Date(FeedValue value, FeedDraft draft)
    {
        if (FeedDates.TryParse(value.Text) is { } found)
        {
            return found;
        }

        if (value.Text.Length > 0)
        {
            draft.Add(value.Line, FeedProblemKind.Date, "A date cannot be read; I left it out.");
        }

        return null;
    }

    private static string Head(string text)
    {
        if (text.Length <= LongestTitleOfText)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', LongestTitleOfText);

        return PlainText.Cut(text[..(end > 0 ? end : LongestTitleOfText)].TrimEnd() + "…");
    }
}
