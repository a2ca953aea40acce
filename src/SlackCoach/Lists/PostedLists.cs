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
    /// <param name="offersMore">Whether what more can be done with the entry (<see cref="EntryBlocks.Choices"/>) is offered where it was before; else it
    /// is taken away, as it was for the turn as it stood.</param>
    /// <param name="change">What happened: part of the idempotency key.</param>
    /// <param name="today">The member's day.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task Replace(
        Member member, Func<EntryReference, bool> shows, Func<EntryReference, Block> block, bool offersMore, Guid change, DateOnly today, CancellationToken cancellationToken)
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

            var changed = message with { Blocks = [.. Changed(blocks)] };
            var payload = OutboxWriter.Json(changed);

            // Only the text: the relay may be at work on the row, and neither may make the other fail.
            await db.Outbox.Of(member).Where(m => m.Id == row.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Payload, payload), cancellationToken);
            // One that waits is changed as well: an attempt that nobody knows the outcome of may have posted what it said before.
            await outbox.Add(outbox.Update(member, row, $"{row.Id:N}:{change:N}", today, changed), cancellationToken);
        }

        bool IsMoreOf(Block candidate) => EntryBlocks.ReferenceOfChoices(candidate.BlockId) is { } reference && shows(reference);

        bool IsShown(Block candidate) => EntryBlocks.ReferenceOf(candidate.BlockId) is { } reference && shows(reference);

        IEnumerable<Block> Changed(IReadOnlyList<Block> blocks)
        {
            EntryReference? more = null;

            foreach (var old in blocks.Where(old => !IsMoreOf(old)))
            {
                var reference = EntryBlocks.ReferenceOf(old.BlockId);

                // The choices stand behind all that is below the entry.
                if (reference is not null && more is not null)
                {
                    yield return EntryBlocks.Choices(more);
                    more = null;
                }

                if (reference is null || !shows(reference))
                {
                    yield return old;
                    continue;
                }

                var hadMore = EntryBlocks.HasHadChoices(old.BlockId) || blocks.Any(other => EntryBlocks.ReferenceOfChoices(other.BlockId) == reference);
                more = hadMore && offersMore ? reference : null;
                yield return hadMore && !offersMore ? EntryBlocks.WithoutChoices(block(reference), reference) : block(reference);
            }

            if (more is not null)
            {
                yield return EntryBlocks.Choices(more);
            }
        }
    }
}
