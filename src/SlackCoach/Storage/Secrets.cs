using Microsoft.AspNetCore.DataProtection;

namespace SlackCoach.Storage;

/// <summary>Encrypts what must not be read out of a stolen database: tokens and response addresses.</summary>
internal sealed class Secrets(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("SlackCoach.Storage");

    public string Protect(string secret) => _protector.Protect(secret);

    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys it was encrypted with are gone.</exception>
    public string Unprotect(string protectedSecret) => _protector.Unprotect(protectedSecret);
}
