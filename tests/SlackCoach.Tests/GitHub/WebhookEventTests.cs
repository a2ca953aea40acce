using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SlackCoach.GitHub;
using SlackCoach.GitHub.Webhooks;

namespace SlackCoach.Tests.GitHub;

public sealed class WebhookEventTests
{
    [Theory]
    [InlineData("""{"repository":{"full_name":"harborline/web"}}""", "harborline/web", null)]
    [InlineData("""{"repository":{"full_name":"harborline/site"},"changes":{"repository":{"name":{"from":"web"}}}}""", "harborline/site", "harborline/web")]
    [InlineData("""{"repository":{"full_name":"harborline/web"},"changes":{"owner":{"from":{"user":{"login":"nadia"}}}}}""", "harborline/web", "nadia/web")]
    [InlineData("""{"repository":{"full_name":"harborline/web"},"changes":{"title":{"from":"Old"}}}""", "harborline/web", null)]
    [InlineData("""{"repository":{"full_name":"harborline/*"}}""", null, null)]
    [InlineData("""{"repository":{"full_name":7},"changes":[]}""", null, null)]
    [InlineData("""{"repository":"harborline/web"}""", null, null)]
    [InlineData("{}", null, null)]
    public void Names_the_repository_and_what_it_was_called(string body, string? repository, string? former)
    {
        var read = WebhookEvent.Parse("repository", Encoding.UTF8.GetBytes(body));

        Assert.Equal((repository, former), (read.Repository?.ToString(), read.FormerRepository?.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("payload=%7B%7D")]
    [InlineData("{\"repository\":")]
    public void Refuses_what_is_no_object(string body) =>
        Assert.ThrowsAny<JsonException>(() => WebhookEvent.Parse("push", Encoding.UTF8.GetBytes(body)));

    // The example of GitHub's page "Validating webhook deliveries".
    [Theory]
    [InlineData("It's a Secret to Everybody", "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17", true)]
    [InlineData("It's a Secret to Everybody", "sha256=757107EA0EB2509FC211221CCE984B8A37570B6D7586C22C46F4379C8B043E17", false)]
    [InlineData("It's a Secret to Everybody", "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17", false)]
    [InlineData("It's a Secret to Everybody", "sha256=", false)]
    [InlineData("Another", "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17", false)]
    [InlineData("", "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17", false)]
    public void Takes_only_what_the_secret_signed(string secret, string header, bool isTaken)
    {
        var signature = new WebhookSignature(Options.Create(new GitHubOptions { WebhookSecret = secret }));

        Assert.Equal(isTaken, signature.Verify(new HeaderDictionary { [WebhookSignature.Header] = header }, "Hello, World!"u8));
        Assert.False(signature.Verify(new HeaderDictionary(), "Hello, World!"u8));
        Assert.False(signature.Verify(new HeaderDictionary { [WebhookSignature.Header] = new([header, header]) }, "Hello, World!"u8));
    }
}
