using SlackCoach.Slack.Limits;

namespace SlackCoach.Tests.Slack;

public class MrkdwnTests
{
    [Theory]
    [InlineData("Fish & <!channel> > *all*", "Fish &amp; &lt;!channel&gt; &gt; *all*")]
    [InlineData("&amp;", "&amp;amp;")]
    [InlineData("\"it's\"", "\"it's\"")]
    public void Escapes_three_signs_and_no_others(string text, string expected) => Assert.Equal(expected, Mrkdwn.Escape(text));

    [Theory]
    [InlineData("https://example.com/a?b=1&c=2", "See <this> | that", "<https://example.com/a?b=1&amp;c=2|See &lt;this&gt; ¦ that>")]
    [InlineData("https://example.com/a|b>c", "two\nlines", "<https://example.com/a%7Cb%3Ec|two lines>")]
    [InlineData("https://example.com/", "", "<https://example.com/|(no text)>")]
    [InlineData("javascript:alert(1)", "x", "x")]
    [InlineData("!channel", "<x>", "&lt;x&gt;")]
    public void Links_web_addresses_only(string url, string label, string expected) => Assert.Equal(expected, Mrkdwn.Link(url, label));

    [Fact]
    public void Drops_an_address_that_is_too_long() => Assert.Equal("x", Mrkdwn.Link("https://example.com/" + new string('a', 5_000), "x"));
}
