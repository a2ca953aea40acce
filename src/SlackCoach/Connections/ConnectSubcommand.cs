using Microsoft.EntityFrameworkCore;
using SlackCoach.Commands;
using SlackCoach.Domain.Connections;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Connections;

/// <summary>Answers <c>/plan connect [LOGIN]</c>.</summary>
internal sealed class ConnectSubcommand(CoachDbContext db, BeginConnecting begin, TimeProvider time) : IPlanSubcommand
{
    public string Name => "connect";

    public string Usage => "connect [LOGIN]";

    public string Summary => "connects your GitHub account by a code; with a name, only notes who you are there";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var account = await db.GitHubAccounts.Of(request.Member).SingleOrDefaultAsync(cancellationToken);

        return account?.State switch
        {
            GitHubAccountState.Connected => ConnectionMessages.AlreadyConnected(account.Login),
            GitHubAccountState.Leaving => ConnectionMessages.StillLeaving(),
            _ when request.Arguments.Length > 0 => Note(request, account),
            _ => await begin.Execute(request.Member, cancellationToken),
        };
    }

    private Message Note(PlanRequest request, GitHubAccount? account)
    {
        if (!GitHubLogin.TryParse(request.Arguments, out var login))
        {
            // Slack makes a mention of an @name that somebody has in the workspace.
            return request.Arguments.StartsWith("<@", StringComparison.Ordinal) ? ConnectionMessages.Mention() : ConnectionMessages.NoLogin(request.Arguments);
        }

        var now = time.GetUtcNow();

        if (account is null)
        {
            db.GitHubAccounts.Add(new GitHubAccount
            {
                WorkspaceId = request.Member.WorkspaceId,
                Id = Guid.CreateVersion7(now),
                MemberId = request.Member.Id,
                Login = login,
                State = GitHubAccountState.Typed,
                ConnectedAt = now,
            });
        }
        else
        {
            (account.Login, account.GitHubId, account.State, account.ConnectedAt) = (login, null, GitHubAccountState.Typed, now);
        }

        return ConnectionMessages.Typed(login);
    }
}
