using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlackCoach.Clock;
using SlackCoach.GitHub;
using SlackCoach.GitHub.Accounts;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Scheduling;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Connections;

/// <summary>Takes a press on "Disconnect": the account opens nothing from then on, and its token is revoked where the app can.</summary>
internal sealed class DisconnectHandler(
    CoachDbContext db,
    People people,
    OutboxWriter outbox,
    AfterReply afterReply,
    DeviceFlow flow,
    IOptions<GitHubAppOptions> app,
    ProductClock clock,
    TimeProvider time) : IBlockActionHandler
{
    public string ActionId => ConnectionMessages.DisconnectAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { } member || !Guid.TryParseExact(request.Action.Value, "N", out var id))
        {
            return;
        }

        member.Acted(clock.GetUtcNow());
        var account = await db.GitHubAccounts.Of(member)
            .SingleOrDefaultAsync(row => row.Id == id && row.State != GitHubAccountState.Leaving, cancellationToken);
        var answer = account is null ? ConnectionMessages.Gone() : await Disconnect(member, account, cancellationToken);
        await outbox.Add(outbox.Replacement(member, request, member.Calendar().DayOf(clock.GetUtcNow()), answer), cancellationToken);
    }

    private async Task<Message> Disconnect(Member member, GitHubAccount account, CancellationToken cancellationToken)
    {
        await db.GitHubConnecting.Of(member).ExecuteDeleteAsync(cancellationToken);

        if (account.State == GitHubAccountState.Connected && app.Value.Revokes)
        {
            (account.State, account.Teams, account.ProtectedRefreshToken) = (GitHubAccountState.Leaving, "", null);
            (account.NextCareAt, account.Failures) = (time.GetUtcNow(), 0);
            afterReply.Enqueue((services, stop) => services.GetRequiredService<JobWake>().Signal(ConnectJob.Key, stop));

            return ConnectionMessages.Revoking(account.Login);
        }

        db.GitHubAccounts.Remove(account);

        return account.State == GitHubAccountState.Connected
            ? ConnectionMessages.ForgottenHere(account.Login, flow.Authorizations)
            : ConnectionMessages.Forgotten(account.Login);
    }
}

/// <summary>Takes a press on "Keep it".</summary>
internal sealed class KeepAccountHandler(People people, OutboxWriter outbox, ProductClock clock) : IBlockActionHandler
{
    public string ActionId => ConnectionMessages.KeepAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is { } member)
        {
            member.Acted(clock.GetUtcNow());
            await outbox.Add(outbox.Replacement(member, request, member.Calendar().DayOf(clock.GetUtcNow()), ConnectionMessages.Kept()), cancellationToken);
        }
    }
}

/// <summary>Takes a press on a link to GitHub. Slack follows the link; it tells only that the member is there.</summary>
internal sealed class OpenGitHubHandler(People people, ProductClock clock) : IBlockActionHandler
{
    public string ActionId => ConnectionMessages.OpenAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken) =>
        (await people.Find(request.TeamId, request.UserId, cancellationToken))?.Acted(clock.GetUtcNow());
}
