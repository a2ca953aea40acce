using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Threads;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Saves a thread by hand, also one of a channel that the bot is not in.</summary>
internal sealed class SaveThread(CoachDbContext db, ThreadLedger ledger)
{
    /// <summary>Saves it; a second time changes nothing. The caller saves the changes.</summary>
    /// <param name="member">Whose ledger.</param>
    /// <param name="channelId">Slack's id of the channel.</param>
    /// <param name="threadTs">The message that the thread hangs on.</param>
    /// <param name="ts">The message that they saved.</param>
    /// <param name="text">What it says, as Slack has it; null where that is not known.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<LedgerEntry> Execute(
        Member member, string channelId, MessageTs threadTs, MessageTs ts, string? text, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await ledger.Hold(member.WorkspaceId, channelId, threadTs, cancellationToken);
        var title = text is { Length: > 0 } ? ShortTitle.Of(text) : await Title(member, channelId, ts, cancellationToken);

        if (await db.LedgerEntries.Of(member).SingleOrDefaultAsync(entry => entry.ChannelId == channelId && entry.ThreadTs == threadTs, cancellationToken) is { } row)
        {
            ledger.Take(row, EntryRules.Save(row.AsEntry(), now));
            row.Title = title ?? row.Title;

            return row;
        }

        if (title is null)
        {
            await ledger.AskForWords(member.WorkspaceId, channelId, threadTs, cancellationToken);
        }

        return ledger.Add(member, EntryRules.EnterSaved(channelId, threadTs, now), ts, title ?? ShortTitle.Unknown);
    }

    private Task<string?> Title(Member member, string channelId, MessageTs ts, CancellationToken cancellationToken) =>
        db.ThreadMessages.In(member.WorkspaceId).Where(message => message.ChannelId == channelId && message.Ts == ts)
            .Select(message => message.Title).SingleOrDefaultAsync(cancellationToken);
}
