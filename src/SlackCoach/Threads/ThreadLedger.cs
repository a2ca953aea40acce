using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlackCoach.Clock;
using SlackCoach.Domain.Threads;
using SlackCoach.Scheduling;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Judges a thread anew for the members it concerns, and has their entries follow. What it costs depends on the thread alone, not on
/// how many channels and members there are.</summary>
internal sealed class ThreadLedger(CoachDbContext db, AfterReply after, IOptions<ThreadOptions> options, ProductClock clock, TimeProvider time)
{
    private static readonly string[] WholeChannel = ["here", "channel", "everyone"];

    // So long whoever spoke in a channel is taken to be in it.
    private static readonly TimeSpan SpeaksFor = TimeSpan.FromMinutes(5);

    /// <summary>Holds a thread until the transaction ends, so that nobody else judges or changes it meanwhile.</summary>
    public Task Hold(Guid workspaceId, string channelId, MessageTs threadTs, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "FollowedThreads" ("WorkspaceId", "Id", "ChannelId", "ThreadTs", "IsUnread")
        VALUES ({workspaceId}, {NewId()}, {channelId}, {threadTs.Microseconds}, {false})
        ON CONFLICT ("WorkspaceId", "ChannelId", "ThreadTs") DO UPDATE SET "NextLookAt" = "FollowedThreads"."NextLookAt"
        """,
        cancellationToken);

    /// <summary>Judges a thread that is held; what is known of its messages is saved. The caller saves.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="channelId">Slack's id of the channel.</param>
    /// <param name="threadTs">The message that the thread hangs on.</param>
    /// <param name="called">People of groups that were called, by Slack's ids, with the user groups that they are called through.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="isRead">Whether it was just read from history: what words there are, are known.</param>
    public async Task Judge(
        Guid workspaceId,
        string channelId,
        MessageTs threadTs,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? called,
        CancellationToken cancellationToken,
        bool isRead = false)
    {
        var messages = await db.ThreadMessages.In(workspaceId)
            .Where(message => message.ChannelId == channelId && message.ThreadTs == threadTs).ToListAsync(cancellationToken);
        var thread = messages.ConvertAll(message => LedgerJson.ReadFacts(message.Facts));
        var entries = await db.LedgerEntries.In(workspaceId)
            .Where(entry => entry.ChannelId == channelId && entry.ThreadTs == threadTs).ToListAsync(cancellationToken);
        var members = await Concerned(workspaceId, thread, entries, called, cancellationToken);
        var outsiders = await MaybeOutside(workspaceId, channelId, members, thread, entries, called, cancellationToken);
        members.RemoveAll(outsiders.Contains);

        if (members.Count > 0)
        {
            var preferences = await Preferences(workspaceId, members, cancellationToken);

            foreach (var member in members)
            {
                var entry = entries.Find(one => one.MemberId == member.Id);
                var groups = called?.GetValueOrDefault(member.SlackUserId) ?? entry?.GroupIds?.Split(' ') ?? [];
                var customs = Customs(channelId, groups, [.. preferences[member.Id]]);
                entry = Follow(member, entry, messages, ThreadRules.Judge(thread, member.SlackUserId, customs, clock.GetUtcNow()), channelId, threadTs);

                if (entry is not null && groups.Count > 0)
                {
                    entry.GroupIds = string.Join(' ', groups);
                }
            }
        }

        await SetNextLook(workspaceId, channelId, threadTs, thread, called is not null, outsiders.Count > 0 && called is null, cancellationToken);

        if (ForgetWords(messages, entries) && !isRead && messages.TrueForAll(message => message.Title is null))
        {
            await AskForWords(workspaceId, channelId, threadTs, cancellationToken);
        }
    }

    /// <summary>Has a thread read from history whose words are not kept, because it was open for nobody when they were said.</summary>
    public async Task AskForWords(Guid workspaceId, string channelId, MessageTs threadTs, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = time.GetUtcNow();
        await db.FollowedThreads.In(workspaceId).Where(row => row.ChannelId == channelId && row.ThreadTs == threadTs)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsUnread, true).SetProperty(row => row.Cursor, (string?)null), cancellationToken);
        // Also where it is being read: whoever ends the reading waits for this, and looks again.
        await db.FollowedChannels.In(workspaceId).Where(row => row.ChannelId == channelId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextReadAt, row => row.NextReadAt ?? now), cancellationToken);
        after.Enqueue((services, stop) => services.GetRequiredService<JobWake>().Signal(ReadThreadsJob.Key, stop));
    }

    /// <summary>Takes a step that a member takes by hand; the caller saves.</summary>
    public void Take(LedgerEntry row, EntryStep step)
    {
        row.Take(step.Entry);

        if (step.Change is { } change)
        {
            db.LedgerChanges.Add(LedgerRows.NewChange(row, change, NewId()));
        }
    }

    /// <summary>Adds an entry; the caller saves.</summary>
    public LedgerEntry Add(Member member, EntryStep step, MessageTs newestTs, string title)
    {
        var row = LedgerRows.NewRow(member, step.Entry, newestTs, title, NewId());
        db.LedgerEntries.Add(row);
        db.LedgerChanges.Add(LedgerRows.NewChange(row, step.Change!, NewId()));

        return row;
    }

    public ThreadCustoms Customs(string channelId, IReadOnlyCollection<string> groups, IReadOnlyList<ThreadPreference> preferences) => new()
    {
        ChannelId = channelId,
        ResolvedEmoji = options.Value.ResolvedEmoji is [] ? ThreadCustoms.UsualResolvedEmoji : [.. options.Value.ResolvedEmoji],
        GroupWait = options.Value.GroupWait,
        GroupIds = groups,
        Preferences = preferences,
    };

    private LedgerEntry? Follow(
        Member member, LedgerEntry? row, List<ThreadMessage> messages, ThreadStanding standing, string channelId, MessageTs threadTs)
    {
        var now = clock.GetUtcNow();
        var newest = messages.Count == 0 ? threadTs : messages.Max(message => message.Ts);
        var title = Title(messages, standing.Since, member);

        if (row is null)
        {
            return EntryRules.Enter(channelId, threadTs, standing, now) is { } entered ? Add(member, entered, newest, title ?? ShortTitle.Unknown) : null;
        }

        var step = EntryRules.Follow(row.AsEntry(), standing, now);
        row.NewestTs = newest;
        var isGone = messages.Exists(message => message.Ts == threadTs && LedgerJson.ReadFacts(message.Facts).IsDeleted);
        row.Title = isGone || standing.Reason == ThreadReason.ParentDeleted ? ShortTitle.Gone : step.Entry.Standing == standing && title is not null ? title : row.Title;
        Take(row, step);

        return row;
    }

    /// <summary>The words of the message that decided; of one's own promise those of the message that the thread hangs on tell more.</summary>
    private static string? Title(List<ThreadMessage> messages, MessageTs? since, Member member)
    {
        var parent = messages.Find(message => message.Ts == message.ThreadTs)?.Title;
        var decided = messages.Find(message => message.Ts == since);

        return decided?.Title is { } own && (parent is null || LedgerJson.ReadFacts(decided.Facts).AuthorId != member.SlackUserId) ? own : parent ?? decided?.Title;
    }

    /// <summary>Members who take part in the thread, are named in it, or have it in their ledger.</summary>
    private async Task<List<Member>> Concerned(
        Guid workspaceId,
        List<MessageFacts> thread,
        List<LedgerEntry> entries,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? called,
        CancellationToken cancellationToken)
    {
        var people = thread.SelectMany(message => message.MentionedIds.Append(message.AuthorId)).Concat(called?.Keys ?? []).Distinct().ToList();
        var known = entries.Select(entry => entry.MemberId).Distinct().ToList();

        return people.Count + known.Count == 0 ? [] : await db.Members.In(workspaceId).AsNoTracking()
            .Where(member => people.Contains(member.SlackUserId) || known.Contains(member.Id))
            .Where(member => member.JoinedAt != null && member.Refusal == null).ToListAsync(cancellationToken);
    }

    /// <summary>Members who may not see what is said in a private channel: those who left it, and those of whom nothing shows that they are in it but that
    /// somebody named them, or that they wrote there once. Until Slack says that they are, they see nothing of it. A channel that is not known counts as private.</summary>
    private async Task<List<Member>> MaybeOutside(
        Guid workspaceId,
        string channelId,
        List<Member> members,
        List<MessageFacts> thread,
        List<LedgerEntry> entries,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? called,
        CancellationToken cancellationToken)
    {
        if (members.Count == 0)
        {
            return [];
        }

        var channel = await db.FollowedChannels.In(workspaceId).Where(channel => channel.ChannelId == channelId)
            .Select(channel => new { channel.IsPrivate, channel.LeftIds }).SingleOrDefaultAsync(cancellationToken);
        var left = channel?.LeftIds?.Split(' ') ?? [];

        return channel is { IsPrivate: false } ? [] : members.FindAll(member => called?.ContainsKey(member.SlackUserId) != true
            && (left.Contains(member.SlackUserId)
                || (!HasJustSpoken(member, thread) && !entries.Exists(entry => entry.MemberId == member.Id))));
    }

    /// <summary>Who wrote there long ago may have left since, before anybody told.</summary>
    private bool HasJustSpoken(Member member, List<MessageFacts> thread) =>
        thread.Exists(message => message.AuthorId == member.SlackUserId && message.Ts.At > clock.GetUtcNow() - SpeaksFor);

    private async Task<ILookup<Guid, ThreadPreference>> Preferences(Guid workspaceId, List<Member> members, CancellationToken cancellationToken)
    {
        var ids = members.ConvertAll(member => member.Id);
        var rows = await db.LedgerPreferences.In(workspaceId).AsNoTracking()
            .Where(row => ids.Contains(row.MemberId)).OrderBy(row => row.Id).ToListAsync(cancellationToken);

        return rows.ToLookup(row => row.MemberId, row => row.AsPreference());
    }

    /// <summary>A call of a group is looked at once, when those called were left time enough to answer; who may be outside, at once.</summary>
    private async Task SetNextLook(
        Guid workspaceId, string channelId, MessageTs threadTs, List<MessageFacts> thread, bool isLookedAt, bool isAtOnce, CancellationToken cancellationToken)
    {
        var calls = thread.Where(message => !message.IsDeleted && message.Groups.Count > 0).Select(message => message.Ts).ToList();

        if (calls.Count == 0 && !isAtOnce && !isLookedAt)
        {
            return;
        }

        var (now, wait) = (clock.GetUtcNow(), options.Value.GroupWait);
        var row = await db.FollowedThreads.In(workspaceId).SingleAsync(row => row.ChannelId == channelId && row.ThreadTs == threadTs, cancellationToken);
        row.LookedUntilTs = isLookedAt ? calls.Where(ts => ts.At + wait <= now).Select(ts => (MessageTs?)ts).Max() ?? row.LookedUntilTs : row.LookedUntilTs;

        if (isAtOnce)
        {
            after.Enqueue((services, stop) => services.GetRequiredService<JobWake>().Signal(GroupCallsJob.Key, stop));
        }

        row.NextLookAt = isAtOnce ? now : calls.Where(ts => row.LookedUntilTs is not { } until || ts > until).Select(ts => (DateTimeOffset?)(ts.At + wait)).Min();
    }

    /// <summary>Words are kept only while the thread is open for somebody.</summary>
    /// <returns>Whether it is.</returns>
    private bool ForgetWords(List<ThreadMessage> messages, List<LedgerEntry> entries)
    {
        var isOpen = messages.Count > 0 && entries.Concat(db.LedgerEntries.Local).Any(entry => entry.State != EntryState.Closed
            && entry.ChannelId == messages[0].ChannelId && entry.ThreadTs == messages[0].ThreadTs);

        if (!isOpen)
        {
            messages.ForEach(message => message.Title = null);
        }

        return isOpen;
    }

    /// <summary>Whether a group is all of a channel.</summary>
    public static bool IsWholeChannel(string group) => WholeChannel.Contains(group);

    private Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());
}
