using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SlackCoach.GitHub;
using SlackCoach.GitHub.Accounts;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Connections;

/// <summary>Asks GitHub once whether a member has entered their code, and, when they have, who they are.</summary>
/// <remarks>The tokens are kept before anything else is asked: GitHub gives them once.</remarks>
internal sealed partial class PollCode(
    CoachDbContext db, WriteTurn writeTurn, DeviceFlow flow, AccountReader reader, Secrets secrets, AccountNews news, TimeProvider time, ILogger<PollCode> logger)
{
    // Longer than the requests of one attempt may take.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    // So long GitHub is asked whose tokens it gave.
    private const int MostFailures = 10;

    public async Task Execute(Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        if (await TryTake(workspaceId, id, cancellationToken) is not { } connecting)
        {
            return;
        }

        try
        {
            if (connecting.ProtectedGrant is null && !await Ask(connecting, cancellationToken))
            {
                return;
            }

            await Connect(connecting, cancellationToken);
        }
        catch (GitHubException exception)
        {
            await Postpone(connecting, exception, cancellationToken);
        }
        catch (CryptographicException exception)
        {
            Log.KeysAreGone(logger, exception, connecting.Id);
            await Lose(connecting, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task<GitHubConnecting?> TryTake(Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        var (now, until) = (time.GetUtcNow(), time.GetUtcNow() + Lease);
        var isTaken = 1 == await db.GitHubConnecting.In(workspaceId).Where(row => row.Id == id && row.NextPollAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextPollAt, until), cancellationToken);

        return isTaken ? await db.GitHubConnecting.In(workspaceId).SingleOrDefaultAsync(row => row.Id == id && row.NextPollAt == until, cancellationToken) : null;
    }

    /// <returns>Whether there are tokens now.</returns>
    private async Task<bool> Ask(GitHubConnecting connecting, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var answer = now >= connecting.ExpiresAt
            ? new GrantAnswer.Expired()
            : await flow.Poll(secrets.Unprotect(connecting.ProtectedDeviceCode!), cancellationToken);

        switch (answer)
        {
            case GrantAnswer.Granted granted:
                connecting.ProtectedGrant = secrets.Protect(JsonSerializer.Serialize(granted.Grant, AccountJson.Default.TokenGrant));
                connecting.Failures = 0;
                break;

            case GrantAnswer.Pending or GrantAnswer.SlowDown:
                connecting.IntervalSeconds = answer is GrantAnswer.SlowDown slower
                    ? (int?)slower.Interval?.TotalSeconds ?? connecting.IntervalSeconds + 5
                    : connecting.IntervalSeconds;
                connecting.Failures = 0;
                connecting.NextPollAt = time.GetUtcNow() + TimeSpan.FromSeconds(connecting.IntervalSeconds);
                break;

            default:
                db.GitHubConnecting.Remove(connecting);
                await news.Tell(
                    connecting, "github-code", connecting.Id, answer is GrantAnswer.Denied ? ConnectionMessages.Denied() : ConnectionMessages.Expired(), cancellationToken);
                break;
        }

        await db.SaveChangesAsync(cancellationToken);

        return answer is GrantAnswer.Granted;
    }

    private async Task Connect(GitHubConnecting connecting, CancellationToken cancellationToken)
    {
        var grant = JsonSerializer.Deserialize(secrets.Unprotect(connecting.ProtectedGrant!), AccountJson.Default.TokenGrant)!;
        var identity = await reader.Read(grant.Token, cancellationToken);
        var teams = await reader.ReadTeams(grant.Token, cancellationToken);
        var now = time.GetUtcNow();
        var account = new GitHubAccount
        {
            WorkspaceId = connecting.WorkspaceId,
            Id = Guid.CreateVersion7(now),
            MemberId = connecting.MemberId,
            Login = identity.Login,
            GitHubId = identity.Id,
            State = GitHubAccountState.Connected,
            Teams = string.Join('\n', teams ?? []),
            TeamsReadAt = now,
            ConnectedAt = now,
        };
        account.Keep(grant, secrets);
        account.NextCareAt = KeepAccount.NextCare(account, now);

        await using var transaction = await writeTurn.Begin(db, cancellationToken);
        await db.GitHubAccounts.Of(connecting.WorkspaceId, connecting.MemberId).ExecuteDeleteAsync(cancellationToken);
        db.GitHubConnecting.Remove(connecting);
        db.GitHubAccounts.Add(account);
        await news.Tell(account, "github-connected", account.Id, ConnectionMessages.Connected(identity.Login, teams?.Count), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task Postpone(GitHubConnecting connecting, GitHubException exception, CancellationToken cancellationToken)
    {
        var isLost = connecting.ProtectedGrant is not null && (exception.Reason == RepositoryFailure.Unauthorized || connecting.Failures + 1 >= MostFailures);
        Log.NotAsked(logger, connecting.Id, exception.Message);

        if (isLost)
        {
            await Lose(connecting, cancellationToken);
        }
        else
        {
            connecting.Failures++;
            var wait = TimeSpan.FromSeconds(connecting.IntervalSeconds * Math.Pow(2, Math.Min(connecting.Failures, 6)));
            connecting.NextPollAt = time.GetUtcNow() + (wait < LongestWait ? wait : LongestWait);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task Lose(GitHubConnecting connecting, CancellationToken cancellationToken)
    {
        var reference = FailureReferences.Next();
        Log.NotConnected(logger, connecting.Id, reference);
        db.GitHubConnecting.Remove(connecting);
        await news.Tell(connecting, "github-code", connecting.Id, ConnectionMessages.NotRead(reference), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The code {Id} cannot be decrypted: the keys that encrypted it are gone")]
        public static partial void KeysAreGone(ILogger logger, Exception exception, Guid id);

        [LoggerMessage(Level = LogLevel.Warning, Message = "GitHub could not be asked about the code {Id}: {Reason}")]
        public static partial void NotAsked(ILogger logger, Guid id, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The code {Id} came to nothing: GitHub did not say whose it is. Reference: {Reference}")]
        public static partial void NotConnected(ILogger logger, Guid id, string reference);
    }
}
