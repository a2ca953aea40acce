using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SlackCoach.GitHub;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>The tokens of members who are connected to GitHub.</summary>
internal sealed class OwnTokens(CoachDbContext db, Secrets secrets, TimeProvider time)
{
    /// <summary>Those that GitHub takes at present, by member, with when their accounts were connected.</summary>
    public async Task<IReadOnlyDictionary<Guid, (OwnToken Token, DateTimeOffset ConnectedAt)>> In(Guid workspaceId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var accounts = await db.GitHubAccounts.In(workspaceId).AsNoTracking()
            .Where(account => account.State == GitHubAccountState.Connected && account.ProtectedToken != null && (account.TokenExpiresAt == null || account.TokenExpiresAt > now))
            .ToListAsync(cancellationToken);

        return accounts.Select(account => (account.MemberId, Token: Read(account), account.ConnectedAt)).Where(own => own.Token is not null)
            .ToDictionary(own => own.MemberId, own => (own.Token!, own.ConnectedAt));
    }

    private OwnToken? Read(GitHubAccount account)
    {
        try
        {
            return new OwnToken(account.Id.ToString("N"), secrets.Unprotect(account.ProtectedToken!));
        }
        catch (CryptographicException)
        {
            // Whoever looks after accounts ends this one and says so.
            return null;
        }
    }
}
