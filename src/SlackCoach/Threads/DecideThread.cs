using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Threads;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>What a member decides about a thread. The same again changes nothing that they see.</summary>
internal sealed class DecideThread(
    CoachDbContext db,
    ThreadLedger ledger,
    MemberThreads threads,
    MemberSnoozing snoozing,
    WorkingTimes workingTimes,
    IHabitCompletion habits,
    PostedBlocks posted,
    TimeProvider time)
{
    public Task<ThreadOutcome> Finish(Member member, Guid id, string? outcome, CancellationToken cancellationToken) => Close(
        member, id, row => EntryRules.Finish(row.AsEntry(), outcome, row.NewestTs, threads.Now), outcome is null ? "✓ Done:" : $"✓ Done ({outcome}):", cancellationToken);

    public Task<ThreadOutcome> Drop(Member member, Guid id, CancellationToken cancellationToken) =>
        Close(member, id, row => EntryRules.Drop(row.AsEntry(), row.NewestTs, threads.Now), "Dropped:", cancellationToken);

    public Task<ThreadOutcome> HandOver(Member member, Guid id, string toId, CancellationToken cancellationToken) => Close(
        member, id, row => EntryRules.HandOver(row.AsEntry(), toId, row.NewestTs, threads.Now), $"Handed over to <@{toId}>, and now waiting:", cancellationToken);

    public async Task<ThreadOutcome> Tomorrow(Member member, Guid id, CancellationToken cancellationToken)
    {
        var working = await workingTimes.Of(member, cancellationToken);
        var morning = await db.Nudges.Of(member).Where(nudge => nudge.Kind == NudgeKind.MorningDigest)
            .Select(nudge => (TimeOnly?)nudge.TimeOfDay).FirstOrDefaultAsync(cancellationToken) ?? Membership.DefaultDigestTime;

        return await Close(
            member, id, row => EntryRules.LeaveForTomorrow(row.AsEntry(), working, morning, row.NewestTs, threads.Now), "Comes back on the next working day:", cancellationToken);
    }

    /// <returns>Null where the words are no time.</returns>
    public async Task<ThreadOutcome?> Snooze(Member member, Guid id, string until, CancellationToken cancellationToken)
    {
        var rules = await snoozing.Rules(member, cancellationToken);

        return rules.Read(until, threads.Now) is not { } untilAt ? null : await Close(
            member,
            id,
            row => EntryRules.Snooze(row.AsEntry(), untilAt, row.NewestTs, threads.Now),
            $"Comes back on {TimeZoneInfo.ConvertTime(untilAt, member.Calendar().Zone).ToString("dddd d MMMM, HH:mm", System.Globalization.CultureInfo.InvariantCulture)}:",
            cancellationToken);
    }

    /// <summary>The call was wrong: mends it, and remembers it for calls of the same kind, by the same person, in the same channel.</summary>
    public async Task<ThreadOutcome> Correct(Member member, Guid id, ThreadWish wish, CancellationToken cancellationToken)
    {
        LedgerPreference? learnt = null;
        var outcome = await Close(
            member,
            id,
            row =>
            {
                var entry = row.AsEntry();
                learnt = entry.State == EntryState.Closed && wish == ThreadWish.Never ? null : Learn(member, entry, wish);
                return EntryRules.Correct(entry, wish, row.NewestTs, threads.Now);
            },
            wish == ThreadWish.Never ? "Not yours:" : "Yours:",
            cancellationToken);

        if (learnt is not null)
        {
            // One about the same calls is replaced.
            await db.LedgerPreferences.Of(member)
                .Where(row => row.ChannelId == learnt.ChannelId && row.Call == learnt.Call && row.AuthorId == learnt.AuthorId).ExecuteDeleteAsync(cancellationToken);
            db.LedgerPreferences.Add(learnt);
        }

        return outcome with { Learnt = learnt };
    }

    private LedgerPreference? Learn(Member member, ThreadEntry entry, ThreadWish wish) =>
        Correction.Teach(entry.Standing, wish, entry.ChannelId) is not { } taught ? null : new LedgerPreference
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            MemberId = member.Id,
            Wish = taught.Wish,
            ChannelId = taught.ChannelId,
            Call = taught.Call,
            AuthorId = taught.AuthorId,
        };

    private async Task<ThreadOutcome> Close(Member member, Guid id, Func<LedgerEntry, EntryStep> take, string sentence, CancellationToken cancellationToken)
    {
        if (await threads.Find(member, id, cancellationToken) is not { } row)
        {
            return new ThreadOutcome(null, "That thread is no longer in your ledger. Nothing was changed.", IsChanged: false);
        }

        await ledger.Hold(member.WorkspaceId, row.ChannelId, row.ThreadTs, cancellationToken);
        await db.Entry(row).ReloadAsync(cancellationToken);
        var step = take(row);

        if (step.Change is null)
        {
            return new ThreadOutcome(row, row.State == EntryState.Closed ? "That was settled before, and nothing was changed:" : "Nothing was changed:", IsChanged: false);
        }

        ledger.Take(row, step);
        await db.SaveChangesAsync(cancellationToken);

        if (row.State == EntryState.Closed)
        {
            await ForgetWords(row, cancellationToken);
        }

        await posted.Replace(
            member,
            ThreadBlocks.Replacing(id, [ThreadBlocks.Note(row, sentence)]),
            Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
            threads.Today(member),
            cancellationToken);

        return new ThreadOutcome(row, sentence, IsChanged: true) { Habit = await Swept(member, cancellationToken) };
    }

    /// <summary>With nothing left to be dealt with, the habit is done.</summary>
    private async Task<string?> Swept(Member member, CancellationToken cancellationToken)
    {
        var sweep = await threads.Read(member, cancellationToken);

        return sweep.Mine.Count + sweep.Saved.Count > 0 ? null : await habits.Complete(member, HabitKey.Threads, cancellationToken);
    }

    /// <summary>Words are kept only while the thread is open for somebody.</summary>
    private async Task ForgetWords(LedgerEntry row, CancellationToken cancellationToken)
    {
        if (!await db.LedgerEntries.In(row.WorkspaceId)
            .AnyAsync(entry => entry.ChannelId == row.ChannelId && entry.ThreadTs == row.ThreadTs && entry.State != EntryState.Closed, cancellationToken))
        {
            await db.ThreadMessages.In(row.WorkspaceId)
                .Where(message => message.ChannelId == row.ChannelId && message.ThreadTs == row.ThreadTs && message.Title != null)
                .ExecuteUpdateAsync(set => set.SetProperty(message => message.Title, (string?)null), cancellationToken);
        }
    }
}

/// <param name="Row">The entry; null where there is none.</param>
/// <param name="Sentence">What became of it, before its title.</param>
/// <param name="IsChanged">Whether something was changed.</param>
internal sealed record ThreadOutcome(LedgerEntry? Row, string Sentence, bool IsChanged)
{
    /// <summary>The habit that this completed, if any.</summary>
    public string? Habit { get; init; }

    /// <summary>What it taught, if anything.</summary>
    public LedgerPreference? Learnt { get; init; }

    public IReadOnlyList<Block> Blocks =>
    [
        Row is null ? new SectionBlock { Text = (PlainText)Sentence } : ThreadBlocks.Note(Row, Sentence) with { BlockId = null },
        .. Habit is null ? [] : new[] { new SectionBlock { Text = (PlainText)$"With that, {Habit} is done for today." } },
    ];
}
