using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SlackCoach.GitHub.Accounts;

/// <summary>The GitHub App's private key, which says to GitHub that it is the App that asks.</summary>
internal static class AppKey
{
    // GitHub: a minute back, as clocks differ, and ten minutes at most.
    private static readonly TimeSpan IssuedBefore = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LivesFor = TimeSpan.FromMinutes(9);

    /// <summary>A token that proves who asks, as GitHub's "generating a JSON Web Token for a GitHub App" has it (RS256).</summary>
    /// <exception cref="GitHubException">The key cannot be read.</exception>
    public static string Prove(GitHubAppOptions app, DateTimeOffset now)
    {
        if (!TryRead(app.PrivateKeyPath, out var key))
        {
            throw new GitHubException(RepositoryFailure.Unauthorized, "GitHub:App:PrivateKeyPath holds no key any more");
        }

        using (key)
        {
            var (from, until) = ((now - IssuedBefore).ToUnixTimeSeconds(), (now + LivesFor).ToUnixTimeSeconds());
            var claims = string.Create(CultureInfo.InvariantCulture, $$"""{"iat":{{from}},"exp":{{until}},"iss":"{{app.Id}}"}""");
            var signed = $"{Encode("""{"alg":"RS256","typ":"JWT"}""")}.{Encode(claims)}";
            var signature = key!.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

            return $"{signed}.{Base64Url.EncodeToString(signature)}";
        }
    }

    /// <summary>Reads the key; false where the file is not there or holds no private RSA key.</summary>
    public static bool TryRead(string path, out RSA? key)
    {
        key = RSA.Create();

        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            _ = key.ExportParameters(includePrivateParameters: true);

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            key.Dispose();
            key = null;

            return false;
        }
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
