using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Routines;

namespace SlackCoach.Domain.Tests.Naming;

public class ItemNamingProperties
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Gen<string> Titles =
        from words in Gen.NonEmptyListOf(Gen.Elements("design", "Review", "the", "API", "für", "Zoë", "1:1", "notes"))
        select string.Join(' ', words);

    private static readonly Gen<ListEntry[]> Lists =
        from titles in Gen.ListOf(Titles)
        from open in Gen.ArrayOf(Gen.Elements(true, false), titles.Count)
        select titles
            .Select((title, at) => Entry(at + 1, title, open[at]))
            .ToArray();

    [Fact]
    public void Any_text_gets_an_answer() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<string>(),
            Lists.ToArbitrary(),
            (text, list) => ItemNaming.Resolve(text ?? "", list, true, list, Today) is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void A_whole_title_finds_its_entry_or_asks_among_its_namesakes() =>
        Prop.ForAll(
            Lists.Where(list => list.Length > 0).ToArbitrary(),
            list => list.All(entry => ItemNaming.Resolve(entry.Title, list, true, list, Today) switch
            {
                NamingOutcome.Found found => SameName(found.Entry, entry),
                NamingOutcome.Ambiguous ambiguous => ambiguous.Entries.Count > 1 && ambiguous.Entries.All(other => SameName(other, entry)),
                _ => false,
            })).QuickCheckThrowOnFailure();

    [Fact]
    public void A_completed_entry_is_never_meant_while_one_that_fits_alike_is_open() =>
        Prop.ForAll(
            Lists.Where(list => list.Length > 0).ToArbitrary(),
            list => list.All(entry => !entry.IsOpen || ItemNaming.Resolve(entry.Title, list, true, list, Today) switch
            {
                NamingOutcome.Found found => found.Entry.IsOpen,
                NamingOutcome.Ambiguous ambiguous => ambiguous.Entries.All(other => other.IsOpen),
                _ => false,
            })).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_finds_its_entry() =>
        Prop.ForAll(
            Lists.ToArbitrary(),
            list => list.All(entry =>
                ItemNaming.Resolve($"{entry.Number}", list, true, [], Today) == new NamingOutcome.Found(entry, Today)))
            .QuickCheckThrowOnFailure();

    private static ListEntry Entry(int number, string title, bool isOpen) =>
        new(number, ListEntryKind.PlanItem, new Guid(number, 0, 0, new byte[8]), title, HabitKey.None, isOpen);

    private static bool SameName(ListEntry one, ListEntry other) =>
        one.Title.Equals(other.Title, StringComparison.OrdinalIgnoreCase);
}
