using System.Globalization;
using System.Net;
using System.Text;

namespace SlackCoach.Sandbox.SampleWorkspace;

/// <summary>A small site to read from: a feed, a list of links, and the documents that both lead to.</summary>
internal static class SampleReading
{
    public const string Base = "/sample";

    private const string Version = "\"harborline-1\"";

    private static readonly Document[] Documents =
    [
        new("what-a-design-document-decides", "What a design document decides", "2027-01-01", "writing",
            "A design document is done when whoever builds it need not ask again. Begin with what is decided, then say what was not chosen and why."),
        new("queues-want-limits", "Queues want limits", "2026-12-29", "reliability",
            "A queue without a limit turns a slow minute into a lost hour. Decide what happens when it is full before it is."),
        new("reviewing-to-teach", "Reviewing to teach", "2026-12-15", "leadership",
            "A review that only finds mistakes teaches fear. Ask what the change is for, praise what is clear, and name one thing to learn."),
        new("asking-for-the-work-you-want", "Asking for the work you want", "2026-11-30", "leadership",
            "Nobody hands out the work that gets people promoted to those who wait. Say which problem you would take, and what you would put down for it."),
        new("a-week-without-meetings", "A week without meetings", "2026-11-02", "focus",
            "We tried it in the slowest week of the year. Two decisions had to wait; eleven were made in writing, and are still found."),
    ];

    public static void MapSampleReading(this IEndpointRouteBuilder routes)
    {
        var sample = routes.MapGroup(Base);
        sample.MapGet("/feed.xml", (HttpContext context) => Versioned(context, "application/rss+xml", Feed(Address(context))));
        sample.MapGet("/reading.md", (HttpContext context) => Versioned(context, "text/markdown", List(Address(context))));
        sample.MapGet("/{name}", (string name) => Array.Find(Documents, document => document.Name == name) is { } found
            ? Results.Text(found.Page, "text/html", Encoding.UTF8)
            : Results.NotFound());
    }

    private static string Address(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}{Base}/";

    private static IResult Versioned(HttpContext context, string type, string content)
    {
        context.Response.Headers.ETag = Version;

        return context.Request.Headers.IfNoneMatch == Version
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Text(content, type, Encoding.UTF8);
    }

    private static string Feed(string address) =>
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0">
          <channel>
            <title>Harborline Engineering</title>
            <link>{address}</link>
            <description>What we learn while we sell what floats</description>
        {string.Concat(Documents.Select(document => document.Item(address)))}  </channel>
        </rss>
        """;

    private static string List(string address) =>
        "# Read before you lead\n\n" + string.Concat(Documents.Where(document => document.Tag == "leadership").Select(document => $"- [{document.Title}]({address}{document.Name}) #{document.Tag}\n"));

    private sealed record Document(string Name, string Title, string On, string Tag, string Text)
    {
        public string Page => $"<!doctype html><html lang=\"en\"><title>{WebUtility.HtmlEncode(Title)}</title><h1>{WebUtility.HtmlEncode(Title)}</h1><p>{WebUtility.HtmlEncode(Text)}</p></html>";

        public string Item(string address) => string.Create(
            CultureInfo.InvariantCulture,
            $"    <item><title>{Title}</title><link>{address}{Name}</link><pubDate>{DateOnly.ParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture):ddd, dd MMM yyyy} 08:00:00 GMT</pubDate><category>{Tag}</category></item>\n");
    }
}
