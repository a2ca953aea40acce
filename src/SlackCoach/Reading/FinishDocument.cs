using SlackCoach.Domain.Reading;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Ends what a document is on the list for: it was read, or it is not wanted. Doing it again changes nothing.</summary>
internal sealed class FinishDocument(MemberReading reading, PickDocuments picks, IHabitCompletion habits, PostedBlocks posted, TimeProvider time)
{
    /// <summary>Records that a document was read, with what the member took from it; the caller saves.</summary>
    public async Task<FinishOutcome> Read(Member member, Guid id, string? takeaway, CancellationToken cancellationToken)
    {
        var found = await reading.Find(member, id, cancellationToken);

        if (found is null || !found.ToDocument().IsOpen)
        {
            return FinishOutcome.Ended(found);
        }

        found.State = DocumentState.Read;
        found.ReadOn = reading.Today(member);
        found.Takeaway = takeaway;
        (found.PickedOn, found.PickedFor) = (null, null);
        await Show(member, found, [PickBlocks.Done(found)], cancellationToken);

        return new FinishOutcome.Finished(found, await habits.Complete(member, HabitKey.Reading, cancellationToken));
    }

    /// <summary>Takes a document off the list for good; the next pick comes in its place where it was picked. The caller saves.</summary>
    public async Task<FinishOutcome> Drop(Member member, Guid id, CancellationToken cancellationToken)
    {
        var found = await reading.Find(member, id, cancellationToken);

        if (found is null || !found.ToDocument().IsOpen)
        {
            return FinishOutcome.Ended(found);
        }

        found.State = DocumentState.Dropped;
        await Succeed(member, found, [PickBlocks.Dropped(found)], cancellationToken);

        return new FinishOutcome.Finished(found, null);
    }

    /// <summary>Puts a picked document back and picks another one; the caller saves.</summary>
    public async Task<FinishOutcome> PassOver(Member member, Guid id, CancellationToken cancellationToken)
    {
        var found = await reading.Find(member, id, cancellationToken);

        if (found is null || !found.ToDocument().IsOpen)
        {
            return FinishOutcome.Ended(found);
        }

        found.State = DocumentState.Unread;
        found.PassedOn = reading.Today(member);
        await Succeed(member, found, [], cancellationToken);

        return new FinishOutcome.Finished(found, null);
    }

    private async Task Succeed(Member member, ReadingItem before, IReadOnlyList<Block> note, CancellationToken cancellationToken)
    {
        var wasPicked = before.PickedOn is not null;
        (before.PickedOn, before.PickedFor) = (null, null);
        var next = wasPicked ? await picks.Next(member, before, cancellationToken) : null;

        // The only document left is picked again.
        IReadOnlyList<Block> blocks = (next, before.State) switch
        {
            ({ } pick, _) => [.. note, .. PickBlocks.Pick(pick)],
            (null, DocumentState.Picked) => [.. PickBlocks.Pick(new PickedItem(before, before.PickedFor!)), PickBlocks.NothingElse(before)],
            _ => note,
        };
        await Show(member, before, blocks, cancellationToken);
    }

    private Task Show(Member member, ReadingItem item, IReadOnlyList<Block> blocks, CancellationToken cancellationToken) => posted.Replace(
        member,
        PickBlocks.Replacing(item.Id, blocks),
        Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
        reading.Today(member),
        cancellationToken);

}

/// <summary>What came of it.</summary>
internal abstract record FinishOutcome
{
    /// <param name="Item">The document.</param>
    /// <param name="Habit">The habit that this completed, if any.</param>
    internal sealed record Finished(ReadingItem Item, string? Habit) : FinishOutcome;

    /// <summary>It was read or dropped before.</summary>
    internal sealed record EndedBefore(ReadingItem Item) : FinishOutcome;

    internal sealed record Gone : FinishOutcome;

    /// <summary>The outcome for a document that is not to be read any more, or is not there.</summary>
    public static FinishOutcome Ended(ReadingItem? found) => found is null ? new Gone() : new EndedBefore(found);
}
