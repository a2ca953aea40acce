using SlackCoach.Domain.Connections;

namespace SlackCoach.Domain.Tests.Connections;

public sealed class GitHubLoginTests
{
    [Theory]
    [InlineData("nadia-okafor", "nadia-okafor")]
    [InlineData(" @Nadia-Okafor ", "Nadia-Okafor")]
    [InlineData("n", "n")]
    [InlineData("nadia_harborline", "nadia_harborline")]
    [InlineData("a23456789012345678901234567890123456789", "a23456789012345678901234567890123456789")]
    public void Reads_a_name(string typed, string login)
    {
        Assert.True(GitHubLogin.TryParse(typed, out var read));
        Assert.Equal(login, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("-nadia")]
    [InlineData("nadia-")]
    [InlineData("nadia--okafor")]
    [InlineData("nadia okafor")]
    [InlineData("nadia_okafor_x")]
    [InlineData("_nadia")]
    [InlineData("nadia/okafor")]
    [InlineData("<!channel>")]
    [InlineData("naďa")]
    [InlineData("a234567890123456789012345678901234567890")]
    public void Refuses_what_is_none(string? typed) => Assert.False(GitHubLogin.TryParse(typed, out _));
}
