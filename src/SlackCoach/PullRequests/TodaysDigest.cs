using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Lists;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>Keeps the digest of a member's day true until the day ends, in its place: one message a day.</summary>
internal sealed class TodaysDigest(CoachDbContext db, TodayReader today, OutboxWriter outbox, ProductClock clock)
{
    /// <summary>Has today's digest show how things stand, where that has changed; the caller saves.</summary>
    /// <param name="member">Whose digest.</param>
    /// <param name="overview">How things stand.</param>
    /// <param name="change">What happened: part of the idempotency key.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The messages of today's digest, its thread included, by their timestamps; empty when there was none.</returns>
    public async Task<IReadOnlyCollection<string>> Update(Member member, PullRequestOverview overview, string change, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var day = member.Calendar().DayOf(now);
        var posted = await db.Outbox.Of(member).AsNoTracking()
            .Where(row => row.On == day && row.Effect == OutboxEffect.Post && row.Payload != null && (row.State == OutboxState.Sent || row.State == OutboxState.Waiting))
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);

        if (posted.Find(row => row.Composer == nameof(NudgeKind.MorningDigest)) is not { } digest || Read(digest) is var message && !HasPart(message))
        {
            return [];
        }

        var thread = posted.FindAll(row => row.Follows == digest.Id && HasPart(Read(row)));
        var list = await today.Read(member, cancellationToken);
        await Change(
            member,
            digest,
            message with
            {
                Text = DigestMessage.Sentence(overview, list),
                Blocks = Replaced(message, DigestMessage.Header(overview), DigestMessage.PullRequests(overview, now, DigestMessage.PerThreadMessage * thread.Count)),
            },
            change,
            cancellationToken);
        var further = DigestMessage.Thread(overview);

        foreach (var (index, row) in thread.Index())
        {
            await Change(member, row, index < further.Count ? further[index] : DigestMessage.NothingMore, change, cancellationToken);
        }

        return [.. thread.Append(digest).Select(row => row.SentTs).OfType<string>()];
    }

    private async Task Change(Member member, OutboxMessage row, Message changed, string change, CancellationToken cancellationToken)
    {
        var payload = OutboxWriter.Json(changed);

        // Only the text: the relay may be at work on the row. What another node has changed in the meantime is as new.
        if (payload != row.Payload
            && await db.Outbox.Of(member).Where(m => m.Id == row.Id && m.Payload == row.Payload)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Payload, payload), cancellationToken) == 1)
        {
            await outbox.Add(outbox.Update(member, row, $"{row.Id:N}:{change}", row.On, changed), cancellationToken);
        }
    }

    /// <summary>Puts a new part in the place of the old one.</summary>
    private static IReadOnlyList<Block> Replaced(Message message, HeaderBlock header, IEnumerable<Block> part)
    {
        var blocks = message.Blocks!.Where(block => block.BlockId != header.BlockId).ToList();
        var at = blocks.FindIndex(IsOfPart);

        return [header, .. blocks.Take(at), .. part, .. blocks.Skip(at).Where(block => !IsOfPart(block))];
    }

    private static Message Read(OutboxMessage row) => JsonSerializer.Deserialize(row.Payload!, SlackJson.Default.Message)!;

    private static bool HasPart(Message message) => message.Blocks?.Any(block => IsOfPart(block) && block is not HeaderBlock) == true;

    private static bool IsOfPart(Block block) => block.BlockId?.StartsWith(PullRequestBlocks.Prefix, StringComparison.Ordinal) == true;
}
