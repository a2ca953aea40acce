using System.Collections.Concurrent;

namespace SlackCoach.Domain.Time.Holidays;

/// <summary>The public holidays of a country or of a part of it, by its law.</summary>
/// <remarks>What holds only in some places of a region (a town's patron saint) is left out, and so are half days. Days that a
/// government gives once are known as far as they were announced when this was written.</remarks>
public sealed class PublicHolidays
{
    /// <summary>The first year that is known; earlier ones have no holidays.</summary>
    public const int FirstYear = 2000;

    /// <summary>The last year that is known; later ones have no holidays.</summary>
    public const int LastYear = 2099;

    private static readonly Dictionary<string, PublicHolidays> ByCode =
        HolidayLaws.All.ToDictionary(law => law.Region.Code, law => new PublicHolidays(law), StringComparer.OrdinalIgnoreCase);

    private readonly HolidayLaw _law;
    private readonly ConcurrentDictionary<int, Dictionary<DateOnly, string>> _years = new();

    private PublicHolidays(HolidayLaw law) => _law = law;

    /// <summary>Every region that is known, by name.</summary>
    public static IReadOnlyList<HolidayRegion> Regions { get; } =
        [.. HolidayLaws.All.Select(law => law.Region).OrderBy(region => region.Name, StringComparer.Ordinal)];

    /// <summary>The region whose holidays these are.</summary>
    public HolidayRegion Region => _law.Region;

    /// <summary>The holidays of a region.</summary>
    /// <param name="code">Its code, in any case: <c>DE</c>, <c>GB-SCT</c>.</param>
    /// <returns>Null when there is no code, or the region is not known.</returns>
    public static PublicHolidays? Of(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    /// <summary>The holidays of a calendar year, in order, one a day.</summary>
    public IReadOnlyList<PublicHoliday> In(int year) =>
        [.. OfYear(year).OrderBy(holiday => holiday.Key).Select(holiday => new PublicHoliday(holiday.Key, holiday.Value))];

    /// <summary>The name of the holiday on a day, in English; null when there is none.</summary>
    public string? NameOf(DateOnly day) => OfYear(day.Year).GetValueOrDefault(day);

    private Dictionary<DateOnly, string> OfYear(int year) =>
        year is < FirstYear or > LastYear ? [] : _years.GetOrAdd(year, static (asked, law) => law.In(asked), _law);
}
