using Microsoft.EntityFrameworkCore;
using SlackCoach.Commands;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Connections;

/// <summary>Answers <c>/plan disconnect</c>: asks once.</summary>
internal sealed class DisconnectSubcommand(CoachDbContext db) : IPlanSubcommand
{
    public string Name => "disconnect";

    public string Usage => "disconnect";

    public string Summary => "forgets your GitHub account and its tokens";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var account = await db.GitHubAccounts.Of(request.Member).AsNoTracking().SingleOrDefaultAsync(cancellationToken);

        return account?.State switch
        {
            GitHubAccountState.Leaving => ConnectionMessages.StillLeaving(),
            { } state => ConnectionMessages.AskWhetherToDisconnect(account.Login, state == GitHubAccountState.Connected, account.Id),
            null when await db.GitHubConnecting.Of(request.Member).ExecuteDeleteAsync(cancellationToken) > 0 => ConnectionMessages.StoppedWaiting(),
            null => ConnectionMessages.NothingToDisconnect(),
        };
    }
}
