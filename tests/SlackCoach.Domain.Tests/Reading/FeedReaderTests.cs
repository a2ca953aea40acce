using System.Text;
using SlackCoach.Domain.Reading;
using static SlackCoach.Domain.Reading.FeedFormat;

namespace SlackCoach.Domain.Tests.Reading;

public sealed class FeedReaderTests
{
    [Theory]
    [InlineData("rss-0.91.xml", Rss, "Quay Notes", "", "Doctype:2", "Queues want limits", "Retries want budgets")]
    [InlineData("rss-0.92.xml", Rss, "Tide Log", "", "", "Items of this version need no title: the first words of the text stand for one,…", "A short one.")]
    [InlineData("rss-1.0.rdf", Rdf, "Paper Shelf", "", "", "Clocks that agree", "Gossip that ends")]
    [InlineData("rss-2.0.xml", Rss, "Harbor Lights", "", "", "What a staff engineer writes down", "Asking for the work you want")]
    [InlineData("atom-1.0.xml", Atom, "Slow Compiler", "", "", "List<T> is not a queue", "Fast <enough>, and correct", "Less than a line")]
    [InlineData("atom-0.3.xml", Atom, "Old Anchor", "", "", "Tea & types", "Two hundred tests")]
    [InlineData("own-namespace.xml", Rss, "Prefixed throughout", "", "", "Still read")]
    [InlineData("bad-dates.xml", Rss, "Calendar trouble", "", "Date:2 Date:3 Date:4", "Nonsense", "A day that is none", "The year one", "None", "Empty", "With a named zone")]
    [InlineData("html-titles.xml", Rss, "Tags & Titles", "", "", "R&D in three steps", "Bold claims & links", "Why List<T> grows", "It’s 5 < 6 — always", "Spread over lines", "Quiet", "Seen twice", "Turned dnuora")]
    [InlineData("cdata.xml", Rss, "All in CDATA", "", "", "One and two")]
    [InlineData("missing-guid.xml", Rss, "No ids", "", "Link:3 Empty:6", "By its link", "By its title", "By its guid alone", "Reading a flame graph")]
    [InlineData("duplicates.xml", Rss, "Twice told", "", "Link:4", "Once", "Same id", "Other")]
    [InlineData("one-id-for-all.xml", Rss, "A lazy generator", "", "Id:3 Id:4", "First", "Second", "Third")]
    [InlineData("cut-off.xml", Rss, "Half of it", "cut off", "CutOff:5", "Whole", "Also whole")]
    [InlineData("wrong-nesting.xml", Rss, "Knots", "cut off", "Broken:3", "Sound")]
    [InlineData("bare-ampersands.xml", Rss, "R&D notes", "", "", "Café — if 3 < 4 & so on")]
    [InlineData("entity-bomb.xml", Rss, "Laughter", "", "Doctype:2", "Ha &c;", "Secret &file;")]
    [InlineData("undeclared-prefixes.xml", Rss, "Prefixes", "", "", "Dated by Dublin")]
    [InlineData("control-characters.xml", Rss, "Bells", "", "", "Ring and and done")]
    [InlineData("no-entries.xml", Rss, "Soon", "", "")]
    [InlineData("relative-to-feed.xml", Rss, "Relative", "", "Link:2 Link:3 Link:4 Link:5", "Plain", "Rooted", "Script", "Mail")]
    [InlineData("windows-1252.xml", Rss, "Café — Zürich", "", "", "“Quoted” €5")]
    [InlineData("latin1-that-is-not.xml", Rss, "Café — Zürich", "", "", "“Quoted” €5")]
    [InlineData("latin1-that-is-utf-8.xml", Rss, "Café — Zürich", "", "", "“Quoted” €5")]
    [InlineData("utf-8-that-is-not.xml", Rss, "Café — Zürich", "", "Encoding:1", "“Quoted” €5")]
    [InlineData("utf-8-mark.xml", Rss, "Café — Zürich", "", "", "“Quoted” €5")]
    [InlineData("utf-16.xml", Rss, "Café — Zürich", "", "", "“Quoted” €5")]
    [InlineData("shift-jis.xml", Rss, "読書", "", "", "設計の話")]
    [InlineData("web-page.html", None, null, "cut off", "NotAFeed:2 Doctype:1")]
    [InlineData("other-xml.xml", None, null, "cut off", "NotAFeed:2")]
    [InlineData("empty.xml", None, null, "cut off", "NotAFeed:1")]
    [InlineData("not-xml.txt", None, null, "cut off", "NotAFeed:1")]
    public void Reads_what_can_be_read_and_says_what_cannot(
        string file, FeedFormat format, string? title, string cutOff, string problems, params string[] titles)
    {
        var feed = FeedFiles.Read(file);

        Assert.Equal(format, feed.Format);
        Assert.Equal(title, feed.Title);
        Assert.Equal(titles, feed.Entries.Select(entry => entry.Title));
        Assert.Equal(problems.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), feed.Problems.Select(problem => $"{problem.Kind}:{problem.Line}").Order());
        Assert.Equal(cutOff.Length > 0, feed.IsCutOff);
    }

    [Fact]
    public void Every_feed_of_the_folder_is_in_a_table()
    {
        var inTable = typeof(FeedReaderTests).GetMethod(nameof(Reads_what_can_be_read_and_says_what_cannot))!
            .GetCustomAttributesData().Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!);

        Assert.Equal(FeedFiles.Names(), inTable.Append("relative-links.xml").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Takes_link_id_date_and_tags()
    {
        var entries = FeedFiles.Read("rss-2.0.xml").Entries;

        Assert.Equal("https://harbor.example/writes-down/", entries[0].Link!.AbsoluteUri);
        Assert.Equal("https://harbor.example/writes-down/", entries[0].Id);
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.FromHours(-6)), entries[0].PublishedAt);
        Assert.Equal(["leadership", "writing"], entries[0].Tags);
        Assert.Equal(8, entries[0].Line);
        Assert.Equal("harbor-17", entries[1].Id);
    }

    [Fact]
    public void Takes_of_Atoms_links_the_one_to_read()
    {
        var feed = FeedFiles.Read("atom-1.0.xml");

        Assert.Equal("https://slow.example/", feed.Link!.AbsoluteUri);
        Assert.Equal("https://slow.example/9", feed.Entries[0].Link!.AbsoluteUri);
        Assert.Equal(("urn:slow:9", new DateTimeOffset(2026, 11, 10, 7, 30, 0, 250, TimeSpan.Zero)), (feed.Entries[0].Id, feed.Entries[0].PublishedAt));
        Assert.Equal(["c", "performance"], feed.Entries[0].Tags);
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 6, 0, 0, TimeSpan.Zero), feed.Entries[1].PublishedAt);
    }

    [Fact]
    public void Takes_an_entrys_link_from_its_guid_or_its_address() => Assert.Equal(
        ["https://noid.example/1", null, "https://noid.example/3", "https://noid.example/reading-a-flame-graph.html"],
        FeedFiles.Read("missing-guid.xml").Entries.Select(entry => entry.Link?.AbsoluteUri));

    [Fact]
    public void A_relative_link_is_relative_to_the_nearest_base() => Assert.Equal(
        [
            "https://base.example/blog/one", "https://base.example/blog/2026/two?x=1", "https://other.example/three", "https://base.example/four",
            "https://cdn.example/five",
        ],
        FeedFiles.Read("relative-links.xml", "https://elsewhere.example/feed").Entries.Select(entry => entry.Link?.AbsoluteUri));

    [Fact]
    public void Without_a_base_a_link_is_relative_to_the_feed()
    {
        var feed = FeedFiles.Read("relative-to-feed.xml", "https://relative.example/blog/feed.xml");

        Assert.Equal("https://relative.example/", feed.Link!.AbsoluteUri);
        Assert.Equal(["https://relative.example/blog/posts/1", "https://relative.example/posts/2", null, null], feed.Entries.Select(entry => entry.Link?.AbsoluteUri));
    }

    [Fact]
    public void A_link_keeps_its_bare_ampersands() =>
        Assert.Equal("https://amp.example/x?id=1&copy=2", FeedFiles.Read("bare-ampersands.xml").Entries[0].Link!.AbsoluteUri);

    [Fact]
    public void Duplicates_are_merged_and_complete_each_other()
    {
        var entries = FeedFiles.Read("duplicates.xml").Entries;

        Assert.Equal(("1", "https://twice.example/once?utm_source=rss"), (entries[0].Id, entries[0].Link!.AbsoluteUri));
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero), entries[0].PublishedAt);
        Assert.Equal(["news"], entries[0].Tags);
        Assert.Equal("https://twice.example/two", entries[1].Link!.AbsoluteUri);
    }

    [Fact]
    public void Reads_dates_of_Dublin_Core() =>
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero), FeedFiles.Read("undeclared-prefixes.xml").Entries[0].PublishedAt);

    [Fact]
    public void The_servers_encoding_counts_where_the_feed_names_none()
    {
        var bytes = Encoding.Latin1.GetBytes("<rss><channel><title>Zürich</title></channel></rss>");
        using var content = new MemoryStream(bytes);

        Assert.Equal("Zürich", FeedReader.Read(content, null, "iso-8859-1").Title);
    }

    [Fact]
    public void Reads_a_bounded_number_of_entries()
    {
        var feed = Read($"<rss><channel>{string.Concat(Enumerable.Range(0, 1_500).Select(at => $"<item><title>{at}</title></item>\n"))}</channel></rss>");

        Assert.Equal(FeedReader.MaximumEntries, feed.Entries.Count);
        Assert.Contains(feed.Problems, problem => problem.Kind == FeedProblemKind.TooLong);
        Assert.True(feed.IsCutOff);
    }

    [Fact]
    public void Reads_no_further_than_20_MB()
    {
        using var endless = new Endless("<rss><channel><item><title>First</title><link>https://end.example/</link></item><item><title>", 'x');
        var feed = FeedReader.Read(endless, null, null);

        Assert.Equal(["First"], feed.Entries.Select(entry => entry.Title));
        Assert.Equal(FeedProblemKind.TooLong, Assert.Single(feed.Problems).Kind);
        Assert.True(feed.IsCutOff);
        Assert.InRange(endless.Given, FeedReader.MaximumBytes, FeedReader.MaximumBytes + 100_000);
    }

    [Fact]
    public void Deep_nesting_is_not_followed()
    {
        var feed = Read($"<rss><channel><item><title>Before</title></item><item>{string.Concat(Enumerable.Repeat("<a>", 5_000))}");

        Assert.Equal(["Before"], feed.Entries.Select(entry => entry.Title));
        Assert.True(feed.IsCutOff);
    }

    [Fact]
    public void A_long_title_is_cut() => Assert.Equal(500, Read($"<rss><channel><item><title>{new string('t', 9_000)}</title></item></channel></rss>").Entries[0].Title.Length);

    private static Feed Read(string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));

        return FeedReader.Read(content, null, null);
    }

    private sealed class Endless(string head, char rest) : MemoryStream
    {
        private readonly byte[] _head = Encoding.UTF8.GetBytes(head);

        public int Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)rest);

            if (Given == 0)
            {
                _head.CopyTo(buffer);
            }

            Given += buffer.Length;

            return buffer.Length;
        }
    }
}
