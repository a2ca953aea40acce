using SlackCoach.Slack.Limits;

namespace SlackCoach.Tests.Slack;

public class MrkdwnTests
{
    [Theory]
    [InlineData("Fish & <!channel> > *all*", "Fish &amp; &lt;!channel&gt; &gt; *all*")]
    [InlineData("&amp;", "&amp;amp;")]
    [InlineData("\"it's\"", "\"it's\"")]
    public void Escapes_three_signs_and_no_others(string text, string expected) => Assert.Equal(expected, Mrkdwn.Escape(text));
}
