using System.Security.Cryptography;
using System.Text;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Settings;

/// <summary>The configured repositories as options of one select.</summary>
internal static class RepositoryOptions
{
    /// <summary>Slack's limit for the options of a select.</summary>
    public const int Most = 100;

    private const int LongestText = 75;
    private const int LongestValue = 75;

    /// <summary>What a member is shown: everything, or, of more than one list holds, what they watch first.</summary>
    public static IReadOnlyList<string> Offered(IReadOnlyList<string> configured, IReadOnlyCollection<string> watched) =>
        configured.Count <= Most ? configured : [.. configured.OrderByDescending(watched.Contains).Take(Most)];

    /// <summary>Names an entry of the configuration; the same whatever stands beside it there.</summary>
    /// <remarks>An owner and a name together may be longer than Slack lets a value be.</remarks>
    public static string ValueOf(string source) => source.Length <= LongestValue
        ? source
        : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)).AsSpan(0, 16));

    public static Option OptionOf(string source)
    {
        var text = RepositorySource.TryParse(source, out var named) ? InWords(named) : source;

        return new Option { Text = SlackText.Shorten(text, LongestText), Value = ValueOf(source) };
    }

    private static string InWords(RepositorySource named) => named.Kind switch
    {
        RepositorySourceKind.Owner => $"{named} (all of {named.Owner})",
        RepositorySourceKind.Topic => $"{named.Owner}, topic {named.Name}",
        RepositorySourceKind.Team => $"{named.Owner}, team {named.Name}",
        _ => named.ToString(),
    };
}
