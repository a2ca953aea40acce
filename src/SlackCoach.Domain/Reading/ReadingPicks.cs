using System.Globalization;

namespace SlackCoach.Domain.Reading;

/// <summary>Chooses what to read next.</summary>
/// <remarks>
/// <para>What was picked before and is neither read nor dropped stays picked; the rest is filled up. The first new one is the oldest of the
/// list, the second has the tag of which least has been read, the third is the newest, if it is of this month.</para>
/// <para>Each new one comes from a source that no other is of, as long as there is such a source; so three are never of one source while
/// others have some. What the member passed over during the last 30 days comes after all else. The order in which documents are given
/// changes nothing.</para>
/// </remarks>
public static class ReadingPicks
{
    /// <summary>How many are offered.</summary>
    public const int Most = 3;

    /// <summary>For how many days a document that was passed over stands back.</summary>
    public const int DaysPassedOver = 30;

    private const string OldestUnread = "oldest unread";
    private const string Tagged = "tagged ";
    private const string NewThisMonth = "new this month";

    /// <summary>Chooses up to <see cref="Most"/> documents of those that are still to be read.</summary>
    /// <param name="documents">The whole list, also what is read: it tells which tags were neglected.</param>
    /// <param name="today">The member's day.</param>
    public static IReadOnlyList<ReadingPick> Choose(IReadOnlyCollection<ReadingDocument> documents, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(documents);

        var picks = documents.Where(document => document.State == DocumentState.Picked)
            .OrderBy(document => document.PickedOn).ThenBy(document => document.Id)
            .Take(Most)
            .Select(document => new ReadingPick(document, StillPicked(document, today)))
            .ToList();
        var rest = documents.Where(document => document.State == DocumentState.Unread).ToList();

        while (picks.Count < Most && rest.Count > 0)
        {
            var pick = Next(picks, rest, documents, today);
            picks.Add(pick);
            rest.Remove(pick.Document);
        }

        return picks;
    }

    private static ReadingPick Next(List<ReadingPick> picks, List<ReadingDocument> rest, IReadOnlyCollection<ReadingDocument> documents, DateOnly today)
    {
        var others = rest.Where(document => picks.TrueForAll(pick => pick.Document.Source != document.Source)).ToList();
        var pool = others.Count > 0 ? others : rest;
        var fresh = pool.Where(document => !IsPassedOver(document, today)).ToList();
        var candidates = fresh.Count > 0 ? fresh : pool;
        var reasons = picks.ConvertAll(pick => pick.Reason);

        // The ways in which the three differ, in turn; a way that was taken already is not taken again.
        return (reasons.Exists(reason => reason == OldestUnread) ? null : Oldest(candidates, rest))
            ?? (reasons.Exists(reason => reason.StartsWith(Tagged, StringComparison.Ordinal)) ? null : Neglected(candidates, documents))
            ?? (reasons.Contains(NewThisMonth) ? null : Newest(candidates, today))
            ?? Waiting(candidates, today);
    }

    private static IOrderedEnumerable<ReadingDocument> ByAge(IEnumerable<ReadingDocument> documents) =>
        documents.OrderBy(document => document.AddedOn)
            .ThenBy(document => document.PublishedOn ?? document.AddedOn)
            .ThenBy(document => document.Id);

    // Only the oldest of all may be called that.
    private static ReadingPick? Oldest(List<ReadingDocument> candidates, List<ReadingDocument> rest)
    {
        var oldest = ByAge(candidates).First();

        return oldest.Id == ByAge(rest).First().Id ? new ReadingPick(oldest, OldestUnread) : null;
    }

    private static ReadingPick? Neglected(List<ReadingDocument> candidates, IReadOnlyCollection<ReadingDocument> documents)
    {
        var read = documents.Where(document => document.State == DocumentState.Read)
            .SelectMany(document => document.Tags).CountBy(tag => tag).ToDictionary();
        var tag = candidates.SelectMany(document => document.Tags).CountBy(tag => tag)
            .OrderBy(tagged => read.GetValueOrDefault(tagged.Key))
            .ThenByDescending(tagged => tagged.Value)
            .ThenBy(tagged => tagged.Key, StringComparer.Ordinal)
            .Select(tagged => tagged.Key)
            .FirstOrDefault();

        return tag is null ? null : new ReadingPick(ByAge(candidates.Where(document => document.Tags.Contains(tag))).First(), Tagged + tag);
    }

    private static ReadingPick? Newest(List<ReadingDocument> candidates, DateOnly today)
    {
        var newest = candidates.Where(document => IsOfMonth(document.PublishedOn ?? document.AddedOn, today))
            .OrderByDescending(document => document.PublishedOn ?? document.AddedOn)
            .ThenBy(document => document.Id)
            .FirstOrDefault();

        return newest is null ? null : new ReadingPick(newest, NewThisMonth);
    }

    private static ReadingPick Waiting(List<ReadingDocument> candidates, DateOnly today)
    {
        var oldest = ByAge(candidates).First();

        return new ReadingPick(oldest, $"on your list {Since(oldest.AddedOn, today)}");
    }

    private static string StillPicked(ReadingDocument document, DateOnly today) =>
        document.PickedOn is { } on && !IsOfMonth(on, today)
            ? $"picked in {Month(on, today)}"
            : document.PickedFor ?? "picked before";

    private static string Since(DateOnly day, DateOnly today) => IsOfMonth(day, today) ? "since this month" : $"since {Month(day, today)}";

    private static string Month(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "MMMM" : "MMMM yyyy", CultureInfo.InvariantCulture);

    private static bool IsOfMonth(DateOnly day, DateOnly today) => (day.Year, day.Month) == (today.Year, today.Month);

    private static bool IsPassedOver(ReadingDocument document, DateOnly today) =>
        document.PassedOn is { } passedOn && passedOn.DayNumber > today.DayNumber - DaysPassedOver;
}
