using System.Globalization;

namespace SlackCoach.Domain.Reading;

/// <summary>The zones that feeds name.</summary>
/// <remarks>The names of RFC 822 and those in common use. Where a name has several meanings the most widespread is taken: IST is India's,
/// CST and BST are of Chicago and London. The military letters are taken as UTC, as RFC 2822 advises.</remarks>
internal static class FeedZones
{
    private const string Names =
        "UT 0 UTC 0 GMT 0 WET 0 WEST 1 BST 1 CET 1 MEZ 1 WAT 1 CEST 2 MESZ 2 EET 2 SAST 2 CAT 2 EEST 3 MSK 3 EAT 3 TRT 3 GST 4 PKT 5 IST 5.5 NPT 5.75 "
        + "ICT 7 WIB 7 SGT 8 HKT 8 PHT 8 MYT 8 AWST 8 JST 9 KST 9 ACST 9.5 AEST 10 ACDT 10.5 AEDT 11 NZST 12 NZDT 13 "
        + "NDT -2.5 NST -3.5 BRT -3 ART -3 ADT -3 AST -4 EDT -4 EST -5 CDT -5 CST -6 MDT -6 MST -7 PDT -7 PST -8 AKDT -8 AKST -9 HST -10";

    private static readonly Dictionary<string, TimeSpan> Offsets = Names.Split(' ').Chunk(2).ToDictionary(
        pair => pair[0],
        pair => TimeSpan.FromMinutes((long)(double.Parse(pair[1], CultureInfo.InvariantCulture) * 60)),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The offset that a word means, such as <c>-0600</c>, <c>+01:00</c>, <c>GMT+2</c> or <c>PDT</c>; null for any other word.</summary>
    public static TimeSpan? Offset(string word)
    {
        var zone = word.Trim('(', ')', '"');

        if (Offsets.TryGetValue(zone, out var named))
        {
            return named;
        }

        if (zone.Length > 3 && (zone.StartsWith("GMT", StringComparison.OrdinalIgnoreCase) || zone.StartsWith("UTC", StringComparison.OrdinalIgnoreCase)))
        {
            zone = zone[3..];
        }

        return zone is ['+' or '-', .. var digits] ? Signed(zone[0] == '-', digits.Replace(":", "", StringComparison.Ordinal)) : null;
    }

    private static TimeSpan? Signed(bool isWest, string digits)
    {
        if (digits.Length is 0 or > 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var minutes = digits.Length <= 2 ? number * 60 : (number / 100 * 60) + (number % 100);

        // The most that an offset can be.
        return minutes > 14 * 60 ? null : TimeSpan.FromMinutes(isWest ? -minutes : minutes);
    }
}
