using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace SlackCoach.GitHub.Webhooks;

/// <summary>Tells GitHub's deliveries from all others: HMAC-SHA256 over the raw body, as GitHub's "validating webhook deliveries" has it.</summary>
internal sealed class WebhookSignature(IOptions<GitHubOptions> options)
{
    public const string Header = "X-Hub-Signature-256";

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(options.Value.WebhookSecret);

    /// <summary>Whether deliveries are taken at all.</summary>
    public bool IsConfigured => _secret.Length > 0;

    /// <summary>True where the header, which must be there once, signs exactly this body.</summary>
    public bool Verify(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        var expected = Encoding.ASCII.GetBytes("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(_secret, body)));

        return IsConfigured && headers[Header] is [{ } signature]
            && CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature));
    }
}
