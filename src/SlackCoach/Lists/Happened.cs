using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Evidence;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Reading;
using SlackCoach.Domain.Threads;
using SlackCoach.Domain.Time;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>Reads what happened to a member lately, from local data only; threads and documents also where the member noted nothing of them.</summary>
internal sealed class Happened(CoachDbContext db)
{
    /// <param name="member">Whose it is.</param>
    /// <param name="since">The member's day from which on, inclusive.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Happenings> Read(Member member, DateOnly since, CancellationToken cancellationToken)
    {
        var calendar = member.Calendar();
        var from = calendar.At(since, MemberCalendar.DayEndsAt);
        var deeds = await db.PullRequestDeeds.Of(member).AsNoTracking()
            .Where(deed => (deed.Kind == PullRequestDeedKind.Reviewed && deed.At >= from) || (deed.Kind == PullRequestDeedKind.Opened && deed.MergedAt >= from)).ToListAsync(cancellationToken);

        return new Happenings
        {
            Reviews = [.. deeds.Where(deed => deed.Kind == PullRequestDeedKind.Reviewed)
                .Select(deed => new ReviewGiven(Name(deed), deed.Title, deed.Url, calendar.DayOf(deed.At), deed.Comments))],
            PullRequests = [.. deeds.Where(deed => deed.Kind == PullRequestDeedKind.Opened)
                .Select(deed => new PullRequestMerged(Name(deed), deed.Title, deed.Url, calendar.DayOf(deed.MergedAt!.Value)))],
            Threads = await Threads(member, from, cancellationToken),
            Documents = await Documents(member, since, cancellationToken),
            Milestones = await Milestones(member, since, cancellationToken),
            OneOnOnes = await OneOnOnes(member, since, cancellationToken),
        };
    }

    private static string Name(PullRequestDeed deed) => FormattableString.Invariant($"{deed.Repository}#{deed.Number}");

    private async Task<IReadOnlyList<Ended>> Threads(Member member, DateTimeOffset from, CancellationToken cancellationToken)
    {
        var closed = await db.LedgerChanges.Of(member).AsNoTracking()
            .Where(change => change.At >= from && change.Reason == EntryReason.Finished)
            .Join(
                db.LedgerEntries.Of(member),
                change => change.EntryId,
                entry => entry.Id,
                (change, entry) => new { change.Id, change.At, change.Detail, entry.Title, entry.ChannelId, entry.ThreadTs })
            .ToListAsync(cancellationToken);
        var domain = await db.Workspaces.Where(workspace => workspace.Id == member.WorkspaceId).Select(workspace => workspace.Domain).SingleAsync(cancellationToken);

        return [.. closed.Select(thread => new Ended(
            thread.Id,
            ThreadTitle.Of(thread.Title, _ => null),
            thread.Detail,
            domain is null ? null : SlackLinks.To(domain, thread.ChannelId, thread.ThreadTs.ToString(), null),
            member.Calendar().DayOf(thread.At)))];
    }

    private async Task<IReadOnlyList<Ended>> Documents(Member member, DateOnly since, CancellationToken cancellationToken) =>
        [.. (await db.ReadingItems.Of(member).AsNoTracking()
            .Where(item => item.State == DocumentState.Read && item.ReadOn >= since).ToListAsync(cancellationToken))
            .Select(item => new Ended(item.Id, item.Title, item.Takeaway, item.Link, item.ReadOn!.Value))];

    private async Task<IReadOnlyList<Ended>> Milestones(Member member, DateOnly since, CancellationToken cancellationToken) =>
        [.. (await db.PlanItems.Of(member).AsNoTracking()
            .Where(item => item.Kind == PlanItemKind.Milestone && item.CompletedOn >= since).ToListAsync(cancellationToken))
            .Select(item => new Ended(item.Id, item.Title, null, null, item.CompletedOn!.Value))];

    private async Task<IReadOnlyList<Ended>> OneOnOnes(Member member, DateOnly since, CancellationToken cancellationToken) =>
        [.. (await db.OneOnOneMeetings.Of(member).AsNoTracking()
            .Where(meeting => meeting.On >= since && meeting.Note != null)
            .Join(db.OneOnOnes.Of(member), meeting => meeting.OneOnOneId, series => series.Id, (meeting, series) => new { meeting, series })
            .ToListAsync(cancellationToken))
            .Select(found => new Ended(found.meeting.Id, found.series.Title, found.meeting.Note, null, found.meeting.On))];
}
