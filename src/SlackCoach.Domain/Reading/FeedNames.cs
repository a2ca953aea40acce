using System.Xml;

namespace SlackCoach.Domain.Reading;

/// <summary>Tells whose word an element's name is: a podcast's title is not an entry's.</summary>
internal static class FeedNames
{
    private static readonly HashSet<string> OwnNamespaces = new(StringComparer.OrdinalIgnoreCase)
    {
        "",
        "http://purl.org/rss/1.0/",
        "http://my.netscape.com/rdf/simple/0.9/",
        "http://channel.netscape.com/rdf/simple/0.9/",
        "http://backend.userland.com/rss2",
        "http://backend.userland.com/rss",
        "http://blogs.law.harvard.edu/tech/rss",
        "http://www.w3.org/2005/Atom",
        "http://purl.org/atom/ns#",
    };

    /// <summary>The namespace of RDF.</summary>
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>A name by its vocabulary: <c>title</c> of the feed's own, <c>dc:date</c> of Dublin Core; empty for any other.</summary>
    public static string Of(XmlReader reader) => reader.NamespaceURI switch
    {
        var own when OwnNamespaces.Contains(own) => reader.LocalName,
        "http://purl.org/dc/elements/1.1/" or "http://purl.org/dc/terms/" => "dc:" + reader.LocalName,
        _ => "",
    };

    /// <summary>In this context a prefix that the feed forgot to declare means what it usually does, or nothing.</summary>
    public static XmlParserContext Context()
    {
        var names = new NameTable();

        return new XmlParserContext(names, new Lenient(names), null, XmlSpace.None);
    }

    private sealed class Lenient(XmlNameTable names) : XmlNamespaceManager(names)
    {
        public override string? LookupNamespace(string prefix) => base.LookupNamespace(prefix) ?? prefix switch
        {
            "dc" => "http://purl.org/dc/elements/1.1/",
            "atom" => "http://www.w3.org/2005/Atom",
            "rdf" => Rdf,
            _ => $"urn:undeclared:{prefix}",
        };
    }
}
