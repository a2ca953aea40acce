using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SlackCoach.Slack;
using SlackCoach.Slack.Endpoints;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Slack;

public class SlackSignatureTests
{
    // Computed apart from the product, by openssl: HMAC-SHA256 of v0:1531420618:token=x&text=a+%26+b.
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";
    private const string Body = "token=x&text=a+%26+b";
    private const string Signature = "v0=813d922230e4080c2daa401673d368fd5f59c7b6907f30880c4339890325961c";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_531_420_618);

    [Fact]
    public void Accepts_what_slack_signed() => Assert.True(Verify(Now, Timestamp, Signature, Body));

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void Accepts_five_minutes_on_either_side(int seconds, bool expected) =>
        Assert.Equal(expected, Verify(Now.AddSeconds(seconds), Timestamp, Signature, Body));

    [Theory]
    [InlineData(null, Signature, Body)]
    [InlineData(Timestamp, null, Body)]
    [InlineData("", Signature, Body)]
    [InlineData("+1531420618", Signature, Body)]
    [InlineData("1531420618 ", Signature, Body)]
    [InlineData("99999999999999999999", Signature, Body)]
    [InlineData("9223372036854775807", Signature, Body)]
    [InlineData("1531420619", Signature, Body)]
    [InlineData(Timestamp, "", Body)]
    [InlineData(Timestamp, "v0=", Body)]
    [InlineData(Timestamp, "v1=813d922230e4080c2daa401673d368fd5f59c7b6907f30880c4339890325961c", Body)]
    [InlineData(Timestamp, Signature + "0", Body)]
    [InlineData(Timestamp, "v0=é", Body)]
    [InlineData(Timestamp, Signature, Body + " ")]
    [InlineData(Timestamp, Signature, "")]
    public void Refuses_everything_else(string? timestamp, string? signature, string body) =>
        Assert.False(Verify(Now, timestamp, signature, body));

    [Fact]
    public void Refuses_a_header_that_comes_twice()
    {
        var headers = new HeaderDictionary
        {
            [SlackSignature.TimestampHeader] = Timestamp,
            [SlackSignature.SignatureHeader] = new[] { Signature, Signature },
        };

        Assert.False(Verifier(Now).Verify(headers, Encoding.UTF8.GetBytes(Body)));
    }

    private static bool Verify(DateTimeOffset now, string? timestamp, string? signature, string body)
    {
        var headers = new HeaderDictionary();

        if (timestamp is not null)
        {
            headers[SlackSignature.TimestampHeader] = timestamp;
        }

        if (signature is not null)
        {
            headers[SlackSignature.SignatureHeader] = signature;
        }

        return Verifier(now).Verify(headers, Encoding.UTF8.GetBytes(body));
    }

    private static SlackSignature Verifier(DateTimeOffset now) =>
        new(Options.Create(new SlackOptions { SigningSecret = Secret }), new ManualTimeProvider(now));
}
