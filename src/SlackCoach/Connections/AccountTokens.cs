using SlackCoach.GitHub.Accounts;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Connections;

/// <summary>The tokens of an account, which its row keeps encrypted.</summary>
internal static class AccountTokens
{
    public static void Keep(this GitHubAccount account, TokenGrant grant, Secrets secrets)
    {
        account.ProtectedToken = secrets.Protect(grant.Token);
        account.ProtectedRefreshToken = grant.RefreshToken is { } refresh ? secrets.Protect(refresh) : null;
        account.TokenExpiresAt = grant.ExpiresAt;
    }

    /// <summary>Forgets the tokens; GitHub takes them no more. The name stays, unverified.</summary>
    public static void End(this GitHubAccount account)
    {
        (account.ProtectedToken, account.ProtectedRefreshToken, account.TokenExpiresAt) = (null, null, null);
        (account.State, account.Teams, account.TeamsReadAt, account.NextCareAt) = (GitHubAccountState.Ended, "", null, null);
    }
}
