using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SlackCoach.Sandbox.Slack;

/// <summary>Signs requests to the app as Slack does: version 0, HMAC-SHA256 over the timestamp and the raw body.</summary>
internal sealed class RequestSigner(string secret, TimeProvider time)
{
    /// <summary>Sets the two headers for the present instant on the system's clock.</summary>
    public async Task SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-Slack-Signature", Sign(timestamp, body));
    }

    /// <summary>The signature of a body at a Unix time in seconds.</summary>
    public string Sign(long timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"v0:{timestamp}:")), .. body];
        return "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }
}
