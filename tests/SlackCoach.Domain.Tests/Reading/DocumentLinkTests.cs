using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Reading;

namespace SlackCoach.Domain.Tests.Reading;

public sealed class DocumentLinkTests
{
    [Theory]
    [InlineData("https://Docs.Example/Guide")]
    [InlineData("http://docs.example/Guide")]
    [InlineData("https://docs.example:443/Guide/")]
    [InlineData("http://docs.example:80/Guide")]
    [InlineData("https://docs.example/Guide#part-2")]
    [InlineData("https://docs.example/Guide?utm_source=feed&UTM_Medium=rss")]
    [InlineData("https://docs.example/Guide/?fbclid=abc#x")]
    [InlineData("https://docs.example./Guide")]
    [InlineData("https://docs.example/a/../Guide")]
    public void Written_otherwise_it_leads_to_the_same(string link) => Assert.Equal("docs.example/Guide", DocumentLink.KeyOf(new Uri(link)));

    [Theory]
    [InlineData("https://docs.example/guide")]
    [InlineData("https://docs.example/Guide?page=2")]
    [InlineData("https://docs.example:8443/Guide")]
    [InlineData("https://www.docs.example/Guide")]
    [InlineData("https://docs.example/Guide?utm=1")]
    public void Another_path_port_host_or_question_leads_elsewhere(string link) => Assert.NotEqual("docs.example/Guide", DocumentLink.KeyOf(new Uri(link)));

    [Theory]
    [InlineData("https://docs.example/?utm_source=x&b=2&a=1", "docs.example?b=2&a=1")]
    [InlineData("https://docs.example", "docs.example")]
    [InlineData("https://MÜNCHEN.example/Straße", "xn--mnchen-3ya.example/Stra%C3%9Fe")]
    public void Keeps_what_matters(string link, string key) => Assert.Equal(key, DocumentLink.KeyOf(new Uri(link)));

    [Fact]
    public void A_key_read_as_a_link_has_the_same_key() =>
        Prop.ForAll(
            Gen.ArrayOf(Gen.Elements("a", "B", "/", "?", "&", "=", "#", "utm_x=1", "%20", "é", ".", "..", ":")).ToArbitrary(),
            parts => !Uri.TryCreate("https://Host.example/" + string.Concat(parts), UriKind.Absolute, out var link)
                || DocumentLink.KeyOf(new Uri("http://" + DocumentLink.KeyOf(link))) == DocumentLink.KeyOf(link)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("https://a.example/x", "https://a.example/x")]
    [InlineData(" <https://a.example/x|a.example/x> ", "https://a.example/x")]
    [InlineData("HTTP://a.example", "http://a.example/")]
    [InlineData("a.example/x", null)]
    [InlineData("ftp://a.example/x", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("https://me:secret@a.example/", null)]
    [InlineData("https://", null)]
    [InlineData("", null)]
    public void Reads_a_link_as_typed(string text, string? link) => Assert.Equal(link, DocumentLink.TryParse(text)?.AbsoluteUri);

    [Theory]
    [InlineData("https://a.example/2026/solving-the-strategy_crisis.html", "Solving the strategy crisis")]
    [InlineData("https://a.example/%C3%BCber-tests/", "Über tests")]
    [InlineData("https://a.example/2026/11/", "a.example")]
    [InlineData("https://a.example/", "a.example")]
    public void Makes_a_title_of_a_link(string link, string title) => Assert.Equal(title, DocumentLink.TitleOf(new Uri(link)));

    [Theory]
    [InlineData("#Leadership", "leadership")]
    [InlineData("System Design", "system-design")]
    [InlineData("C#", "c")]
    [InlineData("--x--", "x")]
    [InlineData("42", null)]
    [InlineData("###", null)]
    public void Writes_tags_alike(string name, string? tag) => Assert.Equal(tag, DocumentTags.Of(name));

    [Fact]
    public void Takes_tags_out_of_a_text()
    {
        var (text, tags) = DocumentTags.Split("fix #42 of #Go and #go-kit # now");

        Assert.Equal("fix #42 of and # now", text);
        Assert.Equal(["go", "go-kit"], tags);
    }

    [Theory]
    [InlineData("\"Write it down\"", "Write it down")]
    [InlineData("“Write it down”", "Write it down")]
    [InlineData(" two\n lines ", "two lines")]
    [InlineData("\"", "\"")]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void A_takeaway_is_one_line(string? text, string? takeaway) => Assert.Equal(takeaway, Takeaways.Read(text));
}
