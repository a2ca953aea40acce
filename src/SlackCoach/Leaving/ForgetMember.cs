using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Leaving;

/// <summary>Removes everything about a member in the caller's transaction, and writes down what is to go in Slack and at GitHub afterwards.</summary>
internal sealed class ForgetMember(CoachDbContext db, ForgetMentions mentions, Secrets secrets, TimeProvider time)
{
    public async Task Execute(Member member, CancellationToken cancellationToken)
    {
        db.Removals.AddRange(await Removals(member, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        var followed = await db.ReadingFollows.Of(member).Select(follow => follow.SourceId).ToListAsync(cancellationToken);

        // With their row go all rows that are theirs. What was tracked of them must not be written again.
        await db.Members.In(member.WorkspaceId).Where(row => row.Id == member.Id).ExecuteDeleteAsync(cancellationToken);
        db.ChangeTracker.Clear();

        if (followed.Count > 0)
        {
            // An address that nobody else follows was theirs.
            await db.ReadingSources.In(member.WorkspaceId)
                .Where(source => followed.Contains(source.Id) && !db.ReadingFollows.Any(follow => follow.WorkspaceId == source.WorkspaceId && follow.SourceId == source.Id))
                .ExecuteDeleteAsync(cancellationToken);
        }

        await mentions.Execute(member.WorkspaceId, member.SlackUserId, cancellationToken);
    }

    private async Task<List<Removal>> Removals(Member member, CancellationToken cancellationToken)
    {
        var removals = new List<Removal> { Row(RemovalKind.Home, subject: secrets.Protect(member.SlackUserId)) };

        if (member.DirectChannelId is { } direct)
        {
            removals.Add(Row(RemovalKind.Conversation, direct));
        }

        var posts = await db.SharedWeeks.Of(member).Where(week => week.PostTs != null && week.State != SharedWeekState.Withdrawn)
            .Select(week => new { week.ChannelId, week.PostTs }).ToListAsync(cancellationToken);
        removals.AddRange(posts.Select(post => Row(RemovalKind.Message, post.ChannelId, post.PostTs)));

        var tokens = await db.GitHubAccounts.Of(member).Where(account => account.ProtectedToken != null).Select(account => account.ProtectedToken!).ToListAsync(cancellationToken);
        removals.AddRange(tokens.Select(token => Row(RemovalKind.Token, subject: token)));

        // Last, as the others are rows as well.
        removals.Add(Row(RemovalKind.File));
        removals[^1].NextDueAt += TimeSpan.FromTicks(1);

        return removals;

        Removal Row(RemovalKind kind, string? channelId = null, string? ts = null, string? subject = null) => new()
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Kind = kind,
            ChannelId = channelId,
            Ts = ts,
            ProtectedSubject = subject,
            NextDueAt = time.GetUtcNow(),
        };
    }
}
