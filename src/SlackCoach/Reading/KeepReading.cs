using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Reading;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Keeps what a source brought: on the list of each who follows it, and beside the source what is to be known for the next time.</summary>
internal sealed class KeepReading(
    CoachDbContext db, WriteTurn writeTurn, AddDocuments addDocuments, MemberReading reading, OutboxWriter outbox, ProductClock clock, TimeProvider time)
{
    // A feed may hold ten years; nobody reads them all.
    private const int Newest = 50;

    public async Task Execute(ReadingSource source, SourceReading found, CancellationToken cancellationToken)
    {
        // Somebody may have begun to follow it while it was read: then it is read anew for them.
        var readFor = source.NextPollAt;

        foreach (var memberId in await Followers(source, cancellationToken))
        {
            await KeepFor(memberId, source, found, cancellationToken);
        }

        await using var transaction = await writeTurn.Begin(db, cancellationToken);
        db.ChangeTracker.Clear();

        // Locks the row: whoever begins to follow it comes before this or after it.
        var now = time.GetUtcNow();
        await db.ReadingSources.In(source.WorkspaceId).Where(s => s.Id == source.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LeasedUntilAt, now), cancellationToken);

        if (await db.ReadingSources.In(source.WorkspaceId).SingleOrDefaultAsync(s => s.Id == source.Id, cancellationToken) is not { } kept)
        {
            return;
        }

        Note(kept, found);

        if (kept.NextPollAt == readFor)
        {
            kept.NextPollAt = clock.GetUtcNow() + (found is SourceReading.Failed ? Wait(kept.Failures) : SourcePolling.Every);
        }
        else
        {
            (kept.ETag, kept.LastModified) = (null, null);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private Task<List<Guid>> Followers(ReadingSource source, CancellationToken cancellationToken) =>
        db.ReadingFollows.In(source.WorkspaceId).Where(follow => follow.SourceId == source.Id).Select(follow => follow.MemberId).ToListAsync(cancellationToken);

    /// <summary>One member at a time, locked as for a request of their own.</summary>
    private async Task KeepFor(Guid memberId, ReadingSource source, SourceReading found, CancellationToken cancellationToken)
    {
        await using var transaction = await writeTurn.Begin(db, cancellationToken);
        db.ChangeTracker.Clear();

        if (db.Database.IsNpgsql())
        {
            await db.Members.In(source.WorkspaceId).Where(member => member.Id == memberId)
                .ExecuteUpdateAsync(set => set.SetProperty(member => member.SlackUserId, member => member.SlackUserId), cancellationToken);
        }

        var member = await db.Members.In(source.WorkspaceId).SingleAsync(m => m.Id == memberId, cancellationToken);

        // Since then they may have ended it.
        if (await db.ReadingFollows.Of(member).SingleOrDefaultAsync(follow => follow.SourceId == source.Id, cancellationToken) is not { } follow)
        {
            return;
        }

        if (found is SourceReading.Read read)
        {
            await KeepFor(member, follow, source, read, cancellationToken);
        }
        else if (found is SourceReading.Failed failed && follow.ToldAt is null && source.Failures == 0)
        {
            await Tell(member, follow, FollowedMessage.Failed(source, failed.Reason), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task KeepFor(Member member, ReadingFollow follow, ReadingSource source, SourceReading.Read read, CancellationToken cancellationToken)
    {
        var tags = follow.Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var added = await addDocuments.Execute(
            member,
            [.. read.Documents.Take(Newest).Select(document => document with { Tags = DocumentTags.Join(tags, document.Tags) })],
            source.Id,
            cancellationToken);

        if (follow.ToldAt is null)
        {
            Note(source, read);
            follow.ToldAt = time.GetUtcNow();
            await Tell(member, follow, FollowedMessage.Read(source, added.Count, read.Documents.Count), cancellationToken);
        }
    }

    private Task Tell(Member member, ReadingFollow follow, Slack.Message message, CancellationToken cancellationToken) =>
        outbox.Add(outbox.Written(member, "reading-followed", $"{follow.Id:N}:{time.GetUtcNow().UtcTicks}", reading.Today(member), message), cancellationToken);

    private void Note(ReadingSource source, SourceReading found)
    {
        switch (found)
        {
            case SourceReading.Read read:
                source.Title = read.Title ?? source.Title;
                (source.ETag, source.LastModified) = (read.Version.ETag, read.Version.LastModified);
                source.Flaw = read.Flaw;
                (source.ReadAt, source.Failure, source.Failures) = (clock.GetUtcNow(), null, 0);
                break;
            case SourceReading.Unchanged:
                (source.ReadAt, source.Failure, source.Failures) = (clock.GetUtcNow(), null, 0);
                break;
            case SourceReading.Failed failed:
                (source.Failure, source.Failures) = (failed.Reason, source.Failures + 1);
                break;
        }
    }

    private static TimeSpan Wait(int failures)
    {
        var wait = SourcePolling.FirstWait * Math.Pow(2, Math.Min(failures - 1, 10));

        return wait < SourcePolling.LongestWait ? wait : SourcePolling.LongestWait;
    }
}
