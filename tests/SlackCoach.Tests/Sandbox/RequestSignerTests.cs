using System.Text;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Tests.Sandbox;

public sealed class RequestSignerTests
{
    [Fact]
    public void Signs_the_version_the_timestamp_and_the_raw_body()
    {
        var signer = new RequestSigner("secret", TimeProvider.System);

        // Computed with: echo -n 'v0:1531420618:command=%2Fplan&text=today' | openssl dgst -sha256 -hmac secret
        Assert.Equal("v0=66552ef88dc9d0ec4368ac87a9af948d31e68e5567e1d340998dae926aed6a11",
            signer.Sign(1531420618, Encoding.UTF8.GetBytes("command=%2Fplan&text=today")));
    }

    [Fact]
    public void Signs_other_bodies_and_times_differently()
    {
        var signer = new RequestSigner("secret", TimeProvider.System);

        Assert.Equal(3, new[] { signer.Sign(1, "a"u8), signer.Sign(1, "b"u8), signer.Sign(2, "a"u8) }.Distinct().Count());
    }
}
