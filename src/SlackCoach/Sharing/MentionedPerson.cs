using System.Text.RegularExpressions;

namespace SlackCoach.Sharing;

/// <summary>Reads a mention as Slack writes it in a command: <c>&lt;@U123&gt;</c> or <c>&lt;@U123|name&gt;</c>.</summary>
internal static partial class MentionedPerson
{
    public static string? Id(string text) => Mention().Match(text) is { Success: true } match ? match.Groups["id"].Value : null;

    [GeneratedRegex(@"^<@(?<id>[A-Z0-9]+)(\|[^>]*)?>$", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
