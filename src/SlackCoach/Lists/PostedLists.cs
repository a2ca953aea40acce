using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>Keeps messages true that were posted earlier and show an entry which has changed since.</summary>
internal sealed class PostedLists(CoachDbContext db, OutboxWriter outbox)
{
    private const int DaysLookedBack = 7;

    /// <summary>Replaces the entry's block in every message that shows it, by updates that follow. Works in the caller's transaction, and
    /// the caller saves.</summary>
    /// <param name="member">Whose messages.</param>
    /// <param name="shows">Whether a block's reference is of the entry.</param>
    /// <param name="block">What it is replaced by.</param>
    /// <param name="change">What happened: part of the idempotency key.</param>
    /// <param name="today">The member's day.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task Replace(
        Member member, Func<EntryReference, bool> shows, Func<EntryReference, Block> block, Guid change, DateOnly today, CancellationToken cancellationToken)
    {
        var since = today.AddDays(-DaysLookedBack);
        var posted = await db.Outbox.Of(member).AsNoTracking()
            .Where(row => row.On >= since && row.Effect == OutboxEffect.Post && row.Payload != null && (row.State == OutboxState.Sent || row.State == OutboxState.Waiting))
            .ToListAsync(cancellationToken);

        foreach (var row in posted)
        {
            var message = JsonSerializer.Deserialize(row.Payload!, SlackJson.Default.Message)!;

            if (message.Blocks is not { } blocks || !blocks.Any(IsShown))
            {
                continue;
            }

            // What more could be done with the entry than its own block offers was for its turn as it stood.
            var changed = message with
            {
                Blocks = [.. blocks.Where(b => !IsMoreOf(b)).Select(b => IsShown(b) ? block(EntryReference.TryParse(b.BlockId)!) : b)],
            };
            var payload = OutboxWriter.Json(changed);

            // Only the text: the relay may be at work on the row, and neither may make the other fail.
            await db.Outbox.Of(member).Where(m => m.Id == row.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Payload, payload), cancellationToken);
            // One that waits is changed as well: an attempt that nobody knows the outcome of may have posted what it said before.
            await outbox.Add(outbox.Update(member, row, $"{row.Id:N}:{change:N}", today, changed), cancellationToken);
        }

        bool IsMoreOf(Block candidate) => EntryBlocks.ReferenceOfChoices(candidate.BlockId) is { } reference && shows(reference);

        bool IsShown(Block candidate) => EntryReference.TryParse(candidate.BlockId) is { } reference && shows(reference);
    }
}
