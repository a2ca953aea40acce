using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>Changes blocks of messages that were posted earlier, because what they show has changed since.</summary>
internal sealed class PostedBlocks(CoachDbContext db, OutboxWriter outbox)
{
    private const int DaysLookedBack = 7;

    /// <summary>Puts others in the place of the blocks of these ids, in every message that has them, by updates that follow. Works in the
    /// caller's transaction, and the caller saves.</summary>
    /// <param name="member">Whose messages.</param>
    /// <param name="replacements">What comes in the place of a block, by its id; nothing when the list is empty.</param>
    /// <param name="change">What happened: part of the idempotency key.</param>
    /// <param name="today">The member's day.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task Replace(
        Member member, IReadOnlyDictionary<string, IReadOnlyList<Block>> replacements, string change, DateOnly today, CancellationToken cancellationToken)
    {
        var since = today.AddDays(-DaysLookedBack);
        var posted = await db.Outbox.Of(member).AsNoTracking()
            .Where(row => row.On >= since && row.Effect == OutboxEffect.Post && row.Payload != null && (row.State == OutboxState.Sent || row.State == OutboxState.Waiting))
            .ToListAsync(cancellationToken);

        foreach (var row in posted)
        {
            var message = JsonSerializer.Deserialize(row.Payload!, SlackJson.Default.Message)!;

            if (message.Blocks is not { } blocks || !blocks.Any(IsReplaced))
            {
                continue;
            }

            var changed = message with { Blocks = [.. blocks.SelectMany(block => IsReplaced(block) ? replacements[block.BlockId!] : [block])] };
            var payload = OutboxWriter.Json(changed);

            // Only the text: the relay may be at work on the row, and neither may make the other fail.
            await db.Outbox.Of(member).Where(m => m.Id == row.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Payload, payload), cancellationToken);
            await outbox.Add(outbox.Update(member, row, $"{row.Id:N}:{change}", today, changed), cancellationToken);
        }

        bool IsReplaced(Block block) => block.BlockId is { } id && replacements.ContainsKey(id);
    }
}
