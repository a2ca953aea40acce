using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SlackCoach.GitHub;
using SlackCoach.GitHub.Accounts;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Connections;

/// <summary>Looks after one account: gets the next tokens before the present ones run out, reads its teams once a day, has its token
/// revoked when the member has left it, and says so when GitHub has ended it.</summary>
internal sealed partial class KeepAccount(
    CoachDbContext db, DeviceFlow flow, AccountReader reader, Secrets secrets, AccountNews news, TimeProvider time, ILogger<KeepAccount> logger)
{
    /// <summary>So long before a token runs out the next one is asked for.</summary>
    public static readonly TimeSpan RefreshesBefore = TimeSpan.FromMinutes(30);

    /// <summary>How often teams are read.</summary>
    public static readonly TimeSpan ReadsTeamsEvery = TimeSpan.FromDays(1);

    // Longer than the requests of one attempt may take.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    // So often GitHub is asked to revoke a token before the member is.
    private const int MostRevocations = 5;

    /// <summary>When an account is next to be looked after.</summary>
    public static DateTimeOffset NextCare(GitHubAccount account, DateTimeOffset now)
    {
        var teams = (account.TeamsReadAt ?? now) + ReadsTeamsEvery;
        var tokens = account.TokenExpiresAt - RefreshesBefore;

        return tokens < teams ? tokens.Value : teams;
    }

    public async Task Execute(Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        var (now, until) = (time.GetUtcNow(), time.GetUtcNow() + Lease);
        var isTaken = 1 == await db.GitHubAccounts.In(workspaceId).Where(row => row.Id == id && row.NextCareAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextCareAt, until), cancellationToken);

        if (!isTaken || await db.GitHubAccounts.In(workspaceId).SingleOrDefaultAsync(row => row.Id == id && row.NextCareAt == until, cancellationToken) is not { } account)
        {
            return;
        }

        try
        {
            await (account.State == GitHubAccountState.Leaving ? Revoke(account, cancellationToken) : Care(account, cancellationToken));
        }
        catch (GitHubException exception) when (exception.Reason == RepositoryFailure.Unauthorized && account.State == GitHubAccountState.Connected)
        {
            await End(account, cancellationToken);
        }
        catch (GitHubException exception)
        {
            await Postpone(account, exception, cancellationToken);
        }
        catch (CryptographicException exception)
        {
            Log.KeysAreGone(logger, exception, account.Id);
            await (account.State == GitHubAccountState.Leaving ? GiveUp(account, cancellationToken) : End(account, cancellationToken));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task Care(GitHubAccount account, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();

        if (account.TokenExpiresAt - RefreshesBefore <= now && !await Refresh(account, cancellationToken))
        {
            return;
        }

        if (account.TeamsReadAt is not { } readAt || now - readAt >= ReadsTeamsEvery)
        {
            var token = secrets.Unprotect(account.ProtectedToken!);
            account.Login = (await reader.Read(token, cancellationToken)).Login;
            account.Teams = string.Join('\n', await reader.ReadTeams(token, cancellationToken) ?? []);
            account.TeamsReadAt = now;
        }

        account.Failures = 0;
        account.NextCareAt = NextCare(account, now);
    }

    /// <returns>False when the connection has ended.</returns>
    private async Task<bool> Refresh(GitHubAccount account, CancellationToken cancellationToken)
    {
        var answer = account.ProtectedRefreshToken is { } refresh
            ? await flow.Refresh(secrets.Unprotect(refresh), cancellationToken)
            : new GrantAnswer.Expired();

        if (answer is not GrantAnswer.Granted granted)
        {
            await End(account, cancellationToken);

            return false;
        }

        // The old pair is used up by now: whatever fails next, the new one is kept.
        account.Keep(granted.Grant, secrets);
        await db.SaveChangesAsync(cancellationToken);

        return true;
    }

    private async Task End(GitHubAccount account, CancellationToken cancellationToken)
    {
        account.End();
        await news.Tell(account, "github-ended", account.Id, ConnectionMessages.Ended(account.Login), cancellationToken);
    }

    private async Task Revoke(GitHubAccount account, CancellationToken cancellationToken)
    {
        await flow.Revoke(secrets.Unprotect(account.ProtectedToken!), cancellationToken);
        db.GitHubAccounts.Remove(account);
    }

    private async Task Postpone(GitHubAccount account, GitHubException exception, CancellationToken cancellationToken)
    {
        account.Failures++;
        Log.NotKept(logger, account.Id, exception.Message);

        if (account.State == GitHubAccountState.Leaving && account.Failures >= MostRevocations)
        {
            await GiveUp(account, cancellationToken);
            return;
        }

        var wait = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(account.Failures, 6)));
        account.NextCareAt = time.GetUtcNow() + (wait < LongestWait ? wait : LongestWait);
    }

    private async Task GiveUp(GitHubAccount account, CancellationToken cancellationToken)
    {
        db.GitHubAccounts.Remove(account);
        await news.Tell(account, "github-not-revoked", account.Id, ConnectionMessages.NotRevoked(account.Login, flow.Authorizations), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The tokens of the account {Id} cannot be decrypted: the keys that encrypted them are gone")]
        public static partial void KeysAreGone(ILogger logger, Exception exception, Guid id);

        [LoggerMessage(Level = LogLevel.Warning, Message = "GitHub could not be asked about the account {Id}: {Reason}")]
        public static partial void NotKept(ILogger logger, Guid id, string reason);
    }
}
