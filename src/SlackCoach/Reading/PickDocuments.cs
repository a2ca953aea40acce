using SlackCoach.Domain.Reading;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Picks what to read next and remembers it, so that the same picks are shown until something becomes of them.</summary>
internal sealed class PickDocuments(MemberReading reading) : IHabitDetails
{
    public HabitKey Key => HabitKey.Reading;

    public async Task<IReadOnlyList<Block>> Show(Member member, CancellationToken cancellationToken) =>
        [.. (await Choose(member, cancellationToken)).SelectMany(PickBlocks.Pick)];

    /// <summary>Up to three; the caller saves.</summary>
    public async Task<IReadOnlyList<PickedItem>> Choose(Member member, CancellationToken cancellationToken)
    {
        var items = await reading.All(member, cancellationToken);
        var today = reading.Today(member);
        var byId = items.ToDictionary(item => item.Id);
        List<PickedItem> picked =
            [.. ReadingPicks.Choose([.. items.Select(item => item.ToDocument())], today).Select(pick => new PickedItem(byId[pick.Document.Id], pick.Reason))];

        foreach (var (item, reason) in picked.Where(pick => pick.Item.State == DocumentState.Unread))
        {
            item.State = DocumentState.Picked;
            (item.PickedOn, item.PickedFor) = (today, reason);
        }

        return picked;
    }

    /// <summary>The pick that takes the place of another; null when there is nothing else to read. The caller saves.</summary>
    public async Task<PickedItem?> Next(Member member, ReadingItem before, CancellationToken cancellationToken)
    {
        var picked = (await reading.All(member, cancellationToken)).Where(item => item.State == DocumentState.Picked).Select(item => item.Id).ToHashSet();
        var chosen = await Choose(member, cancellationToken);

        // With nothing else to read it is chosen again itself.
        return chosen.FirstOrDefault(pick => pick.Item.Id != before.Id && !picked.Contains(pick.Item.Id));
    }
}

/// <param name="Reason">Why, in a few words that follow a dash.</param>
internal sealed record PickedItem(ReadingItem Item, string Reason);
