using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Reading;

namespace SlackCoach.Domain.Tests.Reading;

public sealed class PastedListTests
{
    [Theory]
    [InlineData("https://a.example/big-picture", "Big picture", "https://a.example/big-picture")]
    [InlineData("- https://a.example/x", "X", "https://a.example/x")]
    [InlineData("* [ ] <https://a.example/x>", "X", "https://a.example/x")]
    [InlineData("12. [The title](https://a.example/x)", "The title", "https://a.example/x")]
    [InlineData("- [x] **[The title](https://a.example/x \"a remark\")**, worth it", "The title", "https://a.example/x")]
    [InlineData("[Title [with] brackets](https://a.example/Foo_(bar))", "Title [with] brackets", "https://a.example/Foo_(bar)")]
    [InlineData("[](https://a.example/only-a-link)", "Only a link", "https://a.example/only-a-link")]
    [InlineData("The title: https://a.example/x", "The title", "https://a.example/x")]
    [InlineData("The title – https://a.example/x.", "The title", "https://a.example/x")]
    [InlineData("https://a.example/x The title", "The title", "https://a.example/x")]
    [InlineData("<https://a.example/x|The title>", "The title", "https://a.example/x")]
    [InlineData("<https://a.example/x|https://a.example/x>", "X", "https://a.example/x")]
    [InlineData("see (https://a.example/Foo_(bar))", "see", "https://a.example/Foo_(bar)")]
    [InlineData("#go https://a.example/x", "X", "https://a.example/x")]
    public void Reads_a_line(string line, string title, string link)
    {
        var document = Assert.Single(PastedList.Read(line).Documents);

        Assert.Equal((title, link, 1), (document.Title, document.Link.AbsoluteUri, document.Line));
    }

    [Fact]
    public void Reads_tags_and_several_links_of_a_line()
    {
        var list = PastedList.Read("- [One](https://a.example/1) and [Two](https://a.example/2) #Leadership #writing");

        Assert.Equal(["One", "Two"], list.Documents.Select(document => document.Title));
        Assert.All(list.Documents, document => Assert.Equal(["leadership", "writing"], document.Tags));
        Assert.Empty(list.Problems);
    }

    [Fact]
    public void Passes_over_what_is_no_line_of_the_list_and_names_what_it_cannot_take()
    {
        var list = PastedList.Read("# To read\r\n\r\n- https://a.example/1\r\n---\r\n- ask Ada\r\n- http://A.example/1/\r\n- [Mail](mailto:ada@a.example)\r\n- https://me:pw@a.example/");

        Assert.Equal(["https://a.example/1"], list.Documents.Select(document => document.Link.AbsoluteUri));
        Assert.Equal(
            [
                new(5, "There is no link in this line."),
                new(6, "This is the document of line 3 again."),
                new(7, "The link cannot be opened: it has to begin with https:// or http://, and to hold no password."),
                new(8, "The link cannot be opened: it has to begin with https:// or http://, and to hold no password."),
            ],
            list.Problems);
    }

    [Fact]
    public void Takes_a_bounded_number_of_documents()
    {
        var list = PastedList.Read(string.Join('\n', Enumerable.Range(0, 600).Select(at => $"https://a.example/{at}")));

        Assert.Equal(PastedList.MaximumDocuments, list.Documents.Count);
        Assert.Equal(PastedList.MaximumProblems, list.Problems.Count);
    }

    [Fact]
    public void Reads_no_further_than_its_limit() =>
        Assert.Contains("read no further", PastedList.Read(new string('[', PastedList.MaximumLength + 1)).Problems[^1].Message, StringComparison.Ordinal);

    [Fact]
    public void Any_text_gets_an_answer() =>
        Prop.ForAll(
            Gen.ArrayOf(Gen.Elements("[", "]", "(", ")", "https://", "a.example/", "<", ">", "|", "\n", "- ", "#t", " ", "1. ", "x", ")", ".", "é")).ToArbitrary(),
            parts => PastedList.Read(string.Concat(parts)) is { } list
                && list.Documents.All(document => document.Title.Length > 0)
                && list.Documents.Select(document => DocumentLink.KeyOf(document.Link)).Distinct().Count() == list.Documents.Count).QuickCheckThrowOnFailure();
}
