using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Reading;
using SlackCoach.Scheduling;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Has a member follow a source, or follow it no longer.</summary>
internal sealed class FollowSource(CoachDbContext db, AfterReply afterReply, ProductClock clock, TimeProvider time)
{
    /// <summary>How many sources one member may follow.</summary>
    public const int Most = 50;

    /// <summary>Follows it and has it asked at once; the caller saves. A member who follows it already is told what it brings again.</summary>
    /// <returns>False when the member follows as many as one may.</returns>
    public async Task<bool> Start(Member member, SourceAddress address, IReadOnlyList<string> tags, CancellationToken cancellationToken)
    {
        var source = await FindOrAdd(member.WorkspaceId, address, cancellationToken);
        var follows = await db.ReadingFollows.Of(member).ToListAsync(cancellationToken);

        if (follows.Find(follow => follow.SourceId == source.Id) is { } known)
        {
            known.Tags = string.Join(' ', DocumentTags.Join(known.Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries), tags));
            known.ToldAt = null;
        }
        else if (follows.Count >= Most)
        {
            return false;
        }
        else
        {
            var followedAt = time.GetUtcNow();
            db.ReadingFollows.Add(new ReadingFollow
            {
                WorkspaceId = member.WorkspaceId,
                Id = Guid.CreateVersion7(followedAt),
                MemberId = member.Id,
                SourceId = source.Id,
                Number = follows.Select(follow => follow.Number).DefaultIfEmpty().Max() + 1,
                Tags = string.Join(' ', tags),
                FollowedAt = followedAt,
            });
        }

        // "Nothing changed" would leave whoever comes later without what others have.
        // Written at once, so that a reading under way sees it when it ends.
        var now = clock.GetUtcNow();
        await db.ReadingSources.In(member.WorkspaceId).Where(s => s.Id == source.Id).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.ETag, (string?)null).SetProperty(s => s.LastModified, (string?)null)
                .SetProperty(s => s.NextPollAt, now).SetProperty(s => s.Failures, 0),
            cancellationToken);
        afterReply.Enqueue((services, stop) => services.GetRequiredService<JobWake>().Signal(PollSourcesJob.Key, stop));

        return true;
    }

    /// <summary>Takes off the list what came from it and is still unread; what was picked, read or dropped stays. The caller saves.</summary>
    /// <returns>How many documents were taken off.</returns>
    public async Task<int> Stop(Member member, FollowedSource followed, CancellationToken cancellationToken)
    {
        var unread = await db.ReadingItems.Of(member)
            .Where(item => item.SourceId == followed.Source.Id && item.State == DocumentState.Unread).ToListAsync(cancellationToken);
        db.ReadingItems.RemoveRange(unread);
        db.ReadingFollows.Remove(followed.Follow);

        if (!await db.ReadingFollows.In(member.WorkspaceId)
            .AnyAsync(follow => follow.SourceId == followed.Source.Id && follow.Id != followed.Follow.Id, cancellationToken))
        {
            db.ReadingSources.Remove(followed.Source);
        }

        return unread.Count;
    }

    private async Task<ReadingSource> FindOrAdd(Guid workspaceId, SourceAddress address, CancellationToken cancellationToken)
    {
        var (kind, hash, now) = (address.Kind.ToString(), address.Hash, time.GetUtcNow());

        // Two members may follow it at the same moment: the second finds what the first wrote.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "ReadingSources" ("WorkspaceId", "Id", "Kind", "Address", "AddressHash", "NextPollAt", "LeasedUntilAt", "Failures")
            VALUES ({workspaceId}, {Guid.CreateVersion7(now)}, {kind}, {address.Address}, {hash}, {clock.GetUtcNow().UtcTicks}, {0L}, {0})
            ON CONFLICT ("WorkspaceId", "Kind", "AddressHash") DO NOTHING
            """,
            cancellationToken);

        return await db.ReadingSources.In(workspaceId).AsNoTracking()
            .SingleAsync(source => source.Kind == address.Kind && source.AddressHash == hash, cancellationToken);
    }
}
