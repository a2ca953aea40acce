using System.Globalization;
using SlackCoach.Domain.Naming;

namespace SlackCoach.Lists;

/// <summary>What a button is about: an entry, and the member's day that the message was about. Written into the button's value and
/// its block's id, so that a click on an old message still says which day it means.</summary>
internal sealed record EntryReference(ListEntryKind Kind, Guid Id, DateOnly On)
{
    private const string Format = "yyyy-MM-dd";

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Kind}:{Id:N}:{On.ToString(Format, CultureInfo.InvariantCulture)}");

    public static EntryReference? TryParse(string? value) =>
        value?.Split(':') is [var kind, var id, var on]
            && Enum.TryParse<ListEntryKind>(kind, out var parsedKind)
            && Guid.TryParseExact(id, "N", out var parsedId)
            && DateOnly.TryParseExact(on, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsedOn)
                ? new EntryReference(parsedKind, parsedId, parsedOn)
                : null;
}
