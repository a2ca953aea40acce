using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlackCoach.Clock;
using SlackCoach.GitHub;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Connections;

/// <summary>Has GitHub asked for a code, unless one is alive: then that one is shown again.</summary>
internal sealed class BeginConnecting(
    CoachDbContext db, OutboxWriter outbox, IOptions<GitHubAppOptions> app, ProductClock clock, TimeProvider time)
{
    // Past this, GitHub was not asked after all, and the next request begins anew.
    private static readonly TimeSpan CodeComesWithin = TimeSpan.FromMinutes(2);

    public async Task<Message> Execute(Member member, CancellationToken cancellationToken)
    {
        if (!app.Value.TakesConnections)
        {
            return ConnectionMessages.NotSetUp();
        }

        var now = time.GetUtcNow();
        var alive = await db.GitHubConnecting.Of(member).AsNoTracking().SingleOrDefaultAsync(row => row.ExpiresAt > now, cancellationToken);

        if (alive is not null)
        {
            return alive is { UserCode: { } code, Address: { } address } ? ConnectionMessages.Code(code, address) : ConnectionMessages.Coming();
        }

        await db.GitHubConnecting.Of(member).ExecuteDeleteAsync(cancellationToken);
        var connecting = new GitHubConnecting
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(now),
            MemberId = member.Id,
            ExpiresAt = now + CodeComesWithin,
        };
        db.GitHubConnecting.Add(connecting);
        var today = member.Calendar().DayOf(clock.GetUtcNow());
        await outbox.Add(outbox.Composed(member, CodeComposer.ComposerName, connecting.Id.ToString("N"), today), cancellationToken);

        return ConnectionMessages.Coming();
    }
}
