using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace SlackCoach.Slack.Endpoints;

/// <summary>Tells Slack's requests from all others: HMAC-SHA256 over the raw body, as Slack's "verifying requests" page has it.</summary>
internal sealed class SlackSignature(IOptions<SlackOptions> options, TimeProvider time)
{
    public const string TimestampHeader = "X-Slack-Request-Timestamp";
    public const string SignatureHeader = "X-Slack-Signature";

    /// <summary>How far the timestamp may lie from the system clock on either side, inclusive.</summary>
    private const long WindowSeconds = 300;

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(options.Value.SigningSecret);

    /// <summary>True where the headers sign exactly this body, now. Each header must be there once.</summary>
    public bool Verify(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        if (headers[TimestampHeader] is not [{ } timestamp] || headers[SignatureHeader] is not [{ } signature]
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return false;
        }

        var expected = Encoding.ASCII.GetBytes(Sign(timestamp, body));

        // Compared also when the time is wrong: how long it takes tells nothing.
        var isSigned = CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature));

        return isSigned && Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - seconds) <= WindowSeconds;
    }

    private string Sign(string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hash.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);

        return "v0=" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
