using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using SlackCoach.Domain.Reading;
using SlackCoach.Domain.Tests.Plans;

namespace SlackCoach.Domain.Tests.Reading;

/// <summary>The entries of a real feed, of which the text without its tags is kept beside the checkout.</summary>
public sealed partial class RealFeedTests
{
    [SkippableFact]
    public void Reads_the_entries_of_a_real_feed()
    {
        var items = Items(PlanFiles.Shared("seeds/irrational-exuberance-feed.txt"));
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(AsRss(items)));

        var feed = FeedReader.Read(content, new Uri("https://lethain.com/feeds.xml"), "utf-8");

        Assert.Empty(feed.Problems);
        Assert.Equal(items.Count, feed.Entries.Count);
        Assert.True(items.Count >= 15);
        Assert.All(feed.Entries.Zip(items), pair => Assert.Equal(
            (pair.Second.Title, pair.Second.Link, pair.Second.Link), (pair.First.Title, pair.First.Link!.AbsoluteUri, pair.First.Id)));
        Assert.Equal(("Solving the Engineering Strategy crisis.", new DateTimeOffset(2023, 9, 23, 15, 0, 0, TimeSpan.Zero)), (feed.Entries[0].Title, feed.Entries[0].PublishedAt));
        Assert.All(feed.Entries, entry => Assert.NotNull(entry.PublishedAt));
    }

    // Title, link, date and id stand together, without anything between; the text of the entry before ends with a tag.
    [GeneratedRegex(@"(?:>|Sat, 23 Sep 2023 09:00:00 -0600)(?<title>[^<>]{1,200}?)(?<link>https://lethain\.com/[a-z0-9-]+/)(?<date>[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} [-+]\d{4})\k<link>")]
    private static partial Regex Entry();

    private static List<(string Title, string Link, string Date, string Text)> Items(string flat)
    {
        var found = Entry().Matches(flat);

        return [.. found.Select((match, at) => (
            match.Groups["title"].Value,
            match.Groups["link"].Value,
            match.Groups["date"].Value,
            flat[(match.Index + match.Length)..(at + 1 < found.Count ? found[at + 1].Index + 1 : flat.Length)]))];
    }

    private static string AsRss(IEnumerable<(string Title, string Link, string Date, string Text)> items) =>
        $"""
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <rss version="2.0"><channel><title>Irrational Exuberance</title><link>https://lethain.com/</link>
        {string.Join('\n', items.Select(item =>
            $"<item><title>{SecurityElement.Escape(item.Title)}</title><link>{item.Link}</link><pubDate>{item.Date}</pubDate><guid>{item.Link}</guid><description>{SecurityElement.Escape(item.Text)}</description></item>"))}
        </channel></rss>
        """;
}
