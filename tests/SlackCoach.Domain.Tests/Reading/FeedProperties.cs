using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Reading;

namespace SlackCoach.Domain.Tests.Reading;

public sealed class FeedProperties
{
    [Fact]
    public void Any_bytes_get_an_answer() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Read(bytes ?? []) is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_pieces_of_feeds_get_an_answer()
    {
        var piece = Gen.Elements(
            "<rss>", "<channel>", "<item>", "</item>", "<title>", "</title>", "<link>", "https://a.example/", "</link>", "<feed xmlns='http://www.w3.org/2005/Atom'>",
            "<entry>", "</entry>", "<id>", "</id>", "<![CDATA[", "]]>", "&", "&amp;", "&#0;", "&#xD800;", "&#34;", "<!--", "-->", "<!DOCTYPE a [", "]>", "<?xml ", "?>", "\uD800", "\0",
            " a='&nbsp;&#34;\"'", "<", ">", "\"", "x:y", "<x:y>", "<link href='http://['/>", "<pubDate>1 Jan 0001 00:00 +1400</pubDate>", "xml:base='http://b/'", "\n");

        Prop.ForAll(Gen.ArrayOf(piece).ToArbitrary(), pieces => Read(Encoding.UTF8.GetBytes(string.Concat(pieces))) is { } feed
            && feed.Entries.All(entry => entry.Id.Length > 0 && entry.Title.Length > 0)
            && feed.Entries.Select(entry => entry.Id).Distinct().Count() == feed.Entries.Count).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_feed_that_is_cut_off_anywhere_gives_the_entries_before_the_cut()
    {
        var whole = FeedFiles.Bytes("atom-1.0.xml");
        var entries = FeedFiles.Read("atom-1.0.xml").Entries;

        Assert.All(Enumerable.Range(0, whole.Length / 7), at =>
        {
            var cut = Read(whole[..(at * 7)]);

            Assert.True(cut.IsCutOff);
            Assert.Equal(entries.Take(cut.Entries.Count).Select(entry => entry.Id), cut.Entries.Select(entry => entry.Id));
            Assert.Equal(Encoding.UTF8.GetString(whole[..(at * 7)]).Split("</entry>").Length - 1, cut.Entries.Count);
        });
    }

    [Fact]
    public void Any_text_gets_a_date_or_none() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => FeedDates.TryParse(text ?? "") is null or { Year: >= 1970 and <= 2100 }).QuickCheckThrowOnFailure();

    private static Feed Read(byte[] bytes)
    {
        using var content = new MemoryStream(bytes);

        return FeedReader.Read(content, new Uri("https://feed.example/"), null);
    }
}
