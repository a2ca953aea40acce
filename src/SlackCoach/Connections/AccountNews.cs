using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Connections;

/// <summary>Tells a member in their direct message what became of their account, once. The caller saves.</summary>
internal sealed class AccountNews(CoachDbContext db, OutboxWriter outbox, ProductClock clock)
{
    /// <param name="row">A row of the member's.</param>
    /// <param name="kind">What is told; part of the idempotency key.</param>
    /// <param name="subject">What it is about; part of the key.</param>
    /// <param name="message">What is said.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task Tell(IMemberRow row, string kind, Guid subject, Message message, CancellationToken cancellationToken)
    {
        var member = await db.Members.In(row.WorkspaceId).SingleAsync(m => m.Id == row.MemberId, cancellationToken);
        var today = member.Calendar().DayOf(clock.GetUtcNow());
        await outbox.Add(outbox.Written(member, kind, subject.ToString("N"), today, message), cancellationToken);
    }
}
