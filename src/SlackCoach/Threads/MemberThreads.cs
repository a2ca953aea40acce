using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Threads;
using SlackCoach.Domain.Time;
using SlackCoach.Members;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Reads a member's ledger: what is before them now, in the order of the sweep.</summary>
internal sealed class MemberThreads(CoachDbContext db, ThreadLedger ledger, WorkingTimes workingTimes, ProductClock clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today(Member member) => member.Calendar().DayOf(Now);

    /// <summary>What is before the member; entries whose time has come are brought back. The caller saves.</summary>
    public async Task<Sweep> Read(Member member, CancellationToken cancellationToken)
    {
        var now = Now;
        await HoldWaking(member, now, cancellationToken);
        var rows = await db.LedgerEntries.Of(member)
            .Where(row => row.State == EntryState.Open || (row.State == EntryState.Snoozed && row.SnoozedUntilAt <= now))
            .ToListAsync(cancellationToken);
        rows.ForEach(row => ledger.Take(row, EntryRules.Wake(row.AsEntry(), now)));
        var working = await workingTimes.Of(member, cancellationToken);
        var round = ThreadSweep.Arrange(rows.Select(row => row.AsEntry()), working, now);
        var listed = await List(member, rows, working, cancellationToken);
        ListedThread[] Part(SweepPart part) =>
            [.. round.Items.Where(item => item.Part == part).Select(item => listed.First(one => IsSame(one.Row, item.Entry)))];
        var overdue = Part(SweepPart.Waiting);

        return new Sweep(
            Part(SweepPart.Mine),
            Part(SweepPart.Saved),
            overdue,
            [.. overdue, .. listed.Where(one => one.Row is { State: EntryState.Open, IsSaved: false, Turn: StandingState.Waiting }).Except(overdue).OrderByDescending(one => one.Waited)],
            Part(SweepPart.Offered),
            working.Hours.Length);
    }

    /// <summary>Holds the threads whose entries wake, so that what happens in them meanwhile is not overwritten.</summary>
    private async Task HoldWaking(Member member, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var waking = await db.LedgerEntries.Of(member).Where(row => row.State == EntryState.Snoozed && row.SnoozedUntilAt <= now)
            .Select(row => new { row.ChannelId, row.ThreadTs }).ToListAsync(cancellationToken);

        foreach (var thread in waking.OrderBy(thread => thread.ChannelId, StringComparer.Ordinal).ThenBy(thread => thread.ThreadTs))
        {
            await ledger.Hold(member.WorkspaceId, thread.ChannelId, thread.ThreadTs, cancellationToken);
        }
    }

    /// <summary>Entries as they are shown.</summary>
    public async Task<IReadOnlyList<ListedThread>> List(Member member, IReadOnlyList<LedgerEntry> rows, WorkingTime working, CancellationToken cancellationToken)
    {
        var channels = rows.Select(row => row.ChannelId).Distinct().ToList();
        var names = channels.Count == 0 ? [] : await db.FollowedChannels.In(member.WorkspaceId).Where(channel => channels.Contains(channel.ChannelId))
            .ToDictionaryAsync(channel => channel.ChannelId, channel => channel.Name, cancellationToken);
        var domain = await db.Workspaces.Where(workspace => workspace.Id == member.WorkspaceId).Select(workspace => workspace.Domain).SingleAsync(cancellationToken);
        var now = Now;

        return [.. rows.Select(row => Listed(row, row.AsEntry()))];

        ListedThread Listed(LedgerEntry row, ThreadEntry entry) => new(
            row,
            entry,
            working.Between(entry.Standing.Since?.At ?? row.EnteredAt, now),
            EntryRules.CarriedDays(entry, working, now),
            EntryRules.AsksForDecision(entry, working, now),
            names.GetValueOrDefault(row.ChannelId),
            domain is null ? null : SlackLinks.To(domain, row.ChannelId, (entry.Standing.Since ?? row.ThreadTs).ToString(), row.ThreadTs.ToString()),
            ThreadWords.Why(entry.Standing, ShortTitle.Mention, working.Calendar, now));
    }

    private static bool IsSame(LedgerEntry row, ThreadEntry entry) => row.ChannelId == entry.ChannelId && row.ThreadTs == entry.ThreadTs;

    /// <summary>An entry of the member's; null where there is none.</summary>
    public Task<LedgerEntry?> Find(Member member, Guid id, CancellationToken cancellationToken) =>
        db.LedgerEntries.Of(member).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
}

/// <param name="Row">Its row.</param>
/// <param name="Entry">What the row says.</param>
/// <param name="Waited">Since when the thread is as it is, in working time.</param>
/// <param name="CarriedDays">For how many working days it was carried over.</param>
/// <param name="AsksForDecision">Whether it has been carried for so long that something should become of it.</param>
/// <param name="Channel">The channel's name; null where it is not followed.</param>
/// <param name="Link">Where the message that decided can be opened; null while the workspace's address is not known.</param>
/// <param name="Why">The rule that decided, as a sentence.</param>
internal sealed record ListedThread(
    LedgerEntry Row, ThreadEntry Entry, TimeSpan Waited, int CarriedDays, bool AsksForDecision, string? Channel, string? Link, string Why);

/// <summary>What is before a member, in the order of the sweep.</summary>
/// <param name="Mine">Where they owe the next word, the longest first.</param>
/// <param name="Saved">What they saved, the longest first.</param>
/// <param name="Overdue">What waits for others past its time, the longest first.</param>
/// <param name="Waiting">All that waits for others.</param>
/// <param name="Offered">What they were only kept informed of.</param>
/// <param name="Day">How long the member works in a day.</param>
internal sealed record Sweep(
    IReadOnlyList<ListedThread> Mine,
    IReadOnlyList<ListedThread> Saved,
    IReadOnlyList<ListedThread> Overdue,
    IReadOnlyList<ListedThread> Waiting,
    IReadOnlyList<ListedThread> Offered,
    TimeSpan Day);
