using Microsoft.EntityFrameworkCore;
using Quartz;
using SlackCoach.GitHub.Webhooks;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Connections;

/// <summary>Ends the connections of somebody who revoked the App at GitHub.</summary>
internal sealed class RevokedAccounts(CoachDbContext db, AccountNews news) : IWebhookHandler
{
    public IReadOnlyCollection<string> Events => ["github_app_authorization"];

    public async Task<JobKey?> Handle(Guid workspaceId, WebhookEvent webhookEvent, CancellationToken cancellationToken)
    {
        if (webhookEvent is not { Action: "revoked", SenderId: { } sender })
        {
            return null;
        }

        var accounts = await db.GitHubAccounts.In(workspaceId)
            .Where(account => account.GitHubId == sender && (account.State == GitHubAccountState.Connected || account.State == GitHubAccountState.Leaving))
            .ToListAsync(cancellationToken);
        db.GitHubAccounts.RemoveRange(accounts.Where(account => account.State == GitHubAccountState.Leaving));

        foreach (var account in accounts.Where(account => account.State == GitHubAccountState.Connected))
        {
            account.End();
            await news.Tell(account, "github-ended", account.Id, ConnectionMessages.Ended(account.Login), cancellationToken);
        }

        return accounts.Count > 0 ? RelayJob.Key : null;
    }
}
