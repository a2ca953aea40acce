using SlackCoach.Domain.Reading;

namespace SlackCoach.Domain.Tests.Reading;

public sealed class LinkInTextTests
{
    [Theory]
    [InlineData("see <https://quay.example/queues|Slow queues> and <https://quay.example/other>", "https://quay.example/queues", "Slow queues")]
    [InlineData("<https://quay.example/a?b=1&amp;c=2>", "https://quay.example/a?b=1&c=2", null)]
    [InlineData("<https://quay.example/a|quay.example/a>", "https://quay.example/a", null)]
    [InlineData("<@U123> wrote <#C1|general>: <HTTP://quay.example>", "http://quay.example/", null)]
    public void Finds_the_first_link_with_its_label(string text, string link, string? label) =>
        Assert.Equal((new Uri(link), label), LinkInText.First(text)!.Value);

    [Theory]
    [InlineData("")]
    [InlineData("https://not.a/link in a message of Slack's")]
    [InlineData("<mailto:a@quay.example|mail> <@U123>")]
    public void Finds_none_where_there_is_none(string text) => Assert.Null(LinkInText.First(text));
}
