using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Reading;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>A member's reading list as it is kept.</summary>
internal sealed class MemberReading(CoachDbContext db, ProductClock clock)
{
    private static readonly DocumentState[] Open = [DocumentState.Unread, DocumentState.Picked];

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today(Member member) => member.Calendar().DayOf(Now);

    /// <summary>What is still to be read: what is picked first, then the longest in the list.</summary>
    public async Task<List<ReadingItem>> StillToRead(Member member, CancellationToken cancellationToken)
    {
        var items = await db.ReadingItems.Of(member).Where(item => Open.Contains(item.State)).ToListAsync(cancellationToken);

        return [.. items.OrderBy(item => item.State == DocumentState.Unread).ThenBy(item => item.AddedOn).ThenBy(item => item.Number)];
    }

    public Task<int> CountRead(Member member, CancellationToken cancellationToken) =>
        db.ReadingItems.Of(member).CountAsync(item => item.State == DocumentState.Read, cancellationToken);

    public Task<List<ReadingItem>> All(Member member, CancellationToken cancellationToken) =>
        db.ReadingItems.Of(member).ToListAsync(cancellationToken);

    public Task<ReadingItem?> Find(Member member, Guid id, CancellationToken cancellationToken) =>
        db.ReadingItems.Of(member).SingleOrDefaultAsync(item => item.Id == id, cancellationToken);

    /// <summary>The sources that a member follows, by their numbers.</summary>
    public async Task<List<FollowedSource>> Sources(Member member, CancellationToken cancellationToken)
    {
        var followed = await db.ReadingFollows.Of(member)
            .Join(
                db.ReadingSources.In(member.WorkspaceId),
                follow => new { follow.WorkspaceId, Id = follow.SourceId },
                source => new { source.WorkspaceId, source.Id },
                (Follow, Source) => new { Follow, Source })
            .OrderBy(pair => pair.Follow.Number)
            .ToListAsync(cancellationToken);

        return followed.ConvertAll(pair => new FollowedSource(pair.Follow, pair.Source));
    }
}

internal sealed record FollowedSource(ReadingFollow Follow, ReadingSource Source);
