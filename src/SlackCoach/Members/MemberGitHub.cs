using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Tells who a member is on GitHub: whose review requests are theirs. Local data only.</summary>
internal sealed class MemberGitHub(CoachDbContext db)
{
    /// <summary>Null while they have told nobody.</summary>
    public async Task<GitHubIdentity?> Of(Member member, CancellationToken cancellationToken)
    {
        var account = await db.GitHubAccounts.Of(member).AsNoTracking()
            .SingleOrDefaultAsync(account => account.State != GitHubAccountState.Leaving, cancellationToken);

        return account is null ? null : new GitHubIdentity(
            account.Login,
            account.State == GitHubAccountState.Connected,
            account.State == GitHubAccountState.Connected ? account.Teams.Split('\n', StringSplitOptions.RemoveEmptyEntries) : []);
    }
}

/// <summary>A member's account on GitHub.</summary>
/// <param name="Login">Its name; GitHub ignores case in it.</param>
/// <param name="IsVerified">Whether GitHub says so, at present; a name that was only typed, or whose connection has ended, opens nothing
/// private.</param>
/// <param name="Teams">The teams they stand for, as <c>organization/slug</c>; none where it is not verified.</param>
internal sealed record GitHubIdentity(string Login, bool IsVerified, IReadOnlyList<string> Teams);
