using SlackCoach.Slack.Limits;

namespace SlackCoach.Tests.Slack;

public class SlackTextTests
{
    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcde…")]
    [InlineData("abc defg", 5, "abc…")]
    [InlineData("abcd&amp;efg", 9, "abcd…")] // never inside an entity
    [InlineData("abcd&amp;efg", 10, "abcd&amp;…")]
    [InlineData("ab<https://x.example|y>cd", 20, "ab…")] // nor inside a link
    [InlineData("abc😀def", 5, "abc…")] // nor inside a character
    [InlineData("abce\u0301xyz", 5, "abc…")] // nor between a letter and its accent
    [InlineData("a & b < c", 6, "a & b…")] // a bare sign is only a sign
    public void Shortens_between_what_a_reader_sees(string text, int most, string expected) =>
        Assert.Equal(expected, SlackText.Shorten(text, most, mrkdwn: true));

    [Fact]
    public void Cuts_a_letter_with_endless_accents_all_the_same() =>
        Assert.Equal("e" + new string('\u0301', 8) + "…", SlackText.Shorten("e" + new string('\u0301', 100), 10));

    [Fact]
    public void Keeps_only_what_json_can_carry()
    {
        Assert.Equal("abc", SlackText.Clean("a\0b\u0007c"));
        Assert.Equal("a\uFFFD", SlackText.Clean("a\ud83d"));
        Assert.Equal("\uFFFDa", SlackText.Clean("\ude00a"));
        Assert.Equal("a\nb\tc", SlackText.Clean("a\r\nb\tc"));
    }

    [Fact]
    public void Splits_after_a_line_then_after_a_word()
    {
        Assert.Equal(["aaaaaaa", "bbbb"], SlackText.Split("aaaaaaa\nbbbb", 10, mrkdwn: true));
        Assert.Equal(["aaa aaa", "bbbbb"], SlackText.Split("aaa aaa bbbbb", 10, mrkdwn: true));
        Assert.Equal(["aaaaaaaaaa", "aaa"], SlackText.Split("aaaaaaaaaaaaa", 10, mrkdwn: true));
    }
}
