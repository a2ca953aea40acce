using System.Net;

namespace SlackCoach.Tests.Slack;

public class EventEndpointTests
{
    [Fact]
    public async Task Echoes_the_challenge()
    {
        await using var app = await SlackApp.Start();

        Assert.Equal("""{"challenge":"3eZbrw1a"}""", (await app.PostEvent("""{"type":"url_verification","token":"x","challenge":"3eZbrw1a"}""")).Body);
    }

    [Theory]
    [InlineData("""{"type":"event_callback","team_id":"T1","event_id":"Ev1","event":{"type":"message"}}""", 0)]
    [InlineData("""{"type":"app_rate_limited","team_id":"T1","minute_rate_limited":1518467820}""", 1)]
    [InlineData("""{"type":"something_new"}""", 0)]
    public async Task Acknowledges_with_an_empty_answer(string payload, int warnings)
    {
        await using var app = await SlackApp.Start();

        Assert.Equal(new SlackApp.Answer(HttpStatusCode.OK, ""), await app.PostEvent(payload));
        Assert.Equal(warnings, app.Logs.Count);
    }

    [Fact]
    public async Task Refuses_what_nests_without_end()
    {
        await using var app = await SlackApp.Start();

        Assert.Equal(HttpStatusCode.BadRequest, (await app.PostEvent(new string('[', 500_000) + new string(']', 500_000))).Status);
    }

    [Theory]
    [InlineData("", "The body is not JSON.")]
    [InlineData("{}", "The payload lacks type.")]
    [InlineData("""{"type":"event_callback","event_id":"Ev1"}""", "The payload lacks team_id.")]
    [InlineData("""{"type":"event_callback","team_id":"T1"}""", "The payload lacks event_id.")]
    [InlineData("""{"type":"url_verification"}""", "The payload lacks challenge.")]
    public async Task Says_what_a_signed_event_lacks(string payload, string sentence)
    {
        await using var app = await SlackApp.Start();

        Assert.Equal(new SlackApp.Answer(HttpStatusCode.BadRequest, sentence), await app.PostEvent(payload));
        Assert.Single(app.Logs);
    }
}
