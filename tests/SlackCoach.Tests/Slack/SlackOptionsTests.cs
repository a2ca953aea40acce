using Microsoft.Extensions.Options;
using SlackCoach.Slack;

namespace SlackCoach.Tests.Slack;

public class SlackOptionsTests
{
    private static readonly SlackOptions Good = new() { BotToken = "xoxb-1", SigningSecret = "s" };

    [Fact]
    public void Starts_with_a_token_and_a_signing_secret() => Assert.Empty(Problems(Good));

    [Fact]
    public void Refuses_to_start_without_a_signing_secret() =>
        Assert.StartsWith("Slack:SigningSecret is empty", Assert.Single(Problems(new() { BotToken = "x" })), StringComparison.Ordinal);

    [Fact]
    public void Says_that_socket_mode_comes_later() => Assert.Contains(
        "Socket Mode comes later", Assert.Single(Problems(new() { BotToken = "x", SigningSecret = "s", AppToken = "xapp-1" })), StringComparison.Ordinal);

    [Theory]
    [InlineData("slack.com/api")]
    [InlineData("http://slack.com/api/")]
    [InlineData("ftp://slack.com/")]
    public void Sends_no_token_over_an_open_line(string baseUrl) =>
        Assert.StartsWith("Slack:BaseUrl", Assert.Single(Problems(new() { BotToken = "x", SigningSecret = "s", BaseUrl = baseUrl })), StringComparison.Ordinal);

    [Fact]
    public void Keeps_a_call_shorter_than_the_outbox_lease() => Assert.StartsWith(
        "Slack:HttpTimeout",
        Assert.Single(Problems(new() { BotToken = "x", SigningSecret = "s", HttpTimeout = TimeSpan.FromSeconds(14) })),
        StringComparison.Ordinal);

    [Fact]
    public void Adds_the_slash_that_an_address_lacks() =>
        Assert.Equal("http://127.0.0.1:5/api/", new SlackOptions { BaseUrl = "http://127.0.0.1:5/api" }.BaseAddress.AbsoluteUri);

    private static IEnumerable<string> Problems(SlackOptions options) =>
        new SlackOptionsValidator().Validate(Options.DefaultName, options).Failures ?? [];
}
