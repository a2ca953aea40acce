using System.Globalization;
using SlackCoach.Domain.Reading;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Says what came of reading or dropping a document.</summary>
internal static class FinishReply
{
    public static string Sentence(FinishOutcome outcome) => outcome switch
    {
        FinishOutcome.Finished { Item: { State: DocumentState.Read } item, Habit: { } habit } => $"{Read(item)} That completes “{habit}”.",
        FinishOutcome.Finished { Item: { State: DocumentState.Read } item } => Read(item),
        FinishOutcome.Finished { Item: { State: DocumentState.Dropped } item } =>
            $"Dropped: {PickBlocks.Title(item)}. /plan read add with its link puts it back.",
        FinishOutcome.Finished { Item: var item } => $"Put back on your list: {PickBlocks.Title(item)}.",
        FinishOutcome.EndedBefore { Item: { State: DocumentState.Read, ReadOn: { } on } item } =>
            $"You read that already, on {on.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}: {PickBlocks.Title(item)}. Nothing was changed.",
        FinishOutcome.EndedBefore { Item: var item } => $"That is dropped already: {PickBlocks.Title(item)}. Nothing was changed.",
        _ => "That document is no longer on your list. Nothing was changed; /plan read shows what is.",
    };

    private static string Read(ReadingItem item) =>
        item.Takeaway is { } takeaway ? $"Read: {PickBlocks.Title(item)} — “{takeaway}”." : $"Read: {PickBlocks.Title(item)}.";
}
