using SlackCoach.Slack;
using static SlackCoach.Tests.Slack.LoopbackServer;

namespace SlackCoach.Tests.Slack;

public class SlackFileDownloadTests
{
    [Fact]
    public async Task Reads_a_file_with_the_bots_token()
    {
        await using var fixture = await MessengerFixture.Start(Body("# Plan", "text/plain"));

        Assert.Equal("# Plan"u8.ToArray(), await fixture.Messenger.Download("T1", At(fixture.Slack.Address + "files/plan.md"), 6, default));
        Assert.Equal("Bearer xoxb-test", Assert.Single(fixture.Slack.Requests).Authorization);
    }

    [Theory]
    [InlineData("https://files.slack.com.evil.example/x")]
    [InlineData("https://evilslack.com/x")]
    [InlineData("http://files.slack.com/x")]
    [InlineData("https://files.slack.com:8443/x")]
    [InlineData("http://127.0.0.1:1/x")]
    [InlineData(null)]
    public async Task Sends_the_token_to_slack_only(string? url)
    {
        await using var fixture = await MessengerFixture.Start();

        var exception = await Assert.ThrowsAsync<SlackFileException>(() => fixture.Messenger.Download("T1", At(url), 100, default));

        Assert.Equal("That file does not lie at Slack, so I did not fetch it.", exception.Message);
    }

    [Fact]
    public async Task Sends_no_token_after_a_redirect()
    {
        await using var other = await LoopbackServer.Start(Body("# Plan", "text/plain"));
        await using var fixture = await MessengerFixture.Start(
            [("Fetch:TrustedHosts", $"127.0.0.1:{other.Port}")], Redirect(other.Address + "plan.md"));

        Assert.Equal("# Plan"u8.ToArray(), await fixture.Messenger.Download("T1", At(fixture.Slack.Address + "f"), 100, default));
        Assert.Equal("Bearer xoxb-test", Assert.Single(fixture.Slack.Requests).Authorization);
        Assert.Null(Assert.Single(other.Requests).Authorization);
    }

    [Fact]
    public async Task Follows_no_redirect_to_a_private_address()
    {
        await using var other = await LoopbackServer.Start(Body("secret"));
        await using var fixture = await MessengerFixture.Start(Redirect(other.Address));

        await Assert.ThrowsAsync<SlackFileException>(() => fixture.Messenger.Download("T1", At(fixture.Slack.Address + "f"), 100, default));
        Assert.Single(fixture.Slack.Requests);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("text/html; charset=utf-8", "anything")]
    [InlineData("text/plain", "\n <!DOCTYPE html><html>Sign in</html>")]
    public async Task Takes_no_login_page_for_a_file(string contentType, string body)
    {
        await using var fixture = await MessengerFixture.Start(Body(body, contentType));

        var exception = await Assert.ThrowsAsync<SlackFileException>(
            () => fixture.Messenger.Download("T1", At(fixture.Slack.Address + "f"), 100, default));

        Assert.Contains("login page", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knows_the_way_to_the_login_page()
    {
        await using var fixture = await MessengerFixture.Start(Redirect("https://acme.slack.com/?redir=%2Ffiles-pri%2FT1-F1%2Fplan.md"));

        var exception = await Assert.ThrowsAsync<SlackFileException>(
            () => fixture.Messenger.Download("T1", At(fixture.Slack.Address + "f"), 100, default));

        Assert.Contains("login page", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_no_further_than_its_limit()
    {
        await using var fixture = await MessengerFixture.Start(Body("1234567", "text/plain"), Body("1234567", "text/plain"));
        var file = At(fixture.Slack.Address + "f");

        var exception = await Assert.ThrowsAsync<SlackFileException>(() => fixture.Messenger.Download("T1", file, 6, default));
        await Assert.ThrowsAsync<SlackFileException>(() => fixture.Messenger.Download("T1", file with { Size = 8 }, 7, default));

        Assert.Contains("larger than 6 bytes", exception.Message, StringComparison.Ordinal);
        Assert.Single(fixture.Slack.Requests);
    }

    private static SlackFile At(string? url) => new() { Id = "F1", Name = "plan.md", Mimetype = "text/plain", UrlPrivateDownload = url };
}
