using System.Xml;

namespace SlackCoach.Domain.Reading;

/// <summary>Goes through a feed's elements, one after another, and takes what belongs to the feed and to its entries.</summary>
internal sealed class FeedWalk(FeedDraft draft, Uri? address)
{
    private readonly FeedBases _bases = new(address);
    private EntryDraft? _entry;
    private int _entryDepth;
    private int _channelDepth;
    private FeedValue? _value;
    private int _valueDepth;

    /// <summary>The name of the outermost element, with its prefix; null before it.</summary>
    public string? RootName { get; private set; }

    /// <summary>Takes what the reader stands on.</summary>
    /// <returns>False when there is nothing to be read here.</returns>
    public bool Take(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                return TakeElement(reader);
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                _value?.Append(reader.Value);
                return true;
            case XmlNodeType.EndElement:
                End(reader.Depth);
                return true;
            default:
                return true;
        }
    }

    private bool TakeElement(XmlReader reader)
    {
        var depth = reader.Depth;
        _bases.Enter(depth, reader.GetAttribute("xml:base"));

        if (RootName is null)
        {
            RootName = reader.Name;
            return Open(reader);
        }

        var name = FeedNames.Of(reader);

        if (_value is not null)
        {
            // Marks inside a text, such as Atom's XHTML: the words count.
            _value.AppendMark(reader.LocalName);
        }
        else if (_entry is null && depth <= _channelDepth && name is "item" or "entry")
        {
            _entry = new EntryDraft(FeedReader.Line(reader), _bases.Present) { Id = reader.GetAttribute("about", FeedNames.Rdf) };
            _entryDepth = depth;
        }
        else if (_entry is null && depth < _channelDepth && name == "channel")
        {
        }
        else if (depth == (_entry is null ? _channelDepth : _entryDepth + 1) && name.Length > 0)
        {
            Begin(name, reader);
        }

        if (reader.IsEmptyElement)
        {
            End(depth);
        }

        return true;
    }

    private bool Open(XmlReader reader)
    {
        draft.Format = reader.LocalName.ToLowerInvariant() switch
        {
            "rss" => FeedFormat.Rss,
            "rdf" => FeedFormat.Rdf,
            "feed" => FeedFormat.Atom,
            _ => FeedFormat.None,
        };
        // RSS holds everything in a channel; in RDF the entries stand beside it.
        _channelDepth = draft.Format == FeedFormat.Atom ? 1 : 2;

        if (draft.Format == FeedFormat.None)
        {
            draft.Stop(
                FeedReader.Line(reader),
                FeedProblemKind.NotAFeed,
                reader.LocalName.Equals("html", StringComparison.OrdinalIgnoreCase)
                    ? "That is a web page, not a feed; feeds often lie behind a link called RSS or Atom."
                    : "There is no feed there: neither RSS nor Atom.");
        }

        return draft.Format != FeedFormat.None && !reader.IsEmptyElement;
    }

    private void Begin(string name, XmlReader reader)
    {
        if (name == "link" && reader.GetAttribute("href") is { } href)
        {
            if (reader.GetAttribute("rel") is null or "" or "alternate")
            {
                TakeLink(href);
            }
        }
        else if (name == "category" && reader.GetAttribute("term") is { } term)
        {
            _entry?.AddTag(reader.GetAttribute("label") ?? term);
        }
        else
        {
            _value = new FeedValue(name, Kind(reader), FeedReader.Line(reader), reader.GetAttribute("isPermaLink") != "false");
            _valueDepth = reader.Depth;
        }
    }

    // In RSS a title is HTML by custom; Atom says what it is.
    private FeedTextKind Kind(XmlReader reader) => (draft.Format, reader.GetAttribute("type"), reader.GetAttribute("mode")) switch
    {
        (not FeedFormat.Atom, _, _) => FeedTextKind.Html,
        (_, _, "base64") => FeedTextKind.Base64,
        (_, "html" or "text/html", not "xml") or (_, _, "escaped") => FeedTextKind.Html,
        _ => FeedTextKind.Text,
    };

    private void End(int depth)
    {
        if (_value is { } value && depth == _valueDepth)
        {
            _value = null;
            Keep(value);
        }

        if (_entry is { } entry && depth == _entryDepth)
        {
            _entry = null;

            if (entry.ToEntry(draft) is { } read)
            {
                draft.Add(read);
            }
        }

        _bases.Leave(depth);
    }

    private void Keep(FeedValue value)
    {
        if (_entry is { } entry)
        {
            entry.Take(value, _bases.Present, draft);
        }
        else if (value.Name == "title")
        {
            draft.Title ??= value.Title();
        }
        else if (value.Name == "link")
        {
            TakeLink(value.Text);
        }
    }

    private void TakeLink(string href)
    {
        if (_entry is { } entry)
        {
            entry.Link ??= FeedBases.Resolve(_bases.Present, href);
        }
        else
        {
            draft.Link ??= FeedBases.Resolve(_bases.Present, href);
        }
    }
}
