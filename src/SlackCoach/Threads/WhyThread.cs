using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Commands;
using SlackCoach.Domain.Threads;
using SlackCoach.Domain.Time;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Tells a member why a thread is where it is in their ledger, and what became of it so far.</summary>
internal sealed class WhyThread(CoachDbContext db, MemberThreads threads)
{
    private const int MostChanges = 10;

    public async Task<Message> Explain(Member member, string channelId, MessageTs ts, WorkingTime working, CancellationToken cancellationToken)
    {
        var threadTs = await db.ThreadMessages.In(member.WorkspaceId).Where(message => message.ChannelId == channelId && message.Ts == ts)
            .Select(message => (MessageTs?)message.ThreadTs).SingleOrDefaultAsync(cancellationToken) ?? ts;
        var row = await db.LedgerEntries.Of(member)
            .SingleOrDefaultAsync(entry => entry.ChannelId == channelId && entry.ThreadTs == threadTs, cancellationToken);

        return row is null ? Unknown(await IsFollowed(member, channelId, cancellationToken)) : await Explain(member, row, working, cancellationToken);
    }

    private async Task<Message> Explain(Member member, LedgerEntry row, WorkingTime working, CancellationToken cancellationToken)
    {
        var listed = (await threads.List(member, [row], working, cancellationToken))[0];
        var changes = await db.LedgerChanges.Of(member).AsNoTracking().Where(change => change.EntryId == row.Id)
            .OrderByDescending(change => change.Id).Take(MostChanges).ToListAsync(cancellationToken);
        var zone = member.Calendar().Zone;

        return new Message
        {
            Text = "Why this thread is where it is in your ledger.",
            Blocks =
            [
                .. row.State == EntryState.Closed ? [ThreadBlocks.Note(row, "Closed:")] : ThreadBlocks.Entry(listed, working.Hours.Length),
                new RichTextBlock
                {
                    Elements =
                    [
                        new RichTextList
                        {
                            Style = "bullet",
                            Elements = [.. changes.AsEnumerable().Reverse().Select(change => Line(change, zone))],
                        },
                    ],
                },
            ],
        };
    }

    private Task<bool> IsFollowed(Member member, string channelId, CancellationToken cancellationToken) =>
        db.FollowedChannels.In(member.WorkspaceId).AnyAsync(channel => channel.ChannelId == channelId, cancellationToken);

    private static Message Unknown(bool isFollowed) => Reply.Plain(isFollowed
        ? "That thread is not in your ledger: nobody in it asked you, named you or answered you, as far as I have read."
        : "I do not follow that channel, so I know nothing of the thread. Invite me there, or save the message by its shortcut “Save for tomorrow”.");

    private static RichTextSection Line(LedgerChange change, TimeZoneInfo zone)
    {
        var at = TimeZoneInfo.ConvertTime(change.At, zone).ToString("d MMM, HH:mm", CultureInfo.InvariantCulture);
        var detail = change.Detail is null ? string.Empty
            : change.Reason == EntryReason.HandedOver ? $" to <@{change.Detail}>" : $": {change.Detail}";

        return new RichTextSection { Elements = [.. ShortTitle.Elements($"{at}: {InWords(change.Reason)}{detail}")] };
    }

    private static string InWords(EntryReason reason) => reason switch
    {
        EntryReason.Entered => "came to concern you",
        EntryReason.Saved => "you saved it",
        EntryReason.Turned => "stands differently since",
        EntryReason.Settled => "was settled in the thread",
        EntryReason.Snoozed => "you put it off",
        EntryReason.LeftForTomorrow => "you left it for the next working day",
        EntryReason.TimeCame => "came back at its time",
        EntryReason.AskedAnew => "somebody asked anew",
        EntryReason.Finished => "you said that it is done",
        EntryReason.HandedOver => "you handed it over",
        EntryReason.Dropped => "you dropped it",
        EntryReason.Corrected => "you corrected the call",
        EntryReason.ChannelLost => "the channel cannot be followed any more",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No such reason"),
    };
}
